"""What the figures of a position had to assume, in words for the first sheet."""

from salesbook.calculation.receivables.position import Position
from salesbook.reports.common.words import amount
from salesbook.wording.messages import say


def assumed(at: Position) -> list[str]:
    """A sentence for each thing that the books did not say; none when they said all."""
    opening = amount(at.instalments.loc[at.instalments["bucket"] == "unknown", "open"])
    said = {
        "assumed_stored": at.stored,
        "assumed_stored_unknown": at.unknown,
        "assumed_opening": opening > 0,
        "assumed_invoice": at.instalments["due_source"].eq("invoice").any(),
        "assumed_not_used": at.not_used > 0,
    }
    return [say(key, day=at.on, amount=f"{opening:,.2f}", count=at.not_used) for key, holds in said.items() if holds]
