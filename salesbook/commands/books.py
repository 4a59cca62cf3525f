"""The department's own books: made empty, made up, checked, and freed of our sheets."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from salesbook.commands.base import DATA_ERRORS, DONE, Progress, deliver, open_department, print_json, tell
from salesbook.problems import Problem
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES


def init(options: argparse.Namespace) -> int:
    """Make the department's books, empty."""
    from salesbook.sample.books.empty import make_empty

    for path in make_empty(options.folder, force=options.force):
        tell("cli_written", path=path)
    return DONE


def sample(options: argparse.Namespace) -> int:
    """Make the sample department, and list the faults planted in it."""
    from salesbook.sample import make_sample

    planted = make_sample(
        options.folder,
        outlets=options.outlets,
        weeks=options.weeks,
        seed=options.seed,
        faults=options.faults,
        force=options.force,
    )
    for each in planted:
        tell("cli_planted", code=each.code, at=each.at)
    tell("cli_written", path=options.folder)
    return DONE


def check(options: argparse.Namespace) -> int:
    """Read every table and name every problem; or, with --file, look one workbook over as a file."""
    if options.file:
        return _check_file(options)
    from salesbook.posting.months import month_problems

    department = open_department(options)
    progress = Progress()
    progress("cli_reading")
    problems, tables = (*department.problems, *month_problems(department)), department.summary()
    progress.done()
    if options.json:
        print_json({"tables": tables, "problems": [each.as_dict() for each in problems]})
    elif not (options.out or options.into):
        _print_check(tables, problems)
    if options.out or options.into:
        from salesbook.reports.health import health

        deliver(options, health(date.today(), department.folder, problems, tables), say("health_file"))  # noqa: DTZ011
    return DATA_ERRORS if any(each.severity == "error" for each in problems) else DONE


def _check_file(options: argparse.Namespace) -> int:
    from salesbook.placing import audit

    findings = audit(options.file)
    if options.json:
        print_json([{"code": each.code, "part": each.part, "message": str(each)} for each in findings])
    else:
        print("\n".join(map(str, findings)) or say("check_clean"))
    return DATA_ERRORS if findings else DONE


def _print_check(tables: Iterable[dict[str, Any]], problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(f"[{say(f'severity_{problem.severity}')}] {problem}")
    for table in tables:
        words = table | table["rows"] | {"table": TABLES[table["table"]]}
        print(say("check_counts", **{key: value for key, value in words.items() if key != "rows"}))
    counts = Counter(problem.severity for problem in problems)
    print(say("check_total", errors=counts["error"], warnings=counts["warning"], notes=counts["note"]))


def remove_sheets(options: argparse.Namespace) -> int:
    """Take every sheet of ours out of a workbook."""
    from salesbook import placing

    print(placing.remove_sheets(options.book, dry_run=options.dry_run), file=sys.stderr)
    return DONE
