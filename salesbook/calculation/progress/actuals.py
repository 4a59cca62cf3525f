"""What was done, day by day and person by person, for every indicator the department's books can show."""

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pandas as pd

from salesbook.asking import by_name, shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.owners import owner
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.evening.identities import BALANCED
from salesbook.calculation.evening.settlement import person_days
from salesbook.calculation.goods.stock import DAMAGE
from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.calculation.progress.timeliness import entered_in_time, entries, shortage_lists
from salesbook.calculation.receivables.arrears import arrears_cleared
from salesbook.calculation.receivables.kinds import MONEY, money_received, understood
from salesbook.calculation.receivables.replay import Replay
from salesbook.schemas.parameters import DEFAULTS, Parameters

TREND_DAYS = 6
LOOK_BACK_DAYS = 60  # how far back the working days of a forecast are looked for
COLUMNS = ["indicator", "person", "date", "value", "base", "counted"]


@shared
def kept_indicators(
    sales: pd.DataFrame = unkept.sales,
    receipts: pd.DataFrame = unkept.receipts,
    receivables: pd.DataFrame = unkept.receivables,
    outlets: pd.DataFrame = unkept.outlets,
    visits: pd.DataFrame = unkept.visits,
    deliveries: pd.DataFrame = unkept.deliveries,
    settlement_money: pd.DataFrame = unkept.settlement_money,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    issued_visits: pd.DataFrame = unkept.issued_visits,
    approvals: pd.DataFrame = unkept.approvals,
) -> frozenset[str]:
    """The indicators in whose book anything at all stands: figures from an empty book are unknown, not 0."""
    books = dict(locals())
    kept = {name for name, book in books.items() if len(book)}
    return frozenset(code for code, each in INDICATORS.items() if kept & {each.table, each.or_table})


def first_day(working_days: WorkingDays, parameters: Parameters, on: date) -> date:
    """The first day whose work is looked at on ``on``: of the month, the week before, and what a forecast needs."""
    month, week_before = on.replace(day=1), Week.of(on).before.monday
    recent = working_days.span(on - timedelta(days=LOOK_BACK_DAYS), on)[-max(parameters.forecast_days, TREND_DAYS) :]
    return min([month, week_before, *recent[:1]])


@shared
def daily_actuals(
    working_days: WorkingDays,
    replay: Replay,
    sales: pd.DataFrame = unkept.sales,
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    outlets: pd.DataFrame = unkept.outlets,
    visits: pd.DataFrame = unkept.visits,
    deliveries: pd.DataFrame = unkept.deliveries,
    settlement_goods: pd.DataFrame = unkept.settlement_goods,
    settlement_money: pd.DataFrame = unkept.settlement_money,
    settlement_caps: pd.DataFrame = unkept.settlement_caps,
    stock_moves: pd.DataFrame = unkept.stock_moves,
    issued_visits: pd.DataFrame = unkept.issued_visits,
    approvals: pd.DataFrame = unkept.approvals,
    parameters: Parameters = DEFAULTS,
    *,
    on: date,
) -> pd.DataFrame:
    """Every indicator from ``first_day`` to the end of ``on``: indicator, person, date, value, base, counted.

    For a sum or a count the actual is Σ value; for a rate it is Σ value ÷ Σ base. A person is missing where the work is
    nobody's or the whole department's. ``counted`` is False for a row that repeats, under a second person, work already
    counted once for the department. Money in fen; what was received is allocated as in ``replay``.
    """
    books = dict(locals()) | {"first": first_day(working_days, parameters, on), "last": on}
    counts = [by_name(count, books).assign(indicator=name) for name, count in _COUNTS.items()]
    return pd.concat(counts, ignore_index=True)[COLUMNS]


def _rows(person: object, day: object, value: object, base: object = np.nan, counted: object = True) -> pd.DataFrame:
    rows = pd.DataFrame({"person": person, "date": day, "value": value, "base": base, "counted": counted})
    return rows.astype(
        {"person": "str", "date": "datetime64[s]", "value": "float64", "base": "float64", "counted": "bool"}
    )


