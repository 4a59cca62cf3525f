"""The lines behind a day's figures: slips sold, receipts with what they cleared, outlets opened, problems, plans."""

from datetime import date

import pandas as pd

from salesbook.calculation.common import unkept
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.common.owners import outlet_values, owner
from salesbook.calculation.common.sales_lines import dated, signed
from salesbook.calculation.common.weeks import Week
from salesbook.calculation.receivables.arrears import arrears_cleared
from salesbook.calculation.receivables.kinds import money_received
from salesbook.calculation.receivables.replay import Replay

_SLIP = ["slip_no", "outlet_code", "outlet_name", "person", "channel", "terms", "is_return"]


def slips_sold(sales: pd.DataFrame, outlets: pd.DataFrame = unkept.outlets, *, on: date) -> pd.DataFrame:
    """The day's sales and returns slip by slip: slip_no, outlet, person, channel, terms, is_return, amount (元).

    Returns count down: the amounts sum to the day's sales.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> line = {"date": "2026-11-20", "slip_no": "X1", "outlet_code": "T1", "salesperson": "Li", "qty": 1}
    >>> lines = [line | {"amount": 300}, line | {"amount": 20}, line | {"amount": 5, "kind": "return"}]
    >>> slips_sold(frame_of("sales", lines), on=date(2026, 11, 20))[["slip_no", "is_return", "amount"]].values.tolist()
    [['X1', False, 320.0], ['X1', True, -5.0]]
    """
    lines = signed(dated(sales, on, on))
    lines = lines.assign(
        person=owner(lines, "salesperson", outlets),
        channel=outlet_values(lines["outlet_code"], outlets, "channel"),
        fen=to_fen(lines["net_amount"]),
    )
    slips = lines.groupby(_SLIP, as_index=False, sort=False, dropna=False).agg(fen=("fen", "sum"))
    return slips.assign(amount=from_fen(slips["fen"])).drop(columns="fen")


def receipts_of(
    replay: Replay, receipts: pd.DataFrame, outlets: pd.DataFrame = unkept.outlets, *, on: date
) -> pd.DataFrame:
    """The day's money: receipt_no, outlet, person, method, amount, allocated, unapplied, cleared (元).

    allocated + unapplied = amount; cleared is the part of it that paid what was past due. Money given back, or a
    returned cheque, is below 0: allocated is then what it opened again.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-10-01", "amount": 400,
    ...     "due_date": "2026-10-31"}])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-11-20", "amount": 500}])
    >>> made = Department.from_frames(receivables=owed, receipts=paid).ask(receipts_of, on=date(2026, 11, 20))
    >>> made[["amount", "allocated", "unapplied", "cleared"]].values.tolist()
    [[500.0, 400.0, 100.0, 400.0]]
    """
    paid = dated(money_received(receipts), on, on, "received_date")
    past_due = arrears_cleared(replay, receipts, on, on)
    cleared = past_due["cleared"].reindex(paid.index).fillna(0)
    amount, allocated = to_fen(paid["amount"]), _allocated(replay, paid.index, on)
    return paid[["receipt_no", "outlet_code", "outlet_name", "method"]].assign(
        person=owner(paid, "collector", outlets),
        amount=from_fen(amount),
        allocated=from_fen(allocated),
        unapplied=from_fen(amount - allocated.to_numpy()),
        cleared=from_fen(cleared),
    )


def _allocated(replay: Replay, receipts: pd.Index, on: date) -> "pd.Series[int]":
    """Fen of items that each receipt of the day paid, or opened again."""
    used = replay.lines[replay.lines["part"].ge(0) & replay.lines["date"].eq(pd.Timestamp(on))]
    cause = replay.sources.iloc[used["by"].where(used["by"].ge(0), used["source"])]
    ours = cause["origin"].eq("receipt").to_numpy()
    fen = pd.Series(to_fen(used["amount"])[ours], dtype="int64").groupby(cause["label"].to_numpy()[ours]).sum()
    return fen.reindex(receipts, fill_value=0).astype("int64")


def outlets_opened(outlets: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """The register's rows of outlets opened on the day, prospects apart."""
    opened = dated(outlets, on, on, "opened_date")
    return opened[~opened["status"].eq("prospect")]


def problems(issues_log: pd.DataFrame, *, on: date) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The problems noted on the day, and those noted in the 30 days before and still open, with ``days_open``."""
    before = issues_log[issues_log["date"].lt(pd.Timestamp(on)) & ~issues_log["status"].eq("closed")]
    age = (pd.Timestamp(on) - before["date"]).dt.days
    waiting = before.assign(days_open=age)[age.le(30)]
    return dated(issues_log, on, on), waiting.sort_values("days_open", ascending=False, kind="stable")


def plans(week_plan: pd.DataFrame, *, on: date) -> pd.DataFrame:
    """What is planned for the week of the day ``on``: lines for the week itself or for one of its days.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> lines = [{"period": period, "plan": period} for period in ("2026-W47", "2026-11-17", "2026-11-23")]
    >>> plans(frame_of("week_plan", lines), on=date(2026, 11, 20))["plan"].tolist()
    ['2026-W47', '2026-11-17']
    """
    week = Week.of(on)
    within = {each.strftime("%Y-%m-%d") for each in pd.date_range(week.monday, week.sunday)}
    return week_plan[week_plan["period"].isin(within | {week.period})]
