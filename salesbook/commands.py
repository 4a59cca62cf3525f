"""What each command does, and what it says while doing it."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesbook.problems import FileError, Problem, UserError
from salesbook.reports import REPORTS
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES, report_title

if TYPE_CHECKING:
    from salesbook.department import Department
    from salesbook.posting import Posted
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


def init(options: argparse.Namespace) -> int:
    """Make the department's books, empty."""
    from salesbook.sample.books.empty import make_empty

    for path in make_empty(options.folder, force=options.force):
        _tell("cli_written", path=path)
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
        _tell("cli_planted", code=each.code, at=each.at)
    _tell("cli_written", path=options.folder)
    return DONE


def check(options: argparse.Namespace) -> int:
    """Read every table and name every problem; or, with --file, look one workbook over as a file."""
    if options.file:
        return _check_file(options)
    department = _open(options)
    progress = Progress()
    progress("cli_reading")
    problems, tables = department.problems, department.summary()
    progress.done()
    if options.json:
        _print_json({"tables": tables, "problems": [_as_json(each) for each in problems]})
    elif not (options.out or options.into):
        _print_check(tables, problems)
    if options.out or options.into:
        from salesbook.reports.health import Health

        _deliver(options, Health(date.today(), department.folder, problems, tables), say("health_file"))  # noqa: DTZ011
    return DATA_ERRORS if any(each.severity == "error" for each in problems) else DONE


def _check_file(options: argparse.Namespace) -> int:
    from salesbook.placing import audit

    findings = audit(options.file)
    if options.json:
        _print_json([{"code": each.code, "part": each.part, "message": str(each)} for each in findings])
    else:
        print("\n".join(map(str, findings)) or say("check_clean"))
    return DATA_ERRORS if findings else DONE


def report(options: argparse.Namespace) -> int:
    """Make one report."""
    department, day, progress = _open(options), _day(options), Progress()
    made = REPORTS[options.command]
    progress("cli_calculating", report=report_title(made.name))
    result = made.make(department, day)
    progress.done()
    problems = department.problems_of(*made.reads)
    _deliver(options, result, f"{report_title(made.name)} {day}.xlsx", _rows_left_out(problems))
    return _tell_problems(options, problems)


def paper(options: argparse.Namespace) -> int:
    """Make a paper from its template; the short message is printed unless a file is named."""
    from salesbook.reports.papers import PAPERS

    department, day, progress = _open(options), _day(options), Progress()
    made = PAPERS[options.command]
    progress("cli_calculating", report=say(made.title))
    text = made.make(department, day, options.templates, vars(options).get("outlet", ()))
    progress.done()
    if options.out or made.ending == ".html":
        path = _file(options.out, f"{say(made.title)} {day}{made.ending}")
        _tell("cli_written", path=_write_text(path, text, options.force))
    else:
        print(text, end="")
    return _tell_problems(options, department.problems_of(*made.reads))


def _write_text(path: Path, text: str, force: bool) -> Path:
    from salesbook.placing.safety.new import write_new

    return write_new(path, text.encode(), force=force)


def templates_copy(options: argparse.Namespace) -> int:
    """Copy the shipped templates into a folder, to be reworded."""
    from salesbook.rendering.templates import copy

    for path in copy(options.folder, force=options.force):
        _tell("cli_written", path=path)
    return DONE


def templates_check(options: argparse.Namespace) -> int:
    """Name everything wrong in reworded templates, with file and line."""
    from salesbook.rendering.template_check import check as check_templates
    from salesbook.reports.papers import variables

    faults = check_templates(options.folder, variables())
    for fault in faults:
        print(fault)
    print(say("template_faults", count=len(faults)) if faults else say("template_clean"))
    return DATA_ERRORS if faults else DONE


def pack(options: argparse.Namespace) -> int:
    """Make the day's or the week's book."""
    from salesbook.reports.pack import make_pack, tables_of

    department, day, progress = _open(options), _day(options), Progress()
    made = make_pack(options.command, department, day, progress)
    progress.done()
    problems = department.problems_of(*tables_of(options.command))
    _deliver(options, made, made.file_name, _rows_left_out(problems))
    writes = not (options.into or options.dry_run) and (options.out or not options.json)
    if options.command == "day" and writes:
        _hand_out(department, day, _file(options.out, made.file_name).parent, options.force)
    return _tell_problems(options, problems)


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
        _tell("cli_written", path=_write_text(path, text, force))


def _deliver(options: argparse.Namespace, result: "Result", name: str, note: str = "") -> None:
    """Give a result the way that was asked for: as figures, into a person's workbook, as a new one."""
    if options.json:
        _print_json(result.figures())
    if options.into:
        changes = result.into(_book(options), save_as=options.save_as, dry_run=options.dry_run, note=note)
        print(changes, file=sys.stderr)
    elif options.dry_run:
        _tell("cli_would_write", path=_file(options.out, name))
    elif options.out or not options.json:
        _tell("cli_written", path=result.save(_file(options.out, name), force=options.force, note=note))


