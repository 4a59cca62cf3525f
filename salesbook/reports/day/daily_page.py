"""What the templates of the daily report may say: its figures as plain values, few enough for one page."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from salesbook.reports.common.words import amount, known, plain, records, week_label
from salesbook.reports.day.daily import DailyReport
from salesbook.reports.day.daily_words import style_of, unknown_figures, who
from salesbook.wording.choices import choice
from salesbook.wording.messages import say

# how many lines of each list fit a page with all the others
MOST = {"people": 10, "collectors": 5, "outlets": 3, "problems": 4, "plans": 12, "returning": 5}
_COLLECTOR = ("person", "visits", "done", "collected", "short", "rate")


@dataclass(frozen=True)
class Figure:
    """One figure of the day: ``value`` with the day's target, the week to date and its target, the month to date.

    ``style`` is "money" or "whole"; ``rate`` and ``week_rate`` are shares; what is not known is None.
    """

    code: str
    name: str
    style: str
    value: float | None
    target: float | None
    rate: float | None
    week_value: float | None
    week_target: float | None
    week_rate: float | None
    month_value: float | None


@dataclass(frozen=True)
class PersonDay:
    """One person's day."""

    person: str
    post: str
    sales: float | None
    sales_target: float | None
    collection: float | None
    collection_target: float | None
    new_outlets: float | None
    arrears_cleared: float | None


@dataclass(frozen=True)
class TrendDay:
    """A working day of the last week."""

    day: date
    sales: float | None
    collection: float | None


@dataclass(frozen=True)
class Collector:
    """How one person's collection plan went: visits planned and cleared, amounts, share completed."""

    person: str
    visits: int
    done: int
    planned: float
    collected: float
    short: float
    rate: float | None


@dataclass(frozen=True)
class Returning:
    """A planned visit that brought too little: it comes back for the ``times``-th time, at ``level``."""

    outlet: str
    person: str
    short: float
    times: int
    level: str


@dataclass(frozen=True)
class Plan:
    """How the issued collection plan of the day went; ``unplanned`` came from outlets it did not name."""

    visits: int
    done: int
    planned: float
    collected: float
    short: float
    rate: float | None
    unplanned: float
    people: list[Collector]
    more_people: int
    returning: list[Returning]
    more_returning: int


@dataclass(frozen=True)
class Opened:
    """An outlet opened on the day."""

    name: str
    channel: str
    district: str
    salesperson: str


@dataclass(frozen=True)
class LogLine:
    """A problem or a line of the week's plan; ``status`` and ``owner`` are empty in a plan."""

    who: str
    text: str
    owner: str
    status: str
    is_open: bool


@dataclass(frozen=True)
class DailyPage:
    """The variables of daily-report.html and daily-message.txt. ``more_…`` counts what did not fit its list.

    ``unknown`` are sentences naming the figures no book shows.
    """

    department: str
    day: date
    week: str
    elapsed_rate: float
    is_empty: bool
    unknown: list[str]
    sales: Figure
    collection: Figure
    new_outlets: Figure
    arrears_cleared: Figure
    figures: list[Figure]
    people: list[PersonDay]
    more_people: int
    trend: list[TrendDay]
    plan: Plan
    outlets: list[Opened]
    more_outlets: int
    problems: list[LogLine]
    more_problems: int
    open_before: int
    plans: list[LogLine]
    more_plans: int


def daily_page(daily_report: DailyReport, *, on: date) -> DailyPage:
    """The report of the day ``on`` as its templates take it."""
    made = daily_report
    figures = {row["indicator"]: _figure(row) for row in plain(made.daily.totals)}
    people = plain(made.daily.people.assign(person=made.daily.people["person"].fillna(say("nobody"))))
    return DailyPage(
        department=made.department,
        day=on,
        week=week_label(on),
        elapsed_rate=made.daily.elapsed_rate,
        is_empty=made.is_empty,
        unknown=unknown_figures(made),
        **figures,
        figures=list(figures.values()),
        people=[_person(row) for row in people[: MOST["people"]]],
        more_people=_beyond("people", people),
        trend=[TrendDay(row["date"].date(), known(row["sales"]), known(row["collection"])) for row in _days(made)],  # type: ignore[arg-type]
        plan=_plan(made),
        outlets=[_opened(row) for row in plain(made.opened)[: MOST["outlets"]]],
        more_outlets=_beyond("outlets", made.opened),
        problems=[_problem(row) for row in plain(made.noted)[: MOST["problems"]]],
        more_problems=_beyond("problems", made.noted),
        open_before=len(made.waiting),
        plans=[LogLine(who(row), row["plan"], "", "", False) for row in plain(made.plans)[: MOST["plans"]]],
        more_plans=_beyond("plans", made.plans),
    )


def _days(made: DailyReport) -> list[dict[str, Any]]:
    return records(made.daily.trend)


def _beyond(name: str, rows: Any) -> int:
    return max(0, len(rows) - MOST[name])


def _figure(row: dict[str, Any]) -> Figure:
    code = row["indicator"]
    values = (row["actual"], row["target"], row["rate"], row["week_actual"], row["week_target"], row["week_rate"])
    return Figure(code, choice("indicator", code), style_of(code), *values, row["month_actual"])


def _person(row: dict[str, Any]) -> PersonDay:
    post = choice("post", row["post"]) if row["post"] else ""
    figures = ("sales", "sales_target", "collection", "collection_target", "new_outlets", "arrears_cleared")
    return PersonDay(row["person"], post, **{name: row[name] for name in figures})


def _plan(made: DailyReport) -> Plan:
    evening = made.evening
    people = plain(evening.by_person)
    short = plain(
        evening.visits[evening.visits["short"] > 0].sort_values(["times", "short"], ascending=False, kind="stable")
    )
    return Plan(
        visits=len(evening.visits),
        done=int(evening.by_person["done"].sum()),
        planned=amount(evening.visits["amount"]),
        collected=amount(evening.visits["collected"]),
        short=amount(evening.visits["short"]),
        rate=known(evening.rate),  # type: ignore[arg-type]
        unplanned=amount(evening.unplanned["amount"]),
        people=[
            Collector(planned=row["amount"], **{name: row[name] for name in _COLLECTOR})
            for row in people[: MOST["collectors"]]
        ],
        more_people=_beyond("collectors", people),
        returning=[
            Returning(_name(row), row["person"], row["short"], row["times"], choice("level", row["level"]))
            for row in short[: MOST["returning"]]
        ],
        more_returning=_beyond("returning", short),
    )


def _name(row: dict[str, Any]) -> str:
    return str(row["outlet_name"] or row["outlet_code"])


def _opened(row: dict[str, Any]) -> Opened:
    channel = choice("channel", row["channel"]) if row["channel"] else ""
    return Opened(_name(row), channel, row["district"] or "", row["salesperson"] or "")


def _problem(row: dict[str, Any]) -> LogLine:
    status = row["status"] or "open"
    return LogLine(who(row), row["problem"], row["owner"] or "", choice("issue_status", status), status == "open")
