"""The made-up outlets: who they are, when they buy, how they pay."""

from dataclasses import dataclass
from itertools import product

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.sample.world.frames import frame
from salesbook.sample.world.people import DISTRICTS_PER_TEAM, ROUTES_PER_DISTRICT, Names, People, route_names
from salesbook.sample.world.span import Days, Span
from salesbook.wording.sample.world import (
    ADDRESS,
    BESIDE,
    BRAND_FIRST,
    BRAND_LAST,
    CATEGORIES,
    CHAIN,
    CONTACT,
    FAMILY,
    PHONE_STYLES,
    PLACES,
    SEASONAL_CATEGORY,
    STATUS_NOTES,
    STREETS,
    SURNAMES,
)

RETAIL_SHARE = 2 / 3
NEW_SHARE = 0.16  # opened since the history begins
CREDIT_SHARE, LAUNCHED_ON_CREDIT = 0.42, 0.8
FIRST_OF_OLD = np.datetime64("2019-03-01", "D")
CHAIN_NUMBERS = (1, 2, 11)


@dataclass(frozen=True)
class Outlets:
    """One value per outlet; ``table`` is the register, the rest is what only the simulation knows.

    ``retail`` its channel; ``team`` its team; ``district`` its district's index; ``size`` the factor on its orders;
    ``rate`` orders per week; ``payer`` 0 prompt, 1 slow, 2 bad; ``stops`` the day from which it pays nothing (NaT:
    never); ``closed`` the day of its last order (NaT: it still buys).
    """

    table: pd.DataFrame
    retail: NDArray[np.bool_]
    team: NDArray[np.int64]
    district: NDArray[np.int64]
    size: NDArray[np.float64]
    rate: NDArray[np.float64]
    payer: NDArray[np.int64]
    stops: Days
    closed: Days

    @property
    def codes(self) -> Names:
        """Outlet codes by index."""
        return self.table["outlet_code"].to_numpy(dtype=object)


def open_outlets(rng: np.random.Generator, people: People, span: Span, count: int) -> Outlets:
    """``count`` outlets, two thirds of them retail, spread evenly over the teams and their districts."""
    retail = np.arange(count) < round(count * RETAIL_SHARE)
    district = rng.permutation(np.arange(count) % (people.teams * DISTRICTS_PER_TEAM))
    team = district // DISTRICTS_PER_TEAM
    size = np.exp(rng.normal(0.0, 0.55, count))
    rate = np.where(retail, rng.choice([1.0, 0.5], count, p=[0.6, 0.4]), rng.choice([2.0, 1.0], count))
    opened = _opened(rng, span, count)
    category = np.where(retail, rng.choice(CATEGORIES["retail"], count), rng.choice(CATEGORIES["restaurant"], count))
    status = _status(rng, category, opened < span.days[0])
    payer = rng.choice([0, 1, 2], count, p=[0.58, 0.33, 0.09])
    payer[np.isin(status, ("stopped", "lost"))] = 2
    stops, closed = _ends(rng, span, status, payer)
    opened = np.where(status == "prospect", np.datetime64("NaT"), opened)
    table = _register(rng, people, category, district, size, opened, status, span.days[0])
    return Outlets(table, retail, team, district, size, rate, payer, stops, closed)


def _opened(rng: np.random.Generator, span: Span, count: int) -> Days:
    old = FIRST_OF_OLD + rng.integers(0, 2200, count).astype("timedelta64[D]")
    old = np.minimum(old, span.days[0] - np.timedelta64(20, "D"))
    # More of the new ones in the weeks the books show, so that every rep opened some.
    late = span.days[np.minimum((len(span.days) * rng.random(count) ** 0.6).astype(int), len(span.days) - 2)]
    opened: Days = np.where(rng.random(count) < NEW_SHARE, late, old)
    return opened


