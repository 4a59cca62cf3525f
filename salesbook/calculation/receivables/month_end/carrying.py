"""The turn of the year: which rows come along, and with what, so that the new books stand where the old ones did."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from salesbook.asking import shared
from salesbook.calculation.common import unkept
from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import from_fen, to_fen
from salesbook.calculation.receivables.position import Position
from salesbook.calculation.receivables.replay import Replay

_SAID = ("received_to_date", "balance", "payment_state", "settled_date")  # a carried row is owed as it stands
_COPIED = ["slip_no", "sale_date", "outlet_code", "outlet_name", "salesperson", "district", "item", "disputed"]


@dataclass(frozen=True, slots=True)
class Carried:
    """What turns the books of the old year into those of the new one, by table and row label.

    gone: rows that do not come along; changed: fields that get another value (None: emptied); added: new rows (the
    table's fields). Rows that are none of these, those dated after the year included, come along as they are.
    """

    gone: dict[str, list[int]]
    changed: dict[str, dict[int, dict[str, Any]]]
    added: dict[str, list[dict[str, Any]]]


@shared
def carried(
    replay: Replay,
    position: Position,
    receivables: pd.DataFrame = unkept.receivables,
    receipts: pd.DataFrame = unkept.receipts,
    *,
    on: date,
) -> Carried:
    """The open items and advances at the end of ``on``, carried over: the position of the day after is that of ``on``,
    outlet by outlet, due date by due date, to the fen.

    An item with one due date is carried with what is open of it. One of several instalments stays whole, and what was
    paid of it is a receipt of the kind "opening" that names its slip; where that would pay other instalments than were
    paid, or no receipts are kept, each open instalment is a row of its own. An advance is such a receipt of the last
    day, or, where no receipts are kept, a negative row; with open items beside it, it is dated before the first one.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> from salesbook.department import Department
    >>> owed = frame_of("receivables", [{"outlet_code": "A", "sale_date": "2026-12-05", "amount": amount}
    ...     for amount in (800, 500)])
    >>> paid = frame_of("receipts", [{"outlet_code": "A", "received_date": "2026-12-30", "amount": 900}])
    >>> made = Department.from_frames(receivables=owed, receipts=paid).ask(carried, on=date(2026, 12, 31))
    >>> made.gone, made.changed["receivables"][1]["amount"], made.added
    ({'receivables': [0], 'opening_balances': [], 'receipts': [0]}, 400.0, {'receivables': [], 'receipts': []})
    """
    kept = len(receipts) > 0
    items = position.items
    done = items.index[to_fen(items["open"]) == 0]
    gone = {
        table: items.loc[done, "label"][items.loc[done, "table"] == table].tolist()
        for table in ("receivables", "opening_balances")
    }
    paid = replay.sources[replay.sources["origin"] == "receipt"]
    past = (days(paid["date"]) <= np.datetime64(on, "D")) & paid["outlet_code"].notna().to_numpy()
    made = Carried(
        gone | {"receipts": sorted(paid.loc[past, "label"].tolist())},
        {"receivables": {}, "opening_balances": {}},
        {"receivables": [], "receipts": []},
    )
    rows = items.to_dict("index")
    for item, parts in _parts(replay, position).items():
        _carry(made, rows[item], parts, receivables, kept and _is_only(items, item))
    table, advances = ("receipts" if kept else "receivables"), _advances(position, receipts, on, kept)
    made.added[table].extend(advances)
    return made


def _parts(replay: Replay, position: Position) -> dict[int, pd.DataFrame]:
    """The instalments of every item with something open, in their order, with what is ``left`` of each in fen."""
    opened = position.instalments
    parts = replay.parts[replay.parts["item"].isin(opened["item"])]
    left = pd.Series(to_fen(opened["open"]), pd.MultiIndex.from_frame(opened[["item", "instalment_no"]]))
    keys = pd.MultiIndex.from_frame(parts[["item", "instalment_no"]])
    parts = parts.assign(left=left.reindex(keys).fillna(0).to_numpy(np.int64), fen=to_fen(parts["amount"]))
    in_order = parts.sort_values(["item", "due_date", "instalment_no"], kind="stable")
    return {int(str(item)): rows for item, rows in in_order.groupby("item")}


def _is_only(items: pd.DataFrame, item: int) -> bool:
    """Whether the item has a slip that no other item of its outlet has, so that a receipt can name it."""
    slip, outlet = items["slip_no"].loc[item], items["outlet_code"].loc[item]
    same = items["slip_no"].eq(slip) & items["outlet_code"].eq(outlet) & (to_fen(items["open"]) > 0)
    return bool(isinstance(slip, str) and same.sum() == 1)


def _carry(
    made: Carried, item: Mapping[Any, Any], parts: pd.DataFrame, receivables: pd.DataFrame, can_name: bool
) -> None:
    table, label = str(item["table"]), int(item["label"])
    if table == "opening_balances":
        made.changed[table][label] = {
            "balance": from_fen(int(parts["left"].sum())),
            "as_of": item["sale_date"],  # a blank one would follow the rows that come along
        }
        return
    row = made.changed[table].setdefault(label, dict.fromkeys(_SAID))
    paid = int((parts["fen"] - parts["left"]).sum())
    if len(parts) == 1:
        row["amount"] = from_fen(int(parts["left"].iloc[0]))
    elif paid and can_name and _is_first_paid(parts, paid):
        made.added["receipts"].append(
            {
                "received_date": item["sale_date"],
                "outlet_code": item["outlet_code"],
                "outlet_name": item["outlet_name"],
                "slip_no": item["slip_no"],
                "amount": from_fen(paid),
                "kind": "opening",
            }
        )
    elif paid:
        first, *others = _rows(parts)
        row.update(first)
        same = {name: receivables[name].loc[label] for name in _COPIED}
        made.added[table].extend(same | each for each in others)


def _is_first_paid(parts: pd.DataFrame, paid: int) -> bool:
    """Whether ``paid``, filled in from the first instalment on, leaves just what is open of each."""
    before = parts["fen"].cumsum() - parts["fen"]
    return bool((parts["left"] == parts["fen"] - (paid - before).clip(0, parts["fen"])).all())


def _rows(parts: pd.DataFrame) -> Iterator[dict[str, Any]]:
    for part in parts[parts["left"] > 0].itertuples():
        yield {"amount": from_fen(int(str(part.left))), "due_date": part.due_date}


def _advances(position: Position, receipts: pd.DataFrame, on: date, kept: bool) -> Iterator[dict[str, Any]]:
    """A row for each advance: money that nothing open on its day could take."""
    first = position.instalments.groupby("outlet_code")["sale_date"].min()
    names = position.items.dropna(subset=["outlet_code"]).drop_duplicates("outlet_code", keep="last")
    names = pd.concat([receipts[["outlet_code", "outlet_name"]], names[["outlet_code", "outlet_name"]]]).dropna()
    name_of = names.drop_duplicates("outlet_code", keep="last").set_index("outlet_code")["outlet_name"]
    for row in position.unapplied.dropna(subset=["outlet_code"]).to_dict("records"):
        code = row["outlet_code"]
        day = first[code] - timedelta(days=1) if code in first.index else pd.Timestamp(on)
        known = {"outlet_code": code, "outlet_name": name_of.get(code), "amount": row["amount"]}
        if kept:
            number = None if pd.isna(row["receipt"]) else receipts["receipt_no"].loc[row["receipt"]]
            yield known | {"received_date": day, "receipt_no": number, "kind": "opening"}
        else:
            yield known | {"sale_date": day, "amount": -row["amount"]}
