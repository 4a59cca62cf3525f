"""Why a sheet is used, left out or asked about, in words."""

from collections.abc import Iterable

from salesbook.problems import Problem
from salesbook.reading.recognition.look import Look
from salesbook.reading.recognition.verdict import Verdict
from salesbook.schemas import TABLES
from salesbook.wording.messages import say
from salesbook.wording.names import BOOKS
from salesbook.wording.names import TABLES as TABLE_NAMES

_MOST = 4  # reasons said
_MISSING = "ask_missing"
_FIELD_CODES, _KIND_CODES = (_MISSING, "ask_column"), ("ask_twin", "ask_unsure")


def kind_name(kind: str) -> str:
    """What a kind of sheet is called: the table's name, or what it is instead."""
    return str(TABLE_NAMES[kind]) if kind in TABLE_NAMES else say(f"kind_{kind}")


def _called(kind: str) -> str:
    """A table's name, with what the department calls its sheet where that is another."""
    name, sheet = kind_name(kind), BOOKS[kind][1][0]
    return name if name == sheet else f"{name}: {sheet}"


def why(reasons: Iterable[tuple[str, str]], kind: str) -> str:
    """Reasons as one text."""
    said = dict.fromkeys(_said(code, about, kind) for code, about in reasons)
    return say("reasons_between").join(list(said)[:_MOST])


def _said(code: str, about: str, kind: str) -> str:
    if code in _FIELD_CODES:
        about = _group(about, kind)
    elif code in _KIND_CODES:
        about = kind_name(about)
    return say(code, about=about)


def _group(name: str, kind: str) -> str:
    """The titles of a field that a table needs, or of one of those any of which would do."""
    table = TABLES[kind]
    group = next((each for each in table.any_of if name in each), (name,))
    return " / ".join(str(table[each].term) for each in group)


def likely_problem(look: Look, verdict: Verdict) -> Problem:
    """A sheet that is used though it is not quite sure what it keeps."""
    reasons = why(verdict.reasons, verdict.kind)
    return Problem("sheet_likely", look.at, look.grid.sheet, _called(verdict.kind), "note", reasons)


def asked_problem(look: Look, verdict: Verdict) -> Problem:
    """A sheet that looks like a table but is not used until a person says what it is."""
    special = next((each for each in verdict.asked if each[0] == "balances_unclear"), None)
    if special:
        return Problem(special[0], look.at, look.grid.sheet, special[1], "warning")
    name, kind = look.grid.sheet, kind_name(verdict.kind)
    if all(code == _MISSING for code, _ in verdict.asked):
        lacking = say("reasons_between").join(_group(about, verdict.kind) for _, about in verdict.asked)
        return Problem("sheet_lacks", look.at, name, kind, "warning", lacking)
    return Problem("sheet_asked", look.at, name, _called(verdict.kind), "warning", why(verdict.asked, verdict.kind))


def left_out_problem(look: Look, verdict: Verdict) -> Problem:
    """A sheet that is none of the department's tables."""
    return Problem("sheet_not_ours", look.at, look.grid.sheet, kind_name(verdict.kind), "note")
