"""What the answers made of the replay had to assume, in words for the first sheet of every report made of them."""

from salesbook.calculation.receivables.allocation.sources import OVERPAID
from salesbook.calculation.receivables.position import Position
from salesbook.reports.common.words import amount
from salesbook.wording.messages import say


def assumed(position: Position) -> list[str]:
    """A sentence for each thing that the books did not say; none when they said all."""
    at = position
    opening = amount(at.instalments.loc[at.instalments["bucket"] == "unknown", "open"])
    above = at.faults["code"].eq(OVERPAID)
    not_used = int((~above).sum())
    more = amount(at.faults.loc[above, "found"] - at.faults.loc[above, "expected"])
    said = {
        "assumed_stored": at.stored,
        "assumed_stored_unknown": at.unknown,
        "assumed_opening": opening > 0,
        "assumed_invoice": at.instalments["due_source"].eq("invoice").any(),
        "assumed_not_used": not_used > 0,
        "assumed_overpaid": more > 0,
    }
    values = {"day": at.on, "amount": f"{opening:,.2f}", "count": not_used, "above": f"{more:,.2f}"}
    return [say(key, **values) for key, holds in said.items() if holds]
