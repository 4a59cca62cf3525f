"""What was done, day by day and person by person, for every indicator the department's books can show."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd

from salesbook.calculation.common.frames import frame_of
from salesbook.calculation.common.money import to_fen
from salesbook.calculation.common.owners import owner
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.working_days import WorkingDays
from salesbook.calculation.evening.identities import BALANCED
from salesbook.calculation.evening.settlement import person_days
from salesbook.calculation.goods.stock import DAMAGE
from salesbook.calculation.receivables.arrears import arrears_cleared
from salesbook.schemas.parameters import Parameters

COLUMNS = ["indicator", "person", "date", "value", "base", "counted"]


@dataclass(frozen=True, slots=True)
class Books:
    """The department's tables by name, as far as it keeps them, with what is needed to read them."""

    tables: Mapping[str, pd.DataFrame]
    working_days: WorkingDays
    parameters: Parameters = field(default_factory=Parameters)

    def __getitem__(self, table: str) -> pd.DataFrame:
        return self.tables[table] if table in self.tables else frame_of(table)

    def keeps(self, table: str) -> bool:
        """Whether anything at all stands in the table: figures from an empty book are unknown, not 0."""
        return bool(table) and len(self[table]) > 0


def daily_actuals(books: Books, first: date, last: date) -> pd.DataFrame:
    """Every indicator from ``first`` to ``last``: indicator, person, date, value, base, counted.

    For a sum or a count the actual is Σ value; for a rate it is Σ value ÷ Σ base. A person is missing where the work is
    nobody's or the whole department's. ``counted`` is False for a row that repeats, under a second person, work already
    counted once for the department. Money in fen.
    """
    counts = [count(books, first, last).assign(indicator=name) for name, count in _COUNTS.items()]
    return pd.concat(counts, ignore_index=True)[COLUMNS]


def _rows(person: object, day: object, value: object, base: object = np.nan, counted: object = True) -> pd.DataFrame:
    rows = pd.DataFrame({"person": person, "date": day, "value": value, "base": base, "counted": counted})
    return rows.astype(
        {"person": "str", "date": "datetime64[s]", "value": "float64", "base": "float64", "counted": "bool"}
    )


def _sales(books: Books, first: date, last: date) -> pd.DataFrame:
    """Sales less returns, by salesperson."""
    lines = signed(dated(books["sales"], first, last))
    return _rows(owner(lines, "salesperson", books["outlets"]), lines["date"], to_fen(lines["net_amount"]))


def money_received(receipts: pd.DataFrame) -> pd.DataFrame:
    """The receipts that are money, not returns, allowances or write-offs; a blank kind is money."""
    return receipts[receipts["kind"].fillna("receipt").eq("receipt")]


def _collection(books: Books, first: date, last: date) -> pd.DataFrame:
    """Money received, by collector, else by the outlet's salesperson."""
    receipts = money_received(dated(books["receipts"], first, last, "received_date"))
    return _rows(owner(receipts, "collector", books["outlets"]), receipts["received_date"], to_fen(receipts["amount"]))


def _arrears_cleared(books: Books, first: date, last: date) -> pd.DataFrame:
    """Money received for items that were past due when it came in, by collector."""
    owed, paid, plan = books["receivables"], books["receipts"], books["launch_plan"]
    cleared = money_received(arrears_cleared(owed, paid, plan, books["outlets"], books.parameters, first, last))
    return _rows(owner(cleared, "collector", books["outlets"]), cleared["received_date"], cleared["cleared"])


def _new_outlets(books: Books, first: date, last: date) -> pd.DataFrame:
    """Outlets opened, prospects apart."""
    opened = dated(books["outlets"], first, last, "opened_date")
    opened = opened[~opened["status"].eq("prospect")]
    return _rows(opened["salesperson"], opened["opened_date"], 1.0)


def _contacts(kind: str) -> Callable[[Books, date, date], pd.DataFrame]:
    """Outlets visited or telephoned: one a day per person and outlet. In the log of calls a blank is a call."""

    def count(books: Books, first: date, last: date) -> pd.DataFrame:
        rows = dated(books["visits"], first, last)
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


