"""Rows appended to the department's registers."""

import argparse
import sys
from typing import TYPE_CHECKING

from salesbook.commands.base import DATA_ERRORS, DONE, day_given, open_department
from salesbook.problems import FileError
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from salesbook.posting import Posted


def post(options: argparse.Namespace) -> int:
    """Append new receipts to the register."""
    from salesbook.posting import post_receipts

    return _posted(options, post_receipts)


def intake(options: argparse.Namespace) -> int:
    """Append new outlets to the register, after checks."""
    from salesbook.posting import intake_outlets

    return _posted(options, intake_outlets)


def issue(options: argparse.Namespace) -> int:
    """Freeze the schedule of the day in the book of issued schedules."""
    from salesbook.posting import issue_schedule

    print(issue_schedule(open_department(options), day_given(options), dry_run=options.dry_run), file=sys.stderr)
    return DONE


def _posted(options: argparse.Namespace, append: "Callable[..., Posted]") -> int:
    """Append rows of a given book to a register; say what was appended, what was refused and what could not be read."""
    from salesbook.department import Department

    if not options.given.is_file():
        raise FileError("no_such_book", book=options.given)
    given = Department(options.given.parent, only=options.given)
    posted = append(open_department(options), given, dry_run=options.dry_run)
    for changes in posted.changes:
        print(changes, file=sys.stderr)
    for at, reason in posted.refused:
        print(f"{at}{say('colon')}{reason}", file=sys.stderr)
    errors = [each for each in given.problems if each.severity == "error"]
    for problem in errors:
        print(problem, file=sys.stderr)
    return DATA_ERRORS if errors or posted.refused else DONE
