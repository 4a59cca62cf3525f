"""What can be typed: one command per report and paper, made from their lists, and those that prepare or check books."""

import argparse
import re
from calendar import monthrange
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from salesbook import __version__
from salesbook.reports import REPORTS
from salesbook.reports.papers import PAPERS
from salesbook.wording import LANGUAGES
from salesbook.wording.messages import say

USAGE = 2


class _Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one sentence of the person's language."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE, say("cli_usage_error", message=_in_words(message)) + "\n")


# what argparse says in English, and how we say it
_SAID = (
    (re.compile(r"the following arguments are required: (?P<words>.+)"), "cli_missing"),
    (re.compile(r"argument .*: expected .*argument"), "cli_wants_value"),
    (re.compile(r"unrecognized arguments: (?P<words>.+)"), "cli_unknown_words"),
)


def _in_words(message: str) -> str:
    """A complaint of argparse in the person's language, with the nearest words where one was mistyped."""
    chosen = re.match(
        r"argument .*: invalid choice: '(?P<word>[^']*)' \(choose from (?P<words>.*)\)", message, re.DOTALL
    )
    if chosen:
        words = [word.strip(" '") for word in chosen["words"].split(",")]
        near = [word for word in words if chosen["word"] in word] or get_close_matches(
            chosen["word"], words, cutoff=0.4
        )
        return say("cli_no_such", word=chosen["word"], near="  ".join(near or words))
    for pattern, key in _SAID:
        found = pattern.match(message)
        if found:
            option = message.removeprefix("argument ").partition(":")[0]
            return say(key, **({"option": option} if key == "cli_wants_value" else found.groupdict()))
    return re.sub(r"^argument [^:]*: ", "", message)


def parser() -> argparse.ArgumentParser:
    """The parser of every command there is, in the person's language."""
    made = _Parser(prog="salesbook", description=say("cli_about"), add_help=False)
    _common(made)
    made.add_argument("--version", action="version", version=f"salesbook {__version__}", help=say("cli_version"))
    commands = made.add_subparsers(
        title=say("cli_commands"), metavar=say("cli_command_word"), required=True, dest="command"
    )
    _book_commands(commands)
    _posting_commands(commands)
    _report_commands(commands)
    _template_commands(commands)
    _ribbon_commands(commands)
    return made


def _book_commands(commands: Any) -> None:
    _force_option(_add(commands, "init", say("cli_init"), "books:init"))
    sample = _add(commands, "sample", say("cli_sample"), "books:sample")
    _sample_options(sample)
    _force_option(sample)
    check = _add(commands, "check", say("cli_check"), "books:check", folder_needed=False)
    check.add_argument("--file", type=Path, metavar="BOOK", help=say("cli_file"))
    check.add_argument("--date", type=_day, default=None, metavar="D", help=say("cli_check_date"))
    _output_options(check)
    _into_options(check)
    _remove_options(commands)


def _posting_commands(commands: Any) -> None:
    for name, what in (("post", "receipts"), ("intake", "outlets")):
        posting = commands.add_parser(name, help=say(f"cli_{name}"), description=say(f"cli_{name}"), add_help=False)
        posting.add_argument("what", choices=(what,))
        _finish(posting, f"posting:{name}")
        posting.add_argument("--from", dest="given", type=Path, metavar="BOOK", required=True, help=say("cli_from"))
        posting.add_argument("--dry-run", action="store_true", help=say("cli_dry_run"))
        if name == "post":
            posting.add_argument("--accept", nargs="*", metavar="CELL", help=say("cli_accept"))
    issue = _add(commands, "issue", say("cli_issue"), "posting:issue")
    _date_option(issue)
    issue.add_argument("--dry-run", action="store_true", help=say("cli_dry_run"))
    _closing_commands(commands)


def _closing_commands(commands: Any) -> None:
    close = _add(commands, "close", say("cli_close"), "closing:close")
    which = close.add_mutually_exclusive_group(required=True)
    which.add_argument("--month", type=_month, metavar="M", help=say("cli_month"))
    which.add_argument("--reopen", action="store_true", help=say("cli_reopen"))
    _date_option(close)
    close.add_argument("--dry-run", action="store_true", help=say("cli_dry_run"))
    turn = _add(commands, "new-year", say("cli_new_year"), "closing:new_year")
    turn.add_argument("--year", type=_year, metavar="Y", required=True, help=say("cli_year"))
    turn.add_argument("--out", type=Path, metavar="NEWFOLDER", required=True, help=say("cli_new_folder"))
    _date_option(turn)