def _delivery_rate(books: Books, first: date, last: date) -> pd.DataFrame:
    """Deliveries that arrived, of all sent out."""
    crew = _crew(dated(books["deliveries"], first, last))
    return _rows(crew["person"], crew["date"], crew["delivered"].fillna(False), 1.0, crew["counted"])


def _drops(books: Books, first: date, last: date) -> pd.DataFrame:
    """Outlets reached: each once a day per person, and once a day for the department."""
    deliveries = dated(books["deliveries"], first, last)
    crew = _crew(deliveries[deliveries["delivered"].fillna(False)])
    drops = crew.drop_duplicates(["date", "outlet_code", "person"])
    return _rows(drops["person"], drops["date"], 1.0, counted=~drops.duplicated(["date", "outlet_code"]))


def _settlement_rate(books: Books, first: date, last: date) -> pd.DataFrame:
    """Days balanced, of the days on which the person had something to settle; a driver's are those of the crew."""
    goods, money, caps = (dated(books[f"settlement_{name}"], first, last) for name in ("goods", "money", "caps"))
    sales, owed = dated(books["sales"], first, last), dated(books["receivables"], first, last, "sale_date")
    days = person_days(goods, money, caps, sales, owed)
    days = days.assign(balanced=days["status"].eq(BALANCED), counted=True)
    driven = _driven(days, dated(books["deliveries"], first, last))
    days = pd.concat([days, driven]).drop_duplicates(["date", "person"])
    return _rows(days["person"], days["date"], days["balanced"], 1.0, days["counted"])


def _driven(days: pd.DataFrame, deliveries: pd.DataFrame) -> pd.DataFrame:
    """The days of drivers, who hand in together with their deliverers: balanced when all of these are."""
    crews = deliveries[["date", "driver", "deliverer"]].dropna().drop_duplicates()
    settled = crews.merge(days, left_on=["date", "deliverer"], right_on=["date", "person"])
    by_driver = settled.groupby(["date", "driver"])["balanced"].all().rename_axis(["date", "person"])
    return by_driver.reset_index().assign(counted=False)


def _damage_rate(books: Books, first: date, last: date) -> pd.DataFrame:
    """Broken and soiled, of what was issued."""
    moves = dated(books["stock_moves"], first, last)
    qty = moves["qty"].abs()
    damaged, issued = moves["kind"].isin(DAMAGE), moves["kind"].eq("issue")
    return _rows(np.nan, moves["date"], qty.where(damaged, 0.0), qty.where(issued, 0.0))


def _schedule_lead_rate(books: Books, first: date, last: date) -> pd.DataFrame:
    """Visits of a collection schedule issued at least one working day before the visit."""
    visits = dated(books["issued_visits"], first, last, "visit_date")
    issued = visits["issued_date"].drop_duplicates()
    following = {day: pd.Timestamp(books.working_days.next(day.date())) for day in issued}
    in_time = visits["visit_date"].ge(visits["issued_date"].map(following).astype("datetime64[s]"))
    return _rows(np.nan, visits["visit_date"], in_time, 1.0)


def _posting_timeliness(books: Books, first: date, last: date) -> pd.DataFrame:
    """Evenings on which all older debt that a person handed in stands in the book of receipts under that day.

    The books do not write down when a receipt was posted; this is what they can show: a receipt posted late, or under
    another day, leaves the evening's settlement without its counterpart.
    """
    money = dated(books["settlement_money"], first, last)
    handed = money[money["arrears"].gt(0)]
    receipts = money_received(dated(books["receipts"], first, last, "received_date"))
    person = owner(receipts, "collector", books["outlets"])
    fen = pd.Series(to_fen(receipts["amount"]), index=receipts.index)
    posted = fen.groupby([receipts["received_date"], person]).sum()
    found = posted.reindex(pd.MultiIndex.from_frame(handed[["date", "person"]])).fillna(0).to_numpy()
    return _rows(np.nan, handed["date"], found >= to_fen(handed["arrears"]), 1.0)


_COUNTS: dict[str, Callable[[Books, date, date], pd.DataFrame]] = {
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
    "schedule_lead_rate": _schedule_lead_rate,
    "posting_timeliness": _posting_timeliness,
}
