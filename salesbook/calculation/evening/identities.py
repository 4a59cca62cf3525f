"""The four identities of the evening settlement: goods, money, paper and caps.

A difference is always what was accounted for less what was due: below zero something is missing ("short").
"""

import numpy as np
import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.owners import carrier
from salesbook.calculation.common.sales_lines import signed

BALANCED, OVER, SHORT, NOT_HANDED_IN = "balanced", "over", "short", "not_handed_in"
STATUSES = (BALANCED, OVER, SHORT, NOT_HANDED_IN)  # from best to worst
PERSON_DAY = ["date", "person"]
GOODS_IN = ["opening", "loaded", "restocked", "returned_in"]
GOODS_OUT = ["sold", "gifts", "samples", "damaged", "transferred", "returned", "kept"]
MONEY_IN = ["cash", "wechat", "alipay", "transfer", "cheque"]
CAPS_IN = ["opening", "collected_qty"]
CAPS_OUT = ["handed_qty", "scrapped", "kept"]


def status(difference: "pd.Series[float]") -> "pd.Series[str]":
    """What a difference is called; an unknown one means that nothing was handed in, which is never 0.

    >>> status(pd.Series([0.0, 2.0, -0.01, np.nan])).tolist()
    ['balanced', 'over', 'short', 'not_handed_in']
    """
    words = np.select([difference.gt(0), difference.lt(0), difference.eq(0)], [OVER, SHORT, BALANCED], NOT_HANDED_IN)
    return pd.Series(words, index=difference.index, dtype="str")


def _identity(rows: pd.DataFrame, received: list[str], accounted: list[str]) -> pd.DataFrame:
    """``rows`` with difference and status; a row where nothing at all is accounted for has not been handed in."""
    taken = rows[received].astype("float64").fillna(0.0).sum(axis=1)
    given = rows[accounted].astype("float64").sum(axis=1, min_count=1)
    difference = (given.where(given.notna() | taken.ne(0), 0.0) - taken).round(6)
    return rows.assign(difference=difference, status=status(difference))


def settle_goods(goods: pd.DataFrame) -> pd.DataFrame:
    """Goods per person, day and sku: ``goods`` (table settlement_goods) with difference (smallest unit) and status.

    opening + loaded + restocked + returned_in = sold + gifts + samples + damaged + transferred + returned + kept.
    A blank cell is nothing; a row with no use of the goods written at all is not handed in.

    40 were loaded; 30 sold, 3 given, 6 brought back: one is missing.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> row = {"date": "2026-11-20", "person": "Li", "sku": "A", "loaded": 40, "sold": 30, "gifts": 3, "returned": 6}
    >>> settle_goods(frame_of("settlement_goods", [row]))[["difference", "status"]].values.tolist()
    [[-1.0, 'short']]
    """
    return _identity(goods, GOODS_IN, GOODS_OUT)


def settle_caps(caps: pd.DataFrame) -> pd.DataFrame:
    """Caps per person, day and kind: ``caps`` (table settlement_caps) with difference (pieces) and status.

    opening + collected = handed in + scrapped + kept.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> row = {"person": "Li", "cap_kind": "red", "opening": 5, "collected_qty": 20, "handed_qty": 24, "kept": 1}
    >>> settle_caps(frame_of("settlement_caps", [row]))["status"].tolist()
    ['balanced']
    """
    return _identity(caps, CAPS_IN, CAPS_OUT)


def sold_by_carrier(sales: pd.DataFrame) -> pd.DataFrame:
    """Amounts sold per date and person who settles them: sales, credit_sales (元). Returns are paid back as refunds.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> slip = {"date": "2026-11-20", "salesperson": "Li", "deliverer": "Zhao", "qty": 1}
    >>> sales = frame_of("sales", [slip | {"amount": 300, "terms": "credit"}, slip | {"amount": 20, "terms": "cash"}])
    >>> sold_by_carrier(sales)[["person", "sales", "credit_sales"]].values.tolist()
    [['Zhao', 320.0, 300.0]]
    """
    lines = signed(sales)
    sold = lines[~lines["is_return"]]
    fen = to_fen(sold["net_amount"])
    amounts = sold[["date"]].assign(
        person=carrier(sold), sales=fen, credit_sales=np.where(sold["terms"].eq("credit"), fen, 0)
    )
    summed = amounts.groupby(PERSON_DAY, as_index=False)[["sales", "credit_sales"]].sum()
    return summed.assign(sales=from_fen(summed["sales"]), credit_sales=from_fen(summed["credit_sales"]))