def _sales(sales: pd.DataFrame, outlets: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """Sales less returns, by salesperson."""
    lines = signed(dated(sales, first, last))
    return _rows(owner(lines, "salesperson", outlets), lines["date"], to_fen(lines["net_amount"]))


def _collection(receipts: pd.DataFrame, outlets: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """Money received, by collector, else by the outlet's salesperson."""
    paid = dated(money_received(receipts), first, last, "received_date")
    return _rows(owner(paid, "collector", outlets), paid["received_date"], to_fen(paid["amount"]))


def _arrears_cleared(
    replay: Replay, receipts: pd.DataFrame, outlets: pd.DataFrame, first: date, last: date
) -> pd.DataFrame:
    """Money received for items that were past due when it came in, by collector."""
    paid = arrears_cleared(replay, receipts, first, last)
    cleared = paid[understood(paid)["kind"].isin(list(MONEY))]
    return _rows(owner(cleared, "collector", outlets), cleared["received_date"], cleared["cleared"])


def _new_outlets(outlets: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """Outlets opened, prospects apart."""
    opened = dated(outlets, first, last, "opened_date")
    opened = opened[~opened["status"].eq("prospect")]
    return _rows(opened["salesperson"], opened["opened_date"], 1.0)


def _contacts(kind: str) -> Callable[[pd.DataFrame, date, date], pd.DataFrame]:
    """Outlets visited or telephoned: one a day per person and outlet. In the log of calls a blank is a call."""

    def count(visits: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
        rows = dated(visits, first, last)
        made = rows[rows["kind"].fillna("phone").eq(kind)].drop_duplicates(["date", "person", "outlet_code"])
        return _rows(made["person"], made["date"], 1.0)

    return count


def _crew(deliveries: pd.DataFrame) -> pd.DataFrame:
    """Each delivery once under its deliverer and once under its driver; the department counts the first of them."""
    both = pd.concat([deliveries.assign(person=deliveries[column]) for column in ("deliverer", "driver")])
    manned = both[both["person"].notna()]
    nobody = deliveries[deliveries["deliverer"].isna() & deliveries["driver"].isna()].assign(person=np.nan)
    crew = pd.concat([manned, nobody])
    return crew.assign(counted=~crew.index.duplicated())


def _delivery_rate(deliveries: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """Deliveries that arrived, of all sent out."""
    crew = _crew(dated(deliveries, first, last))
    return _rows(crew["person"], crew["date"], crew["delivered"].fillna(False), 1.0, crew["counted"])


def _drops(deliveries: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """Outlets reached: each once a day per person, and once a day for the department."""
    sent = dated(deliveries, first, last)
    crew = _crew(sent[sent["delivered"].fillna(False)])
    drops = crew.drop_duplicates(["date", "outlet_code", "person"])
    return _rows(drops["person"], drops["date"], 1.0, counted=~drops.duplicated(["date", "outlet_code"]))


def _settlement_rate(
    settlement_goods: pd.DataFrame,
    settlement_money: pd.DataFrame,
    settlement_caps: pd.DataFrame,
    sales: pd.DataFrame,
    receivables: pd.DataFrame,
    deliveries: pd.DataFrame,
    first: date,
    last: date,
) -> pd.DataFrame:
    """Days balanced, of the days on which the person had something to settle; a driver's are those of the crew."""
    days = person_days(
        goods=dated(settlement_goods, first, last),
        money=dated(settlement_money, first, last),
        caps=dated(settlement_caps, first, last),
        sales=dated(sales, first, last),
        receivables=dated(receivables, first, last, "sale_date"),
    )
    days = days.assign(balanced=days["status"].eq(BALANCED), counted=True)
    driven = _driven(days, dated(deliveries, first, last))
    days = pd.concat([days, driven]).drop_duplicates(["date", "person"])
    return _rows(days["person"], days["date"], days["balanced"], 1.0, days["counted"])


def _driven(days: pd.DataFrame, deliveries: pd.DataFrame) -> pd.DataFrame:
    """The days of drivers, who hand in together with their deliverers: balanced when all of these are."""
    crews = deliveries[["date", "driver", "deliverer"]].dropna().drop_duplicates()
    settled = crews.merge(days, left_on=["date", "deliverer"], right_on=["date", "person"])
    by_driver = settled.groupby(["date", "driver"])["balanced"].all().rename_axis(["date", "person"])
    return by_driver.reset_index().assign(counted=False)


def _damage_rate(stock_moves: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    """Broken and soiled, of what was issued."""
    moves = dated(stock_moves, first, last)
    qty = moves["qty"].abs()
    damaged, issued = moves["kind"].isin(DAMAGE), moves["kind"].eq("issue")
    return _rows(np.nan, moves["date"], qty.where(damaged, 0.0), qty.where(issued, 0.0))


def _schedule_lead_rate(
    issued_visits: pd.DataFrame, working_days: WorkingDays, first: date, last: date
) -> pd.DataFrame:
    """Visits of a collection schedule issued at least one working day before the visit."""
    visits = dated(issued_visits, first, last, "visit_date")
    issued = visits["issued_date"].drop_duplicates()
    following = {day: pd.Timestamp(working_days.next(day.date())) for day in issued}
    in_time = visits["visit_date"].ge(visits["issued_date"].map(following).astype("datetime64[s]"))
    return _rows(np.nan, visits["visit_date"], in_time, 1.0)


def _shortage_timeliness(approvals: pd.DataFrame, working_days: WorkingDays, first: date, last: date) -> pd.DataFrame:
    """Working days on which the shortage list was handed in."""
    days = shortage_lists(approvals, working_days, first=first, last=last)
    return _rows(np.nan, days["date"], days["handed_in"], 1.0)


def _entry_timeliness(
    sales: pd.DataFrame, outlets: pd.DataFrame, working_days: WorkingDays, first: date, last: date
) -> pd.DataFrame:
    """Rows of the books that the order clerk fills, sales and outlets, entered on their day."""
    rows = entries([(sales, "date"), (outlets, "opened_date")], working_days, first=first, last=last)
    return _rows(np.nan, rows["date"], rows["in_time"], 1.0)


def _posting_timeliness(
    settlement_money: pd.DataFrame,
    receipts: pd.DataFrame,
    outlets: pd.DataFrame,
    working_days: WorkingDays,
    first: date,
    last: date,
) -> pd.DataFrame:
    """Evenings on which all older debt that a person handed in stands in the book of receipts under that day.

    A receipt that says it was entered late does not count. Where none says when, this is what the books can show: a
    receipt posted under another day leaves the evening's settlement without its counterpart.
    """
    money = dated(settlement_money, first, last)
    handed = money[money["arrears"].gt(0)]
    paid = dated(money_received(receipts), first, last, "received_date")
    when = paid["entered_date"]
    paid = paid[when.isna() | entered_in_time(paid["received_date"], when, working_days)]
    fen = pd.Series(to_fen(paid["amount"]), index=paid.index)
    posted = fen.groupby([paid["received_date"], owner(paid, "collector", outlets)]).sum()
    found = posted.reindex(pd.MultiIndex.from_frame(handed[["date", "person"]])).fillna(0).to_numpy()
    return _rows(np.nan, handed["date"], found >= to_fen(handed["arrears"]), 1.0)


_COUNTS: dict[str, Callable[..., pd.DataFrame]] = {
    "sales": _sales,
    "collection": _collection,
    "arrears_cleared": _arrears_cleared,
    "new_outlets": _new_outlets,
    "visits": _contacts("visit"),
    "calls": _contacts("phone"),
    "delivery_rate": _delivery_rate,
    "drops": _drops,
    "settlement_rate": _settlement_rate,
    "damage_rate": _damage_rate,
    "shortage_timeliness": _shortage_timeliness,
    "entry_timeliness": _entry_timeliness,
    "schedule_lead_rate": _schedule_lead_rate,
    "posting_timeliness": _posting_timeliness,
}
