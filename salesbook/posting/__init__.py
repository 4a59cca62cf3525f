"""Appending what a day brings to the department's own registers, after checks; what is refused is named."""

from salesbook.posting.months import close_month, reopen_month
from salesbook.posting.outlets import intake_outlets
from salesbook.posting.receipts import EVERY, post_receipts
from salesbook.posting.register import Posted, append_to
from salesbook.posting.schedule import issue_schedule
from salesbook.posting.turn import new_year

__all__ = [
    "EVERY",
    "Posted",
    "append_to",
    "close_month",
    "intake_outlets",
    "issue_schedule",
    "new_year",
    "post_receipts",
    "reopen_month",
]