def _report_commands(commands: Any) -> None:
    for report in REPORTS.values():
        command = _add(commands, report.name, f"{report.label}{say('colon')}{report.tip}", "reports:report")
        _date_option(command)
        _output_options(command)
        _into_options(command)
    for name in PAPERS:
        _paper_options(_add(commands, name, say(f"cli_{name}"), "reports:paper"))
    for name in ("day", "week"):
        command = _add(commands, name, say(f"cli_{name}"), "reports:pack")
        _date_option(command)
        _output_options(command)
        _into_options(command)


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help=say("cli_help"))
    parser.add_argument("--lang", choices=LANGUAGES, help=say("cli_lang"))


def _add(commands: Any, name: str, words: str, run: str, *, folder_needed: bool = True) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=words, description=words, add_help=False)
    return _finish(command, run, folder_needed=folder_needed)


def _finish(command: argparse.ArgumentParser, run: str, *, folder_needed: bool = True) -> argparse.ArgumentParser:
    _common(command)
    many = None if folder_needed else "?"
    command.add_argument("folder", type=Path, metavar="FOLDER", nargs=many, help=say("cli_folder"))
    command.set_defaults(run=run)
    return command


def _date_option(command: argparse.ArgumentParser) -> None:
    command.add_argument("--date", type=_day, default=None, metavar="D", help=say("cli_date"))


def _output_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--out", type=Path, metavar="PATH", help=say("cli_out"))
    command.add_argument("--json", action="store_true", help=say("cli_json"))
    _force_option(command)


def _paper_options(command: argparse.ArgumentParser) -> None:
    _date_option(command)
    command.add_argument("--out", type=Path, metavar="PATH", help=say("cli_out"))
    _force_option(command)
    command.add_argument("--templates", type=Path, metavar="DIR", help=say("cli_templates_dir"))
    if command.prog.endswith(" statement"):
        command.add_argument("--outlet", action="append", default=[], metavar="OUTLET", help=say("cli_outlet"))


def _template_commands(commands: Any) -> None:
    words = say("cli_templates")
    parent = commands.add_parser("templates", help=words, description=words, add_help=False)
    _common(parent)
    does = parent.add_subparsers(title=say("cli_commands"), metavar="", required=True, dest="does")
    for name in ("copy", "check"):
        words = say(f"cli_templates_{name}")
        command = does.add_parser(name, help=words, description=words, add_help=False)
        _common(command)
        command.add_argument("folder", type=Path, metavar="DIR", help=say("cli_templates_folder"))
        command.set_defaults(run=f"templates:{name}")
        if name == "copy":
            _force_option(command)


def _ribbon_commands(commands: Any) -> None:
    parent = commands.add_parser("ribbon", help=say("cli_ribbon"), description=say("cli_ribbon"), add_help=False)
    _common(parent)
    does = parent.add_subparsers(title=say("cli_commands"), metavar="", required=True, dest="does")
    for name in ("install", "uninstall", "doctor"):
        words = say(f"cli_ribbon_{name}")
        command = does.add_parser(name, help=words, description=words, add_help=False)
        _common(command)
        command.set_defaults(run=f"ribbon:{name}")


def _force_option(command: argparse.ArgumentParser) -> None:
    command.add_argument("--force", action="store_true", help=say("cli_force"))


def _into_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--into", type=Path, metavar="BOOK", help=say("cli_into"))
    command.add_argument("--save-as", type=Path, metavar="PATH", help=say("cli_save_as"))
    command.add_argument("--dry-run", action="store_true", help=say("cli_dry_run"))


def _remove_options(commands: Any) -> None:
    words = say("cli_remove_sheets")
    command = commands.add_parser("remove-sheets", help=words, description=words, add_help=False)
    _common(command)
    command.add_argument("book", type=Path, metavar="BOOK", help=say("cli_book"))
    command.add_argument("--dry-run", action="store_true", help=say("cli_dry_run"))
    command.set_defaults(run="books:remove_sheets")


def _sample_options(command: argparse.ArgumentParser) -> None:
    for name, default in (("outlets", 240), ("weeks", 8), ("seed", 20261120), ("faults", 0)):
        command.add_argument(
            f"--{name}", type=int, default=default, metavar="N", help=f"{say(f'cli_{name}')} ({default})"
        )


def _month(text: str) -> date:
    """The last day of a month such as 2026-10."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        raise argparse.ArgumentTypeError(say("cli_bad_month", text=text)) from None
    return first.replace(day=monthrange(first.year, first.month)[1])


def _year(text: str) -> date:
    """The first day of a year such as 2027."""
    try:
        return date.fromisoformat(f"{text}-01-01")
    except ValueError:
        raise argparse.ArgumentTypeError(say("cli_bad_year", text=text)) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(say("cli_bad_date", text=text)) from None
