"""The command line: one command per report, made from REPORTS, and a few that prepare or check the books.

Nothing heavy is imported until a command needs it: ``--help`` answers at once.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from salesbook.commands.parser import USAGE, parser
from salesbook.problems import UserError
from salesbook.reports import load_outside
from salesbook.wording import use_language
from salesbook.wording.messages import say

DONE, OURS = 0, 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0 done, 1 the data has errors, 2 usage, 3 a file locked or
    unreadable; 70 a mistake of ours."""
    _safe_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    use_language(_wanted_language(given))
    for not_loaded in load_outside():
        print(not_loaded, file=sys.stderr)
    options = parser().parse_args(given)
    module, _, command = options.run.partition(":")
    try:
        return int(getattr(import_module(f"salesbook.commands.{module}"), command)(options))
    except UserError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print(say("cli_interrupted"), file=sys.stderr)
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        print(say("cli_internal", error=f"{type(error).__name__}: {error}", log=_log()), file=sys.stderr)
        return OURS


def _log() -> Path:
    """The traceback of our own mistake, kept in a file for the maintainers rather than shown to a clerk."""
    import tempfile
    import traceback

    log = Path(tempfile.gettempdir()) / "salesbook-error.log"
    log.write_text(traceback.format_exc(), encoding="utf-8")
    return log


def _safe_streams() -> None:
    """Piped output is UTF-8; on a console of another code page what it cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(**({"errors": "replace"} if stream.isatty() else {"encoding": "utf-8"}))


def _wanted_language(given: Sequence[str]) -> str | None:
    """The language must be known before the parser is made, since its help is in that language."""
    for at, word in enumerate(given):
        if word == "--lang" and at + 1 < len(given):
            return given[at + 1]
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return None
