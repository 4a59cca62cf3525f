"""Reports, books of several reports, and papers."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from salesbook.commands.base import begin, deliver, file_for, tell, tell_problems, write_text
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from salesbook.department import Department


def report(options: argparse.Namespace) -> int:
    """Make one report."""
    department, day, progress = begin(options)
    made = REPORTS[options.command]
    progress("cli_calculating", report=made.label)
    result = made.make(department, day)
    progress.done()
    problems = department.problems_of(*made.reads)
    deliver(options, result, f"{made.label} {day}.xlsx")
    return tell_problems(options, problems)


def pack(options: argparse.Namespace) -> int:
    """Make the day's or the week's book."""
    from salesbook.reports.pack import make_pack, tables_of

    department, day, progress = begin(options)
    made = make_pack(options.command, department, day, progress)
    progress.done()
    problems = department.problems_of(*tables_of(options.command))
    deliver(options, made, made.file_name)
    writes = not (options.into or options.dry_run) and (options.out or not options.json)
    if options.command == "day" and writes:
        _hand_out(department, day, file_for(options.out, made.file_name).parent, options.force)
    return tell_problems(options, problems)


def _hand_out(department: "Department", day: date, folder: Path, force: bool) -> None:
    """Beside the day's book: the page for the general manager and the slips to hand out, as far as the books allow."""
    from salesbook.reports.papers import PAPERS

    for name in ("page", "slips"):
        made = PAPERS[name]
        try:
            text = made.make(department, day)
        except UserError as error:
            print(error, file=sys.stderr)
            continue
        path = folder / f"{say(made.title)} {day}{made.ending}"
        tell("cli_written", path=write_text(path, text, force))


def paper(options: argparse.Namespace) -> int:
    """Make a paper from its template; the short message is printed unless a file is named."""
    from salesbook.reports.papers import PAPERS

    department, day, progress = begin(options)
    made = PAPERS[options.command]
    progress("cli_calculating", report=say(made.title))
    text = made.make(department, day, options.templates, vars(options).get("outlet", ()))
    progress.done()
    if options.out or made.ending == ".html":
        path = file_for(options.out, f"{say(made.title)} {day}{made.ending}")
        tell("cli_written", path=write_text(path, text, options.force))
    else:
        print(text, end="")
    return tell_problems(options, department.problems_of(*made.reads))
