"""The evening settlement (平帐 in the department's words): who is balanced, over, short or has not handed in."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from salesbook.asking import needs_any
from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.owners import carrier
from salesbook.calculation.common.sales_lines import dated
from salesbook.calculation.evening.identities import (
    NOT_HANDED_IN,
    PERSON_DAY,
    STATUSES,
    handed_in_once,
    settle_caps,
    settle_goods,
    settle_money,
    sold_by_carrier,
    status,
)
from salesbook.calculation.evening.slips import doubles, gaps

IDENTITIES = ["goods", "money", "paper", "caps"]


@dataclass(frozen=True, slots=True)
class Settlement:
    """The settlement of one day.

    ``people`` has a row per person: person, goods, money, paper, caps (the status of each identity; missing where the
    person had nothing of the kind), status (the worst of them), due, handed_in, difference (元), goods_difference
    (pieces missing, below zero, or too many). ``goods``, ``money``, ``paper``, ``caps`` are the identities row by row;
    ``gaps`` and ``doubles`` are slip numbers skipped and used twice.
    """

    day: date
    people: pd.DataFrame
    goods: pd.DataFrame
    money: pd.DataFrame
    paper: pd.DataFrame
    caps: pd.DataFrame
    gaps: list[str]
    doubles: list[str]

    @property
    def unsettled(self) -> pd.DataFrame:
        """The people who do not balance or have not handed in."""
        return self.people[~self.people["status"].eq(STATUSES[0])]


def settle_paper(money: pd.DataFrame, sales: pd.DataFrame, receivables: pd.DataFrame) -> pd.DataFrame:
    """Slips handed in = credit sales = new receivables, per person and day with credit sales or slips.

    Columns: date, person, slips, credit_sales, receivables, slips_difference, receivables_difference (each less the
    credit sales, 元), status. A receivable belongs to who settles its slip; without a sale of that slip number, to its
    salesperson. Credit sales whose slips are blank are not handed in.

    >>> day = pd.to_datetime(["2026-11-20"])
    >>> sales = pd.DataFrame({"date": day, "slip_no": "X1", "deliverer": None, "salesperson": "Li", "kind": "sale",
    ...                       "qty": 1, "gift_qty": 0, "amount": 400.0, "terms": "credit"})
    >>> money = pd.DataFrame({"date": day, "person": "Li", "credit_slips": 400.0})
    >>> owed = pd.DataFrame({"sale_date": day, "slip_no": "X1", "salesperson": "Li", "amount": 390.0})
    >>> settle_paper(money, sales, owed)[["slips_difference", "receivables_difference", "status"]].values.tolist()
    [[0.0, -10.0, 'short']]
    """
    entered = receivables[receivables["amount"].gt(0)].rename(columns={"sale_date": "date"})
    slip_carriers = sales.assign(person=carrier(sales)).dropna(subset="slip_no").drop_duplicates("slip_no")
    person = (
        entered["slip_no"]
        .map(slip_carriers.set_index("slip_no")["person"])
        .astype("str")
        .fillna(entered["salesperson"])
    )
    new = entered.assign(person=person).groupby(PERSON_DAY, as_index=False)["amount"].sum()
    papers = (
        handed_in_once(money)[[*PERSON_DAY, "credit_slips"]]
        .merge(sold_by_carrier(sales)[[*PERSON_DAY, "credit_sales"]], on=PERSON_DAY, how="outer")
        .merge(new, on=PERSON_DAY, how="outer")
        .set_axis([*PERSON_DAY, "slips", "credit_sales", "receivables"], axis=1)
    )
    papers = papers[papers[["slips", "credit_sales", "receivables"]].fillna(0.0).ne(0.0).any(axis=1)]
    sold = to_fen(papers["credit_sales"])
    slips = pd.Series(from_fen(to_fen(papers["slips"]) - sold), index=papers.index).mask(papers["slips"].isna())
    owed = pd.Series(from_fen(to_fen(papers["receivables"]) - sold), index=papers.index)
    return papers.fillna({"credit_sales": 0.0, "receivables": 0.0}).assign(
        slips_difference=slips,
        receivables_difference=owed,
        status=worst(pd.DataFrame({0: status(slips), 1: status(owed)})),
    )


def worst(statuses: pd.DataFrame) -> "pd.Series[str]":
    """The worst status of each row; missing where the row has none.

    >>> worst(pd.DataFrame({"goods": ["over", None], "money": ["short", None]})).tolist()
    ['short', nan]
    """
    severity = pd.concat([_severity(statuses[column]) for column in statuses], axis=1).max(axis=1)
    return _named(severity)


def person_days(
    goods: pd.DataFrame, money: pd.DataFrame, caps: pd.DataFrame, sales: pd.DataFrame, receivables: pd.DataFrame
) -> pd.DataFrame:
    """Each person and day with something to settle: date, person, goods, money, paper, caps, status (the worst).

    Who sold and has no goods row, in a department that keeps the goods sheet, has not handed in the goods.
    """
    identities = {
        "goods": settle_goods(goods),
        "money": settle_money(money, sales),
        "paper": settle_paper(money, sales, receivables),
        "caps": settle_caps(caps),
    }
    each = [_by_person_day(rows, name) for name, rows in identities.items()]
    days = pd.concat(each, axis=1).reindex(columns=IDENTITIES)
    if len(goods):
        sold = pd.MultiIndex.from_frame(sold_by_carrier(sales)[PERSON_DAY])
        days["goods"] = days["goods"].mask(days["goods"].isna() & days.index.isin(sold), NOT_HANDED_IN)
    return days.assign(status=worst(days)).rename_axis(PERSON_DAY).sort_index(kind="stable").reset_index()


def _by_person_day(rows: pd.DataFrame, name: str) -> "pd.Series[str]":
    most = _severity(rows["status"]).groupby([rows[column] for column in PERSON_DAY]).max()
    return _named(most).rename(name)


def _severity(statuses: "pd.Series[str]") -> "pd.Series[float]":
    return statuses.map({word: at for at, word in enumerate(STATUSES)}).astype("float64")


def _named(severity: "pd.Series[float]") -> "pd.Series[str]":
    return severity.map(dict(enumerate(STATUSES))).astype("str")


@needs_any("settlement_money", "settlement_goods", "settlement_caps")
def settlement(
    settlement_goods: pd.DataFrame = unkept.settlement_goods,
    settlement_money: pd.DataFrame = unkept.settlement_money,
    settlement_caps: pd.DataFrame = unkept.settlement_caps,
    sales: pd.DataFrame = unkept.sales,
    receivables: pd.DataFrame = unkept.receivables,
    *,
    on: date,
) -> Settlement:
    """The settlement of the day ``on``: any of its three sheets will do, beside sales and receivables.

    Source: docs/rules.md "Settlement"; four identities per person, the person's status the worst of them.

    Sold 60.00 for cash and handed in 50.00: ten are missing.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> slip = {"date": "2026-11-20", "salesperson": "Li", "qty": 1, "amount": 60, "terms": "cash"}
    >>> paid = frame_of("settlement_money", [{"date": "2026-11-20", "person": "Li", "cash": 50}])
    >>> made = settlement(settlement_money=paid, sales=frame_of("sales", [slip]), on=date(2026, 11, 20))
    >>> made.people[["person", "status", "difference"]].values.tolist()
    [['Li', 'short', -10.0]]
    """
    sold = dated(sales, on, on)
    owed = dated(receivables, on, on, "sale_date")
    goods, money, caps = (dated(rows, on, on) for rows in (settlement_goods, settlement_money, settlement_caps))
    settled_goods, settled_money = settle_goods(goods), settle_money(money, sold)
    people = person_days(goods, money, caps, sold, owed).drop(columns="date")
    amounts = settled_money.set_index("person")[["due", "handed_in", "difference"]]
    people = people.join(amounts, on="person")
    people["goods_difference"] = people["person"].map(settled_goods.groupby("person")["difference"].sum())
    book = pd.concat([sales["slip_no"], receivables["slip_no"]])
    return Settlement(
        day=on,
        people=people,
        goods=settled_goods,
        money=settled_money,
        paper=settle_paper(money, sold, owed),
        caps=settle_caps(caps),
        gaps=gaps(pd.concat([sold["slip_no"], owed["slip_no"]]), book),
        doubles=doubles(sold),
    )
