"""What the department writes down beside its figures: problems, week plans, approvals, settings, calendar."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common.working_days import announced
from salesbook.sample.world.frames import frame
from salesbook.sample.world.people import People
from salesbook.sample.world.span import Span
from salesbook.sample.world.targets import week_name
from salesbook.schemas.parameters import Parameters
from salesbook.wording import Said
from salesbook.wording.choices import CHOICES
from salesbook.wording.parameters import PARAMETERS
from salesbook.wording.sample.logs import (
    DEPARTMENT_NOTE,
    DOCUMENTS,
    HOLIDAY_NOTE,
    HORIZON_NOTE,
    ISSUES,
    MAKE_UP_NOTE,
    PARAMETER_NOTE,
    PLANS,
    SHORTAGE_LIST,
)
from salesbook.wording.sample.world import DEPARTMENT
from salesbook.wording.terms import Term

ISSUES_PER_DAY = 2
PRINTS_PER_DAY = 0.5


def issues_log(rng: np.random.Generator, people: People, span: Span) -> pd.DataFrame:
    """One or two problems a day; the older ones are mostly solved."""
    day = np.repeat(np.arange(len(span.shown)), rng.integers(1, ISSUES_PER_DAY + 1, len(span.shown)))
    posts, problems = zip(*[ISSUES[i] for i in rng.integers(0, len(ISSUES), len(day))], strict=True)
    persons = {post: [person for person, its_post in people.posts() if its_post == post] for post in PLANS}
    recent = day > len(span.shown) - 8
    solved = rng.random(len(day)) < np.where(recent, 0.4, 0.95)
    owner = np.where(rng.random(len(day)) < 0.3, people.office["manager"], "")
    named = [str(rng.choice(persons[post])) for post in posts]
    return frame(
        "issues_log",
        {
            "date": span.shown[day],
            "person": named,
            "post": posts,
            "problem": problems,
            "owner": np.where(owner == "", named, owner),
            "status": np.where(solved, "closed", "open"),
        },
    )


def week_plan(people: People, span: Span) -> pd.DataFrame:
    """What each post is to do in each week; the manager's lines carry his name."""
    mondays = pd.date_range(span.start, span.until, freq="7D")
    rows = [
        (week_name(monday.date()), post, people.office.get(post, ""), lines[(n + i) % len(lines)])
        for n, monday in enumerate(mondays)
        for post, lines in PLANS.items()
        for i in range(min(2, len(lines)))
    ]
    period, post, person, plan = zip(*rows, strict=True)
    return frame("week_plan", {"period": period, "post": post, "person": person, "plan": plan})


def approvals(rng: np.random.Generator, drawn: pd.DataFrame, people: People, span: Span) -> pd.DataFrame:
    """Every draw of promotion items was approved and signed for; now and then a print-out was; the manager signed for
    the shortage list every evening but one of the last week."""
    issued = drawn[drawn["kind"] == "promo_issue"]
    draws = pd.DataFrame(
        {"date": issued["date"], "no": issued["approval_no"], "document": DOCUMENTS[0], "signed": issued["person"]}
    )
    day = np.flatnonzero(rng.random(len(span.shown)) < PRINTS_PER_DAY)
    reps = np.concatenate([people.team["retail_rep"], people.team["restaurant_rep"], people.team["deliverer"]])
    prints = pd.DataFrame(
        {"date": span.shown[day], "document": rng.choice(DOCUMENTS[1:], len(day)), "signed": rng.choice(reps, len(day))}
    )
    prints["no"] = [f"DY{each:%y%m%d}01" for each in prints["date"]]
    rows = pd.concat([draws, prints], ignore_index=True).sort_values("date", kind="stable")
    rows["minute"], rows["copies"] = rng.integers(8 * 60, 17 * 60, len(rows)), rng.integers(1, 3, len(rows))
    lists = pd.DataFrame({"date": np.delete(span.shown, -3), "document": SHORTAGE_LIST, "minute": 17 * 60 + 30})
    lists = lists.assign(copies=1, signed=people.office["manager"])
    lists["no"] = [f"QD{each:%y%m%d}" for each in lists["date"]]
    rows = pd.concat([rows, lists], ignore_index=True).sort_values("date", kind="stable")
    return frame(
        "approvals",
        {
            "date": rows["date"],
            "approval_no": rows["no"],
            "document": rows["document"],
            "copies": rows["copies"],
            "printed_by": [people.office["order_clerk"]] * len(rows),
            "signed_by": rows["signed"],
            "time": [f"{m // 60:02d}:{m % 60:02d}" for m in rows["minute"]],
        },
    )


def chinese(words: Said | Term) -> str:
    """The words as the sample's clerks write them, whatever the person's language."""
    return words.zh


def settings(department: str = DEPARTMENT, said: Callable[[Said | Term], str] = chinese) -> pd.DataFrame:
    """Every parameter with its default; ``said`` chooses the language of titles and notes."""
    values = asdict(Parameters(department=department))
    values["horizon_days"] = values["horizon_days"] or ""  # blank: as far ahead as the rota needs
    shown = {name: _written(value, said) for name, value in values.items()}
    notes = {name: said(PARAMETER_NOTE).format(value=value) for name, value in shown.items()}
    notes |= {"department": said(DEPARTMENT_NOTE), "horizon_days": said(HORIZON_NOTE)}
    return frame(
        "settings",
        {
            "parameter": [said(PARAMETERS[name]) for name in shown],
            "value": list(shown.values()),
            "unit": [PARAMETERS[name].unit for name in shown],
            "note": [notes[name] for name in shown],
        },
    )


def _written(value: object, said: Callable[[Said | Term], str]) -> str:
    """A value as it stands in the cell."""
    if isinstance(value, bool):
        return said(CHOICES["yes_no"][str(value)])
    return f"{value:g}" if isinstance(value, float) else str(value)


def calendar(span: Span) -> pd.DataFrame:
    """The rest days and make-up days of the books' years, where they differ from Monday to Saturday."""
    days = {
        day: works
        for year in range(span.start.year, span.until.year + 1)
        for day, works in (announced(year) or {}).items()
    }
    kept = {day: works for day, works in sorted(days.items()) if works != _usual(day)}
    return frame(
        "calendar",
        {
            "date": list(kept),
            "kind": ["work" if works else "rest" for works in kept.values()],
            "note": [MAKE_UP_NOTE if works else HOLIDAY_NOTE for works in kept.values()],
        },
    )


def _usual(day: date) -> bool:
    return day.isoweekday() != 7
