"""What the outlets order day by day: slips and their lines, from the beginning of the history to tomorrow."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.sample.world.goods import PACKS_FOR_A_GIFT, Goods
from salesbook.sample.world.register import Outlets
from salesbook.sample.world.span import Days, Span, weekday

USUAL_DAY, OTHER_DAY = 0.72, 0.035
LINES_WEIGHTS = (0.26, 0.36, 0.2, 0.12, 0.06)
CREDIT_TAKEN = 0.9
DISCOUNT_RATE = 0.06
LAUNCH_PACKS = 3.0  # a new outlet is filled with this many times the usual packs


@dataclass(frozen=True)
class Orders:
    """``slips``: outlet (index), date, credit, launch (the first order of a new outlet); ordered by date.

    ``lines``: slip (index), sku (index), qty, gift_qty, unit_price, discount (元), fen = qty × unit_price − discount.
    """

    slips: pd.DataFrame
    lines: pd.DataFrame


def take_orders(rng: np.random.Generator, outlets: Outlets, goods: Goods, span: Span) -> Orders:
    """Orders of every outlet on its usual weekdays, from its opening to its closing."""
    days = np.append(span.days, np.datetime64(span.tomorrow, "D"))
    outlet, day = np.nonzero(rng.random((len(outlets.retail), len(days))) < _chances(rng, outlets, days))
    slips = pd.DataFrame({"outlet": outlet, "date": days[day]})
    slips = slips.sort_values(["date", "outlet"], ignore_index=True, kind="stable")
    known = outlets.table["credit_days"].notna().to_numpy()[slips["outlet"]]
    first = ~slips.duplicated("outlet") & (outlets.table["opened_date"].to_numpy()[slips["outlet"]] >= span.days[0])
    slips["launch"] = first & known
    slips["credit"] = slips["launch"] | (known & (rng.random(len(slips)) < CREDIT_TAKEN))
    return Orders(slips, _lines(rng, slips, outlets, goods))


def _chances(rng: np.random.Generator, outlets: Outlets, days: Days) -> NDArray[np.float64]:
    """The chance that each outlet orders on each day: high on its usual weekdays, small on the others."""
    base = rng.integers(1, 7, len(outlets.rate))[:, np.newaxis]
    after = (weekday(days) - base) % 6
    usual = after == 0
    usual |= (outlets.rate[:, np.newaxis] == 2.0) & (after == 3)
    weeks = days.astype("datetime64[W]").astype(np.int64)
    usual &= (outlets.rate[:, np.newaxis] >= 1.0) | (weeks % 2 == base % 2)
    chances = np.where(usual, USUAL_DAY, OTHER_DAY * outlets.rate[:, np.newaxis])
    opened = outlets.table["opened_date"].to_numpy().astype("datetime64[D]")[:, np.newaxis]
    chances[(days < opened) | np.isnat(opened) | (days > outlets.closed[:, np.newaxis])] = 0.0
    chances[days == opened] = 1.0
    return chances


def _lines(rng: np.random.Generator, slips: pd.DataFrame, outlets: Outlets, goods: Goods) -> pd.DataFrame:
    slip, sku = _choices(rng, outlets.retail[slips["outlet"]], goods)
    outlet = slips["outlet"].to_numpy()[slip]
    packs = 1 + rng.poisson(np.where(outlets.retail, 3.0, 4.0)[outlet] * outlets.size[outlet])
    packs = np.where(slips["launch"].to_numpy()[slip], np.ceil(packs * LAUNCH_PACKS), packs).astype(np.int64)
    qty = packs * goods.pack[sku]
    cheaper = np.where(outlets.size[outlet] > 1.8, 0.98, 1.0)
    unit_price = np.round(goods.price[np.where(outlets.retail[outlet], 0, 1), sku] * cheaper, 2)
    gross = np.round(qty * unit_price * 100).astype(np.int64)
    discount = np.where(rng.random(len(sku)) < DISCOUNT_RATE, gross // 5000 * 100, 0)
    return pd.DataFrame(
        {
            "slip": slip,
            "sku": sku,
            "qty": qty,
            "gift_qty": packs // PACKS_FOR_A_GIFT * goods.gift[sku],
            "unit_price": unit_price,
            "discount": discount / 100,
            "fen": gross - discount,
        }
    )


def _choices(
    rng: np.random.Generator, retail: NDArray[np.bool_], goods: Goods
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For every slip one to five different goods, the popular ones more often (largest of weighted Gumbel draws)."""
    count = rng.choice(len(LINES_WEIGHTS), len(retail), p=LINES_WEIGHTS) + 1
    most = len(LINES_WEIGHTS)
    keys = rng.gumbel(size=(len(retail), len(goods.skus))).astype(np.float32)
    keys += np.log(goods.weight)[np.where(retail, 0, 1)].astype(np.float32)
    chosen = np.argpartition(-keys, most, axis=1)[:, :most]
    taken = np.arange(most) < count[:, np.newaxis]
    return np.nonzero(taken)[0], chosen[taken]
