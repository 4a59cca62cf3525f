"""The position of a day (due dates, instalments, allocation, what is open) and its ageing."""

from datetime import date
from typing import Any

from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.ageing import ageing, ageing_by
from salesbook.calculation.receivables.position import position
from salesbook.calculation.receivables.replay import replay


def test_age(size: str, books: Any, best_of: Any) -> None:
    def stand() -> Any:
        tables = books.receivables, books.receipts, books.launch_plan, books.outlets
        return position(replay(*tables), on=date(2026, 11, 20))

    then = stand()
    by_bucket, by_outlet = best_of(lambda: ageing(then)), best_of(lambda: ageing_by(then, "outlet_code"))
    print(
        f"\nage {size}: {len(books.receivables):,} items, {len(then.instalments):,} open instalments: "
        f"position {best_of(stand):.3f} s, ageing {by_bucket:.3f} s, by outlet {by_outlet:.3f} s"
    )
    assert to_fen(ageing(then)["amount"]).sum() == to_fen(then.total())
    assert by_bucket + by_outlet < 2