def _book(options: argparse.Namespace) -> Path:
    """The workbook to place into: as given, else of that name in the department's folder."""
    into: Path = options.into
    return options.folder / into if not into.exists() and (options.folder / into).exists() else into


def remove_sheets(options: argparse.Namespace) -> int:
    """Take every sheet of ours out of a workbook."""
    from salesbook import placing

    print(placing.remove_sheets(options.book, dry_run=options.dry_run), file=sys.stderr)
    return DONE


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

    print(issue_schedule(_open(options), _day(options), dry_run=options.dry_run), file=sys.stderr)
    return DONE


def _posted(options: argparse.Namespace, append: "Callable[..., Posted]") -> int:
    """Append rows of a given book to a register; say what was appended, what was refused and what could not be read."""
    from salesbook.department import Department

    if not options.given.is_file():
        raise FileError("no_such_book", book=options.given)
    given = Department(options.given.parent, only=options.given)
    posted = append(_open(options), given, dry_run=options.dry_run)
    for changes in posted.changes:
        print(changes, file=sys.stderr)
    for at, reason in posted.refused:
        print(f"{at}{say('colon')}{reason}", file=sys.stderr)
    errors = [each for each in given.problems if each.severity == "error"]
    for problem in errors:
        print(problem, file=sys.stderr)
    return DATA_ERRORS if errors or posted.refused else DONE


def _open(options: argparse.Namespace) -> "Department":
    from salesbook.department import Department

    if options.folder is None or not options.folder.is_dir():
        raise UserError("no_such_folder", folder=options.folder or "")
    return Department(options.folder)


def _day(options: argparse.Namespace) -> date:
    return options.date or date.today()  # noqa: DTZ011 the clerk's own calendar day is meant


def _file(out: Path | None, name: str) -> Path:
    """The file to write: ``out`` itself when it has the ending of ``name``, else ``name`` in that folder, made safe."""
    from salesbook.sheets.names import file_name

    name = file_name(name)
    if out is None:
        return Path(name)
    return out if out.suffix.lower() == Path(name).suffix else out / name


def _tell(key: str, **values: object) -> None:
    print(say(key, **values), file=sys.stderr)


def _print_json(figures: Any) -> None:
    print(json.dumps(figures, ensure_ascii=False, indent=1, allow_nan=False))


def _as_json(problem: Problem) -> dict[str, str]:
    at = problem.at
    return {
        "code": problem.code,
        "severity": problem.severity,
        "book": at.book,
        "sheet": at.sheet,
        "cell": at.cell,
        "found": problem.found,
        "expected": problem.expected,
        "message": str(problem),
    }


def _print_check(tables: Iterable[dict[str, Any]], problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(f"[{say(f'severity_{problem.severity}')}] {problem}")
    for table in tables:
        words = table | table["rows"] | {"table": TABLES[table["table"]]}
        print(say("check_counts", **{key: value for key, value in words.items() if key != "rows"}))
    counts = Counter(problem.severity for problem in problems)
    print(say("check_total", errors=counts["error"], warnings=counts["warning"], notes=counts["note"]))


def _rows_left_out(problems: Iterable[Problem]) -> str:
    """What the paper itself must say when rows could not be used; nothing when all could."""
    errors = sum(problem.severity == "error" for problem in problems)
    return say("rows_left_out", count=errors) if errors else ""


def _tell_problems(options: argparse.Namespace, problems: Iterable[Problem]) -> int:
    counts = Counter(problem.severity for problem in problems)
    if counts["error"] or counts["warning"]:
        _tell("cli_problems", errors=counts["error"], warnings=counts["warning"], folder=options.folder)
    return DATA_ERRORS if counts["error"] else DONE


def ribbon_install(options: argparse.Namespace) -> int:  # noqa: ARG001 every command is called alike
    """Put the tab into Excel."""
    from salesbook.ribbon.install import install

    print(*install(), sep="\n")
    return DONE


def ribbon_uninstall(options: argparse.Namespace) -> int:  # noqa: ARG001 every command is called alike
    """Take the tab out of Excel."""
    from salesbook.ribbon.install import uninstall

    print(*uninstall(), sep="\n")
    return DONE


def ribbon_doctor(options: argparse.Namespace) -> int:  # noqa: ARG001 every command is called alike
    """Say what the tab is missing."""
    from salesbook.ribbon.doctor import doctor

    lines, right = doctor()
    print(*lines, sep="\n")
    return DONE if right else DATA_ERRORS
