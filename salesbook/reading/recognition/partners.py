"""Whose names are known: sheets judged once more with the outlet register in view."""

from collections.abc import Mapping, Sequence

from salesbook.problems import FileError
from salesbook.reading.file.grid import is_blank
from salesbook.reading.recognition.evidence.scores import TWINS, WITH_PARTNERS
from salesbook.reading.recognition.evidence.surroundings import Surroundings
from salesbook.reading.recognition.evidence.weights import Answered
from salesbook.reading.recognition.look import Look
from salesbook.reading.recognition.sheet import verdicts
from salesbook.reading.recognition.verdict import Verdict
from salesbook.reading.values.fold import fold

_REGISTER = "outlets"


def judge_again(looks: Sequence[Look], answers: Mapping[str, Answered], expected: str = "") -> None:
    """Judge what may be of customers by the names in the outlet register, where the folder keeps one.

    Known customers come from the register only: names taken from a list of debts would let it vouch for itself.
    """
    partners = frozenset(
        name
        for look in looks
        for each in look.verdicts
        if each.kind == _REGISTER and each.level == "sure" and not look.hidden
        for name in _names(look, each)
    )
    if not partners:
        return
    for look in looks:
        if any(map(_open, look.verdicts)):
            look.verdicts = verdicts(Surroundings(look.grid, look.alone, partners, expected), answers)


def _open(verdict: Verdict) -> bool:
    """Whether the names in a sheet say something of what it keeps."""
    kinds = {verdict.kind, verdict.second, TWINS.get(verdict.kind, ""), TWINS.get(verdict.second, "")}
    own = verdict.level == "sure" and verdict.own_name
    return not own and not kinds.isdisjoint(WITH_PARTNERS)


def _names(look: Look, register: Verdict) -> set[str]:
    """The folded names and codes of a register, all of its rows."""
    columns = [each for name in ("outlet_name", "outlet_code") if (each := register.column_of(name))]
    try:
        rows = look.book.grid(look.grid.sheet).rows[register.header.last + 1 :]
    except FileError:  # said where the table is read
        return set()
    places = [each.heading.column for each in columns]
    return {fold(str(row[place])) for row in rows for place in places if not is_blank(row[place])}
