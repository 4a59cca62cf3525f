"""The department's own books: made empty, made up, checked, and freed of our sheets."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from salesbook.commands.base import DATA_ERRORS, DONE, Progress, deliver, open_department, print_json, tell
from salesbook.problems import Problem
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES

if TYPE_CHECKING:
    from salesbook.department import Department


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
    """Read every table, compare the books with one another, and name every problem; or, with --file, look one
    workbook over as a file."""
    if options.file:
        return _check_file(options)
    from salesbook.reports.receivables.month_faults import month_problems

    department = open_department(options)
    progress = Progress()
    progress("cli_reading")
    with department.held():
        problems, tables = (*department.problems, *department.ask(month_problems)), department.summary()
        until, breaks = breaks_of(department, options.date, problems)
    progress.done()
    problems = (*problems, *breaks)
    if options.json:
        compared = until and until.isoformat()
        print_json({"tables": tables, "compared_until": compared, "problems": [each.as_dict() for each in problems]})
    elif not (options.out or options.into):
        _print_check(tables, problems)
        if until:
            print(say("check_compared", day=until, breaks=len(breaks)))
    if options.out or options.into:
        from salesbook.reports.health import health

        deliver(options, health(date.today(), department.folder, problems, tables), say("health_file"))  # noqa: DTZ011
    return DATA_ERRORS if any(each.severity == "error" for each in problems) else DONE


def breaks_of(
    department: "Department", day: date | None, known: Iterable[Problem]
) -> tuple[date | None, list[Problem]]:
    """What the receipts say that cannot be counted, and where the books contradict one another, as of ``day``, else of
    the last day kept; and that day, None where no book is kept. A cell that is a problem already is named once."""
    from salesbook.calculation.day.reconciliation.books import last_day_kept
    from salesbook.reports.collection.edited_plans import edited_plans
    from salesbook.reports.day.reconciliation import break_problems
    from salesbook.reports.receivables.receipt_faults import receipt_problems

    last = department.ask(last_day_kept)
    if last is None:
        return None, []
    named = {each.at for each in known}
    until = day or last
    asked = receipt_problems, edited_plans, break_problems
    found = [each for problems in asked for each in department.ask(problems, on=until)]
    return until, [each for each in found if each.at not in named]


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