def handed_in_once(money: pd.DataFrame) -> pd.DataFrame:
    """The table settlement_money with one row per person and day: who hands in twice has handed in the sum of both.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> twice = [{"date": "2026-11-20", "person": "Li", "cash": cash} for cash in (100, 50)]
    >>> handed_in_once(frame_of("settlement_money", twice))[["cash", "wechat"]].values.tolist()
    [[150.0, nan]]
    """
    if not money.duplicated(PERSON_DAY).any():
        return money
    amounts = [str(name) for name in money if pd.api.types.is_float_dtype(money[name])]
    groups = money.groupby(PERSON_DAY, as_index=False, sort=False)
    summed: pd.DataFrame = groups[amounts].sum(min_count=1)
    notes = ["; ".join(dict.fromkeys(rows["note"].dropna())) or None for _, rows in groups]
    summed[amounts] = summed[amounts].round(2)
    return summed.assign(note=pd.Series(notes, dtype="str"))


def settle_money(money: pd.DataFrame, sales: pd.DataFrame) -> pd.DataFrame:
    """Money per person and day: date, person, sales, credit, due, handed_in, difference (元), status.

    due = sales − credit slips − advances used + arrears + advances − refunds − expenses; handed in = cash + WeChat +
    Alipay + transfers + cheques. ``money`` is the table settlement_money; sales count for who delivered them. Someone
    who sold and has no row, or whose row says nothing of money handed in while money is due, is not handed in:
    handed_in and difference are NaN. Credit slips left blank are taken from the sales.

    Sold 1,000.00, of it 400.00 on slips; collected 200.00 of older debt; 30.00 expenses: 770.00 are due.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> slip = {"date": "2026-11-20", "salesperson": "Li", "qty": 1}
    >>> sales = frame_of("sales", [slip | {"amount": 600, "terms": "cash"}, slip | {"amount": 400, "terms": "credit"}])
    >>> money = frame_of("settlement_money", [{"date": "2026-11-20", "person": "Li", "cash": 500, "wechat": 260,
    ...     "credit_slips": 400, "arrears": 200, "expenses": 30}])
    >>> settle_money(money, sales)[["due", "handed_in", "difference", "status"]].values.tolist()
    [[770.0, 760.0, -10.0, 'short']]
    """
    days = handed_in_once(money).merge(sold_by_carrier(sales), on=PERSON_DAY, how="outer", indicator="kept_in")
    days["credit"] = days["credit_slips"].fillna(days["credit_sales"])
    due = _sum(days, ["sales", "arrears", "advances"]) - _sum(days, ["credit", "advances_used", "refunds", "expenses"])
    handed_in = _sum(days, MONEY_IN)
    unknown = days["kept_in"].eq("right_only") | (days[MONEY_IN].isna().all(axis=1) & due.ne(0))
    difference = _yuan(handed_in - due).mask(unknown)
    return days[PERSON_DAY].assign(
        sales=_yuan(_sum(days, ["sales"])),
        credit=_yuan(_sum(days, ["credit"])),
        due=_yuan(due),
        handed_in=_yuan(handed_in).mask(unknown),
        difference=difference,
        status=status(difference),
    )


def _sum(rows: pd.DataFrame, columns: list[str]) -> "pd.Series[int]":
    """Σ of columns in 元, as fen; blanks are nothing."""
    return sum(
        (pd.Series(to_fen(rows[column]), index=rows.index) for column in columns), pd.Series(0, index=rows.index)
    )


def _yuan(fen: "pd.Series[int]") -> "pd.Series[float]":
    return pd.Series(from_fen(fen), index=fen.index)