def _status(rng: np.random.Generator, category: NDArray[np.str_], old: NDArray[np.bool_]) -> Names:
    resting = old & (category == SEASONAL_CATEGORY) & (rng.random(len(category)) < 0.25)
    status = np.where(resting, "season_break", "active").astype(object)
    few = max(3, len(category) // 80)
    chosen = rng.permutation(np.flatnonzero(old & ~resting))
    for code in ("stopped", "lost", "prospect"):
        status[chosen[:few]] = code
        chosen = chosen[few:]
    return status


def _ends(rng: np.random.Generator, span: Span, status: Names, payer: NDArray[np.int64]) -> tuple[Days, Days]:
    """From when a bad payer pays nothing, and when an outlet that no longer (or not yet) buys bought last."""
    count = len(status)
    ago = rng.integers(15, 150, count).astype("timedelta64[D]")
    never = np.datetime64("NaT", "D")
    stops = np.where((payer == 2) & (rng.random(count) < 0.6), span.last - ago, never)
    gone = np.isin(status, ("stopped", "lost"))
    stops = np.where(gone, span.last - rng.integers(95, 125, count).astype("timedelta64[D]"), stops)
    closed = np.where(gone, stops + np.timedelta64(12, "D"), never)
    closed = np.where(status == "season_break", span.last - np.timedelta64(30, "D"), closed)
    return stops, np.where(status == "prospect", span.days[0] - np.timedelta64(1, "D"), closed)


def _register(
    rng: np.random.Generator,
    people: People,
    category: NDArray[np.str_],
    district: NDArray[np.int64],
    size: NDArray[np.float64],
    opened: Days,
    status: Names,
    started: np.datetime64,
) -> pd.DataFrame:
    count = len(category)
    retail = np.isin(category, CATEGORIES["retail"])
    credit = rng.random(count) < np.where(opened >= started, LAUNCHED_ON_CREDIT, CREDIT_SHARE)
    surname = rng.choice(list(SURNAMES), count)
    names = people.district_names[district]
    team = district // DISTRICTS_PER_TEAM
    reps = np.where(retail, people.team["retail_rep"][team], people.team["restaurant_rep"][team])
    serial = np.where(retail, np.arange(1, count + 1), np.arange(1, count + 1) - retail.sum())
    return frame(
        "outlets",
        {
            "outlet_code": [f"{'T' if r else 'C'}{n:04d}" for r, n in zip(retail, serial, strict=True)],
            "outlet_name": _names(rng, category, surname),
            "channel": np.where(retail, "retail", "restaurant"),
            "category": category,
            "grade": np.select([size > 1.8, size > 1.0, size > 0.55], ["A", "B", "C"], "D"),
            "district": names,
            "route": route_names(names, rng.integers(1, ROUTES_PER_DISTRICT + 1, count)),
            "address": [
                ADDRESS.format(street=s, number=n)
                for s, n in zip(rng.choice(STREETS, count), rng.integers(1, 300, count), strict=True)
            ],
            "landmark": [a + b for a, b in zip(rng.choice(PLACES, count), rng.choice(BESIDE, count), strict=True)],
            "contact": [c.format(surname=s) for c, s in zip(rng.choice(CONTACT, count), surname, strict=True)],
            "phone": _phones(rng, count),
            "salesperson": reps,
            "opened_date": opened,
            "credit_limit": np.where(credit, np.maximum(500, np.round(size * 40) * 100), np.nan),
            "credit_days": np.where(credit, rng.choice([7, 15, 30, 45], count, p=[0.2, 0.35, 0.35, 0.1]), np.nan),
            "status": status,
            "note": [STATUS_NOTES.get(each, "") for each in status],
        },
    )


def _names(rng: np.random.Generator, category: NDArray[np.str_], surname: NDArray[np.str_]) -> list[str]:
    """A name for each outlet, no two alike; three are branches of one chain, told apart by a number alone."""
    brands = [first + last for first, last in product(BRAND_FIRST, BRAND_LAST) if first != last]
    order = rng.permutation(len(brands))
    names = [brands[order[i % len(brands)]] + kind for i, kind in enumerate(category)]
    for i in range(len(brands), len(names)):
        names[i] = FAMILY.format(surname=surname[i] + SURNAMES[i // len(brands)], name=names[i])
    for place, number in zip(np.flatnonzero(category == CATEGORIES["retail"][1]), CHAIN_NUMBERS, strict=False):
        names[place] = CHAIN.format(number=number)
    return names


def _phones(rng: np.random.Generator, count: int) -> list[str]:
    """A mobile number, often with a second number in the same cell; none of them is in use."""
    mobile = [f"19000{n:06d}" for n in rng.permutation(1_000_000)[:count]]
    second = [f"19100{n:06d}" for n in rng.permutation(1_000_000)[:count]]
    landline = [f"8000{n:04d}" for n in rng.integers(0, 10_000, count)]
    style = rng.choice(4, count, p=[0.6, 0.18, 0.14, 0.08])
    return [PHONE_STYLES[s].format(*parts) for s, *parts in zip(style, mobile, second, landline, strict=True)]
