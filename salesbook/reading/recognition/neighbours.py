"""What a sheet is among the others of its table: a copy, one that holds others' rows or adds them up."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from salesbook.reading.recognition.evidence.profile import number
from salesbook.reading.recognition.look import Look
from salesbook.reading.recognition.meaning.names import is_numbered, said_by
from salesbook.reading.recognition.verdict import Verdict
from salesbook.reading.values.fold import fold

_SAME_TITLES, _LEAST_TITLES = 0.7, 3
_CONTAINED, _LEAST_ROWS = 0.8, 1
_SUMS, _LEAST_SUMS, _FEN = 0.9, 2, 0.02
_COPY = "copy"

Kept = tuple[Look, Verdict]
Rows = Counter[tuple[str, ...]]


def question_neighbours(looks: Sequence[Look]) -> None:
    """Ask about every sheet whose rows are in others already, or which adds others up: it is not used meanwhile."""
    tables: dict[str, list[Kept]] = defaultdict(list)
    for look in looks:
        for verdict in look.verdicts:
            if verdict.used:
                tables[verdict.kind].append((look, verdict))
    for kept in tables.values():
        # a copy by its name is judged after what it is a copy of; so is what stands later
        order = sorted(kept, key=lambda each: _is_copy(each[0]))
        for place, (look, verdict) in enumerate(order):
            others = [each for each in order if each[1] is not verdict and each[1].used]
            if others and not _repeats(look, verdict, others, order[:place]):
                _adds_up(verdict, others)


def _is_copy(look: Look) -> bool:
    return _is_called_copy(look) or is_numbered(look.grid.sheet) or is_numbered(look.book.path.name)


def _is_called_copy(look: Look) -> bool:
    said = [*said_by("book", look.book.path.name), *said_by("sheet", look.grid.sheet)]
    return any(each.kind == _COPY for each in said)


def _repeats(look: Look, verdict: Verdict, others: Sequence[Kept], before: Sequence[Kept]) -> bool:
    """Whether a sheet was asked about because its rows stand in others, too."""
    alike = [each for each in others if _alike(verdict, each[1])]
    if not alike:
        if _is_called_copy(look):
            verdict.ask("ask_copy", _names(before or others))
            return True
        return False
    common = _titles(verdict).intersection(*(_titles(each) for _, each in alike))
    mine = _rows(verdict, common)
    theirs = [(each, _rows(each[1], common)) for each in alike]
    if mine.total() < _LEAST_ROWS:
        return False
    inside = [each for each, rows in theirs if rows.total() >= _LEAST_ROWS and _share(rows, mine) >= _CONTAINED]
    union: Rows = Counter()
    for each, rows in theirs:
        if each in inside:
            union |= rows
    if len(inside) >= 2 and _share(mine, union) >= _CONTAINED:
        verdict.ask("ask_merged", _names(inside))
        return True
    earlier = {id(each) for _, each in before}
    for each, rows in theirs:
        larger = rows.total() > mine.total() or (rows.total() == mine.total() and id(each[1]) in earlier)
        if (larger or _is_copy(look)) and _share(mine, rows) >= _CONTAINED:
            verdict.ask("ask_copy", _names([each]))
            return True
    return False


def _share(part: Rows, whole: Rows) -> float:
    """The share of rows that stand in the other, too."""
    return (part & whole).total() / max(part.total(), 1)


def _alike(one: Verdict, other: Verdict) -> bool:
    mine, theirs = _titles(one), _titles(other)
    return len(mine & theirs) >= max(_LEAST_TITLES, _SAME_TITLES * min(len(mine), len(theirs)))


def _titles(verdict: Verdict) -> set[str]:
    return {each.heading.text for each in verdict.columns}


def _rows(verdict: Verdict, titles: Iterable[str]) -> Rows:
    """The rows of a sheet under some of its titles."""
    columns = {each.heading.text: each.profile.cells for each in verdict.columns}
    rows = zip(*(columns[title] for title in sorted(titles)), strict=True)
    return Counter(text for row in rows if sum(map(bool, text := tuple(str(cell).strip() for cell in row))) > 1)


def _names(kept: Iterable[Kept]) -> str:
    return ", ".join(dict.fromkeys(f"{look.book.path.name}[{look.grid.sheet}]" for look, _ in kept))


def _adds_up(verdict: Verdict, others: Sequence[Kept]) -> None:
    """Ask about a sheet each row of which is the sum of others' rows."""
    fuller = [
        each for each in others if _fullness(each[1]) > _fullness(verdict)
    ]  # a sum says less than what it adds up
    own, sums = _totals([verdict]), _totals([each for _, each in fuller])
    rows = max((len(each.profile.cells) for each in verdict.columns), default=0)
    keys = [key for key in own if key in sums]
    enough = len(keys) >= max(_LEAST_SUMS, _CONTAINED * len(own)) and rows == len(own)
    if enough and sum(abs(own[key] - sums[key]) < _FEN for key in keys) >= _SUMS * len(keys):
        verdict.ask("ask_sum", _names(fuller))


def _fullness(verdict: Verdict) -> tuple[bool, int]:
    """How much a sheet tells: by the department's own name before any other, then by the fields that are read."""
    return verdict.own_name, sum(each.level != "ask" for each in verdict.choices)


def _totals(verdicts: Iterable[Verdict]) -> dict[str, float]:
    """Outlet → the amounts of its rows."""
    found: dict[str, float] = defaultdict(float)
    for verdict in verdicts:
        who = verdict.column_of("outlet_name") or verdict.column_of("outlet_code")
        what = verdict.column_of("amount") or verdict.column_of("balance")
        if who and what:
            for name, amount in zip(who.profile.cells, what.profile.cells, strict=True):
                if str(name).strip():
                    found[fold(str(name))] += number(amount) or 0.0
    return found
