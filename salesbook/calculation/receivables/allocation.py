"""Which receipt paid which item: by slip number, by exact amount, then the oldest first (docs/rules.md, allocation)."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from salesbook.calculation.common.frames import days
from salesbook.calculation.common.money import Fen, from_fen, to_fen

Codes = NDArray[np.int64]
Match = tuple[Codes, Codes, Fen]
NOBODY = -1


class _Keys(NamedTuple):
    """One key of the items and of the receipts, as the same dense numbers; ``NOBODY`` where there is none."""

    items: Codes
    receipts: Codes


def allocate(items: pd.DataFrame, receipts: pd.DataFrame) -> pd.DataFrame:
    """What each receipt pays of each item, never more than either has.

    ``items``: outlet_code, slip_no, sale_date, due_date, amount above 0 in 元; ``receipts``: outlet_code, slip_no,
    received_date, amount. Returns receipt and item (labels of the two indexes), amount and rule: "slip" (the receipt
    names the item's slip), "exact" (just one open item of the outlet has this amount), "oldest" (earliest due date,
    then sale date, then row; no date comes last). Receipts pay in the order of their dates; one that names no outlet
    belongs to the outlet of its slip.

    >>> from salesbook.calculation.common.frames import frame_of
    >>> items = frame_of("receivables", [
    ...     {"outlet_code": "A", "slip_no": "7", "due_date": "2026-11-02", "amount": 100},
    ...     {"outlet_code": "A", "slip_no": "8", "due_date": "2026-11-01", "amount": 200},
    ...     {"outlet_code": "A", "slip_no": "9", "due_date": "2026-11-03", "amount": 300}])
    >>> receipts = frame_of("receipts", [
    ...     {"outlet_code": "A", "slip_no": "7", "amount": 60},
    ...     {"outlet_code": "A", "amount": 300},
    ...     {"outlet_code": "A", "amount": 210}])
    >>> print(allocate(items, receipts).to_string(index=False))
     receipt  item  amount   rule
           0     0    60.0   slip
           1     2   300.0  exact
           2     1   200.0 oldest
           2     0    10.0 oldest
    """
    items = items.iloc[np.lexsort((days(items["sale_date"]), days(items["due_date"])))]
    receipts = receipts.iloc[np.argsort(days(receipts["received_date"]), kind="stable")]
    outlets, slips = _outlets_and_slips(items, receipts)
    open_fen, left_fen = to_fen(items["amount"]), to_fen(receipts["amount"])
    matches: list[pd.DataFrame] = []
    for rule in ("slip", "exact", "oldest"):
        keys = slips if rule == "slip" else outlets if rule == "oldest" else _exact(outlets, open_fen, left_fen)
        receipt, item, paid = _meet(keys, open_fen, left_fen)
        np.subtract.at(open_fen, item, paid)
        np.subtract.at(left_fen, receipt, paid)
        matches.append(
            pd.DataFrame(
                {
                    "receipt": receipts.index[receipt],
                    "item": items.index[item],
                    "amount": from_fen(paid),
                    "rule": pd.Series(rule, index=range(len(paid)), dtype="str"),
                }
            )
        )
    return pd.concat(matches, ignore_index=True)


def _outlets_and_slips(items: pd.DataFrame, receipts: pd.DataFrame) -> tuple[_Keys, _Keys]:
    """Numbers for the outlets and for the slips of each; a receipt without outlet takes the only one of its slip."""
    outlet, slip = _keys(items["outlet_code"], receipts["outlet_code"]), _keys(items["slip_no"], receipts["slip_no"])
    owners = (
        pd.DataFrame({"slip": slip.items, "outlet": outlet.items}).query("slip >= 0 and outlet >= 0").drop_duplicates()
    )
    owner = owners.drop_duplicates("slip", keep=False).set_index("slip")["outlet"]
    found = owner.reindex(slip.receipts).fillna(NOBODY).to_numpy(np.int64)
    outlet = _Keys(outlet.items, np.where(outlet.receipts == NOBODY, found, outlet.receipts))
    return outlet, _pair(outlet, slip)


def _keys(items: "pd.Series[str]", receipts: "pd.Series[str]") -> _Keys:
    codes, _ = pd.factorize(pd.concat([items, receipts], ignore_index=True))
    return _split(codes.astype(np.int64), len(items))


def _pair(first: _Keys, second: _Keys) -> _Keys:
    """One key of two; nobody where either is."""
    a, b = np.concatenate(first), np.concatenate(second)
    known = (a != NOBODY) & (b != NOBODY)
    codes = np.full(len(a), NOBODY, dtype=np.int64)
    codes[known] = pd.factorize(a[known] * (b.max(initial=0) + 1) + b[known])[0]
    return _split(codes, len(first.items))


def _split(codes: Codes, count: int) -> _Keys:
    return _Keys(codes[:count], codes[count:])


def _exact(outlets: _Keys, open_fen: Fen, left_fen: Fen) -> _Keys:
    """Keys of outlet and amount where one open item alone has its amount, for the first receipt of that much."""
    amounts = _Keys(np.where(open_fen > 0, open_fen, NOBODY), np.where(left_fen > 0, left_fen, NOBODY))
    items, receipts = _pair(outlets, amounts)
    alone = ~pd.Series(items).duplicated(keep=False).to_numpy()
    first = ~pd.Series(receipts).duplicated().to_numpy()
    return _Keys(np.where(alone, items, NOBODY), np.where(first, receipts, NOBODY))


def _meet(keys: _Keys, open_fen: Fen, left_fen: Fen) -> Match:
    """Lay the items and the receipts of each key side by side in their order, and cut wherever either of them ends.

    Every key gets a stretch of one long line, as long as the lesser of what it owes and what it paid; between two cuts
    on that line lies one receipt over one item.
    """
    size = int(max(keys.items.max(initial=NOBODY), keys.receipts.max(initial=NOBODY))) + 1
    owed, paid = _sums(keys.items, open_fen, size), _sums(keys.receipts, left_fen, size)
    stretch = np.minimum(owed, paid)
    offset = np.cumsum(stretch) - stretch
    item, item_end = _lay(keys.items, open_fen, owed, stretch, offset)
    receipt, receipt_end = _lay(keys.receipts, left_fen, paid, stretch, offset)
    cuts = np.union1d(item_end, receipt_end)
    cuts = cuts[cuts > 0]
    starts = np.concatenate([np.zeros(1, np.int64), cuts[:-1]])[: len(cuts)]
    return (
        receipt[np.searchsorted(receipt_end, starts, side="right")],
        item[np.searchsorted(item_end, starts, side="right")],
        cuts - starts,
    )


def _sums(keys: Codes, amounts: Fen, size: int) -> Fen:
    sums = np.zeros(size, dtype=np.int64)
    known = keys != NOBODY
    np.add.at(sums, keys[known], amounts[known])
    return sums


def _lay(keys: Codes, amounts: Fen, totals: Fen, stretch: Fen, offset: Fen) -> tuple[Codes, Fen]:
    """Positions that have a key, one key after the other, and where each ends on the line."""
    order = np.argsort(keys, kind="stable")
    order = order[keys[order] != NOBODY]
    key = keys[order]
    within = np.cumsum(amounts[order]) - (np.cumsum(totals) - totals)[key]
    return order, offset[key] + np.minimum(within, stretch[key])
