"""Rows appended to the department's registers."""

import argparse
import sys
from typing import TYPE_CHECKING

from salesbook.commands.base import DATA_ERRORS, DONE, day_given, open_department
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from salesbook.posting import Posted


def post(options: argparse.Namespace) -> int:
    """Append new receipts to the register."""
    from salesbook.posting import EVERY, post_receipts

    named = None if options.accept is None else [cell for word in options.accept for cell in _cells(word)]
    accept = [] if named is None else named or [EVERY]
    return _told(post_receipts(open_department(options), options.given, accept=accept, dry_run=options.dry_run))


def _cells(word: str) -> list[str]:
    return [cell for cell in word.replace(say("listed").strip(), ",").split(",") if cell]


def intake(options: argparse.Namespace) -> int:
    """Append new outlets to the register, after checks."""
    from salesbook.posting import intake_outlets

    return _told(intake_outlets(open_department(options), options.given, dry_run=options.dry_run))


def issue(options: argparse.Namespace) -> int:
    """Freeze the schedule of the day in the book of issued schedules."""
    from salesbook.posting import issue_schedule

    print(issue_schedule(open_department(options), day_given(options), dry_run=options.dry_run), file=sys.stderr)
    return DONE


def _told(posted: "Posted") -> int:
    """Say what was appended, what of it should be looked at, and what was refused."""
    for changes in posted.changes:
        print(changes, file=sys.stderr)
    for at, sentence in (*posted.warned, *posted.refused):
        print(f"{at}{say('colon')}{sentence}", file=sys.stderr)
    return DATA_ERRORS if posted.refused else DONE
