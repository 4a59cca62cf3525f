"""The lines behind a day's figures: slips sold, receipts with what they cleared, outlets opened, problems, plans."""

from datetime import date

import pandas as pd

from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.owners import outlet_values, owner
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.progress.actuals import Books, money_received
from salesbook.calculation.receivables.arrears import arrears_cleared
from salesbook.calculation.receivables.position import Position, position

_SLIP = ["slip_no", "outlet_code", "outlet_name", "person", "channel", "terms", "is_return"]


def slips_sold(books: Books, day: date) -> pd.DataFrame:
    """The day's sales and returns slip by slip: slip_no, outlet, person, channel, terms, is_return, amount (元).

    Returns count down: the amounts sum to the day's sales.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.common.working_days import WorkingDays
    >>> from salesbook.schemas.parameters import Parameters
    >>> line = {"date": "2026-11-20", "slip_no": "X1", "outlet_code": "T1", "salesperson": "Li", "qty": 1}
    >>> lines = [line | {"amount": 300}, line | {"amount": 20}, line | {"amount": 5, "kind": "return"}]
    >>> sales = frame_of("sales", lines)
    >>> books = Books({"sales": sales}, WorkingDays.of(None, Parameters()))
    >>> slips_sold(books, date(2026, 11, 20))[["slip_no", "is_return", "amount"]].values.tolist()
    [['X1', False, 320.0], ['X1', True, -5.0]]
    """
    lines = signed(dated(books["sales"], day, day))
    lines = lines.assign(
        person=owner(lines, "salesperson", books["outlets"]),
        channel=outlet_values(lines["outlet_code"], books["outlets"], "channel"),
        fen=to_fen(lines["net_amount"]),
    )
    slips = lines.groupby(_SLIP, as_index=False, sort=False, dropna=False).agg(fen=("fen", "sum"))
    return slips.assign(amount=from_fen(slips["fen"])).drop(columns="fen")


def receipts_of(books: Books, day: date) -> pd.DataFrame:
    """The day's money: receipt_no, outlet, person, method, amount, allocated, unapplied, cleared (元).

    allocated + unapplied = amount; cleared is the part of it that paid what was past due.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.common.working_days import WorkingDays
    >>> from salesbook.schemas.parameters import Parameters
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-01", "amount": 400,
    ...     "due_date": "2026-10-31"}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-20", "amount": 500}])
    >>> books = Books({"receivables": owed, "receipts": paid}, WorkingDays.of(None, Parameters()))
    >>> receipts_of(books, date(2026, 11, 20))[["amount", "allocated", "unapplied", "cleared"]].values.tolist()
    [[500.0, 400.0, 100.0, 400.0]]
    """
    paid = money_received(dated(books["receipts"], day, day, "received_date"))
    debt = (books["receivables"], books["receipts"], books["launch_plan"], books["outlets"], books.parameters)
    cleared = arrears_cleared(*debt, day, day)["cleared"].reindex(paid.index).fillna(0)
    amount, allocated = to_fen(paid["amount"]), _allocated(position(*debt, on=day), paid.index)
    return paid[["receipt_no", "outlet_code", "outlet_name", "method"]].assign(
        person=owner(paid, "collector", books["outlets"]),
        amount=from_fen(amount),
        allocated=from_fen(allocated),
        unapplied=from_fen(amount - allocated.to_numpy()),
        cleared=from_fen(cleared),
    )


def _allocated(standing: Position, receipts: pd.Index) -> "pd.Series[int]":
    """Fen of each receipt that found an item."""
    used = standing.allocation
    fen = pd.Series(to_fen(used["amount"])).groupby(used["receipt"].to_numpy()).sum()
    return fen.reindex(receipts, fill_value=0).astype("int64")


def outlets_opened(books: Books, day: date) -> pd.DataFrame:
    """The register's rows of outlets opened on the day, prospects apart."""
    opened = dated(books["outlets"], day, day, "opened_date")
    return opened[~opened["status"].eq("prospect")]


def problems(books: Books, day: date) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The problems noted on the day, and those noted in the 30 days before and still open, with ``days_open``."""
    log = books["issues_log"]
    before = log[log["date"].lt(pd.Timestamp(day)) & ~log["status"].eq("closed")]
    age = (pd.Timestamp(day) - before["date"]).dt.days
    waiting = before.assign(days_open=age)[age.le(30)]
    return dated(log, day, day), waiting.sort_values("days_open", ascending=False, kind="stable")


def plans(books: Books, day: date) -> pd.DataFrame:
    """What is planned for the week of ``day``: lines for the week itself or for one of its days.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.calculation.common.working_days import WorkingDays
    >>> from salesbook.schemas.parameters import Parameters
    >>> lines = [{"period": period, "plan": period} for period in ("2026-W47", "2026-11-17", "2026-11-23")]
    >>> books = Books({"week_plan": frame_of("week_plan", lines)}, WorkingDays.of(None, Parameters()))
    >>> plans(books, date(2026, 11, 20))["plan"].tolist()
    ['2026-W47', '2026-11-17']
    """
    week, lines = Week.of(day), books["week_plan"]
    within = {each.strftime("%Y-%m-%d") for each in pd.date_range(week.monday, week.sunday)}
    return lines[lines["period"].isin(within | {week.period})]
