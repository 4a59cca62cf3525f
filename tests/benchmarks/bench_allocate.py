"""The replay of what pays what, beside a plain loop that pays the oldest first and knows no day."""

from collections import defaultdict
from typing import Any

from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.replay import replay


def loop(items: Any, receipts: Any) -> int:
    """Oldest first only, in plain Python: the least that a loop must do. Returns the fen allocated."""
    open_fen: dict[str, list[int]] = defaultdict(list)
    ordered = items.sort_values(["due_date", "sale_date"], kind="stable")
    for outlet, fen in zip(ordered["outlet_code"], to_fen(ordered["amount"]).tolist(), strict=True):
        open_fen[outlet].append(fen)
    total = 0
    for outlet, fen in zip(receipts["outlet_code"], to_fen(receipts["amount"]).tolist(), strict=True):
        queue = open_fen[outlet]
        for place, owed in enumerate(queue):
            paid = min(fen, owed)
            queue[place] -= paid
            fen -= paid
            total += paid
    return total


def test_allocate(size: str, books: Any, best_of: Any) -> None:
    items, receipts = books.receivables, books.receipts
    seconds = best_of(lambda: replay(items, receipts))
    plain = best_of(lambda: loop(items, receipts))
    print(
        f"\nreplay {size}: {len(items):,} items, {len(receipts):,} receipts: {seconds:.3f} s for every day at once; "
        f"a loop for one of its rules and one day {plain:.3f} s, ratio {plain / seconds:.2f}"
    )
    assert seconds < 4
