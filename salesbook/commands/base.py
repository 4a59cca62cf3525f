"""What the commands share: opening the department, the day, saying what is done, and the ways a result is given."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesbook.problems import Problem, UserError
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from salesbook.department import Department
    from salesbook.reports.result import Result

DONE, DATA_ERRORS = 0, 1


class Progress:
    """One line on a terminal that says what is being done; nothing at all when the output is piped."""

    def __init__(self) -> None:
        self.shown = sys.stderr.isatty()

    def __call__(self, key: str, **values: object) -> None:
        if self.shown:
            print(f"\r\x1b[K{say(key, **values)}", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        """Clear the line."""
        if self.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def open_department(options: argparse.Namespace) -> "Department":
    """The department of the folder given. UserError when there is no such folder."""
    from salesbook.department import Department

    if options.folder is None or not options.folder.is_dir():
        raise UserError("no_such_folder", folder=options.folder or "")
    return Department(options.folder)


def day_given(options: argparse.Namespace) -> date:
    """The day given, else today."""
    return options.date or date.today()  # noqa: DTZ011 the clerk's own calendar day is meant


def tell(key: str, **values: object) -> None:
    """Say something beside the figures, on the other stream."""
    print(say(key, **values), file=sys.stderr)


def print_json(figures: Any) -> None:
    """Print figures as JSON."""
    print(json.dumps(figures, ensure_ascii=False, indent=1, allow_nan=False))


def file_for(out: Path | None, name: str) -> Path:
    """The file to write: ``out`` itself when it has the ending of ``name``, else ``name`` in that folder, made safe."""
    from salesbook.sheets.names import file_name

    name = file_name(name)
    if out is None:
        return Path(name)
    return out if out.suffix.lower() == Path(name).suffix else out / name


def write_text(path: Path, text: str, force: bool) -> Path:
    """Write a text as a new file, whole or not at all."""
    from salesbook.placing.safety.new import write_new

    return write_new(path, text.encode(), force=force)


def deliver(options: argparse.Namespace, result: "Result", name: str) -> None:
    """Give a result the way that was asked for: as figures, into a person's workbook, as a new one."""
    if options.json:
        print(result.to_json())
    if options.into:
        changes = result.into(book_given(options), save_as=options.save_as, dry_run=options.dry_run)
        print(changes, file=sys.stderr)
    elif options.dry_run:
        tell("cli_would_write", path=file_for(options.out, name))
    elif options.out or not options.json:
        tell("cli_written", path=result.save(file_for(options.out, name), force=options.force))


def book_given(options: argparse.Namespace) -> Path:
    """The workbook to place into: as given, else of that name in the department's folder."""
    into: Path = options.into
    return options.folder / into if not into.exists() and (options.folder / into).exists() else into


def tell_problems(options: argparse.Namespace, problems: Iterable[Problem]) -> int:
    """Say how many problems there are; the exit code that follows."""
    counts = Counter(problem.severity for problem in problems)
    if counts["error"] or counts["warning"]:
        tell("cli_problems", errors=counts["error"], warnings=counts["warning"], folder=options.folder)
    return DATA_ERRORS if counts["error"] else DONE


def begin(options: argparse.Namespace) -> tuple["Department", date, Progress]:
    """The department, the day, and a line that says what is being done."""
    return open_department(options), day_given(options), Progress()
