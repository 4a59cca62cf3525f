"""What a header is taken for, and how surely: used, used and said, or asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf, isclose
from typing import Literal

from salesbook.reading.file.grid import Grid, is_blank
from salesbook.reading.recognition.evidence import scores as weigh
from salesbook.reading.recognition.evidence.assigning import Pair, pairs
from salesbook.reading.recognition.evidence.profile import profile, says_the_same
from salesbook.reading.recognition.evidence.scores import TWINS, Evidence, Reading
from salesbook.reading.recognition.evidence.surroundings import OWN_SHEET, Surroundings
from salesbook.reading.recognition.evidence.weights import TOLD, Answered, Column, concepts_of
from salesbook.reading.recognition.header import Header
from salesbook.reading.recognition.meaning.grammar import parse
from salesbook.reading.recognition.meaning.names import in_all
from salesbook.reading.recognition.meaning.shapes import NOT_OURS, SHAPES
from salesbook.reading.recognition.titles import PRIMARY, known, meanings
from salesbook.reading.values.sum_words import may_be_sum
from salesbook.schemas import TABLES
from salesbook.schemas.outlets import REGISTERED

Level = Literal["sure", "likely", "ask", "out"]
_SAMPLE = 400  # rows below the titles that are looked at
_SURE_SCORE, _SURE_MARGIN, _SURE_AGAINST = 5.0, 3.0, 2.0
_LIKELY_SCORE, _LIKELY_MARGIN, _LIKELY_AGAINST = 3.4, 1.2, 3.0
_OUT_SCORE = 2.5
_COLUMN_SURE, _COLUMN_LIKELY = (1.7, 0.8), (1.0, 0.35)
_SIDE_MARGIN, _SAYS_ANOTHER, _VETO = 2.0, 1.8, 3.0
_STRANGERS, _REGISTER = 3, 5  # names, none of which is in a register of so many
# what a name says, and what may be kept under it all the same
_KIN = {
    ("sales", "receivables"),
    ("opening_balances", "receivables"),
    ("receivables", "opening_balances"),
    ("sales", "deliveries"),
    ("deliveries", "sales"),
    ("sales", "stock_moves"),
    ("stock", "stock_moves"),
}
_WHO = {each.name for each in REGISTERED}
_SIDES = {"owed", "receipt", "sale", "opening"}  # topics of a title
_FORWARD = "opening_balance"
_NAMES = ("outlet_name", "item", "salesperson")  # of which one way of writing is as good as another
_UNPROVED = ("receivables", "opening_balances", "sales", "receipts")  # whose twins only a register tells apart


@dataclass(frozen=True, slots=True)
class Choice:
    """A column that is taken for a field; ``others``: the fields that its title may mean besides."""

    column: int
    field: str
    level: Level
    others: tuple[str, ...] = ()


@dataclass(slots=True)
class Verdict:
    """``kind``: the table, or what the sheet is instead; ``reasons`` speak for it, ``asked`` against its use: codes of
    the wording with what they are about. ``second``: the next best kind; ``own_name``: it bears the department's own
    name for its table."""

    header: Header
    kind: str
    level: Level
    score: float
    margin: float
    second: str
    columns: Sequence[Column] = ()
    reading: Reading | None = None
    choices: list[Choice] = field(default_factory=list)
    reasons: list[tuple[str, str]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    own_name: bool = False

    @property
    def ours(self) -> bool:
        """Whether it is taken for a table of the department."""
        return self.kind in TABLES

    @property
    def used(self) -> bool:
        """Whether its rows are read."""
        return self.ours and self.level in ("sure", "likely")

    def ask(self, code: str, about: str = "") -> None:
        """Do not use it, and say why."""
        self.level = "ask" if self.ours else self.level
        self.asked.append((code, about))

    def column_of(self, name: str) -> Column | None:
        """The column that is taken for a field."""
        found = next((each.column for each in self.choices if each.field == name and each.level != "ask"), None)
        return None if found is None else self.columns[found]


def judge(header: Header, end: int, around: Surroundings, answers: Mapping[str, Answered]) -> Verdict:
    """The best reading of the rows under a header, up to the row ``end``."""
    columns = columns_under(header, around.grid, end)
    evidence = Evidence(columns, around, around.over(header.first), answers)
    readings = {name: weigh.read_as(table, evidence) for name, table in TABLES.items() if _may_fit(name, evidence)}
    scores = {name: each.score for name, each in readings.items()}
    scores |= weigh.not_ours(evidence, readings)
    ranked = sorted(scores, key=lambda each: -scores[each])
    best = ranked[0]
    second = next(each for each in ranked[1:] if not _falls_back(best, each, readings))
    found = Verdict(header, best, "ask", scores[best], scores[best] - scores[second], second, columns)
    if best in NOT_OURS:
        found.level = "out" if found.margin >= _LIKELY_MARGIN and found.score >= _OUT_SCORE else "ask"
        found.reasons = [("why_named", each.word) for each in evidence.over.said if each.kind == best]
        return found
    found.reading = readings[best]
    found.reasons = list(found.reading.reasons)
    found.choices = _choices(found.reading, evidence)
    found.own_name = around.own.get(best, 0.0) >= OWN_SHEET
    _decide(found, evidence)
    return found


def _falls_back(best: str, other: str, readings: Mapping[str, Reading]) -> bool:
    """Whether a rival is the fuller form of what was found, which it cannot be for want of a column."""
    return (other, best) == ("receivables", "opening_balances") and bool(readings[other].missing)


def _may_fit(table: str, evidence: Evidence) -> bool:
    """Whether a table is worth a look: it has a shape, or some title is one of its own."""
    if table in SHAPES or evidence.answers.get(table):
        return True
    known = sum(any(meanings(title.key, table) for title in each.heading.titles) for each in evidence.columns)
    return known >= 2 or (bool(known) and evidence.around.own.get(table, 0) >= OWN_SHEET)


def columns_under(header: Header, grid: Grid, end: int) -> list[Column]:
    """The columns under a header with what their first cells look like; sums and row numbers left out."""
    rows = [
        row
        for row in grid.rows[header.last + 1 : min(end, header.last + 1 + _SAMPLE)]
        if sum(not is_blank(cell) for cell in row) > 1
        and not any(isinstance(cell, str) and may_be_sum(cell) for cell in row)
    ]
    found = [
        Column(each, profile([row[each.column] for row in rows]), concepts_of(each))
        for each in header.headings
        if each.titles[-1].key
    ]
    return [each for each in found if not each.is_row_number]


def _choices(reading: Reading, evidence: Evidence) -> list[Choice]:
    def same(name: str, one: int, other: int) -> bool:
        return name in _NAMES and says_the_same(evidence.columns[one].profile, evidence.columns[other].profile)

    found = []
    for pair in pairs(reading.points, reading.given, same):
        others = sorted(reading.points[pair.column].items(), key=lambda each: -each[1])
        names = tuple(name for name, _ in others if name != pair.field)
        rank = evidence.columns[pair.column].heading.meanings(reading.table).get(pair.field, 0)
        found.append(Choice(pair.column, pair.field, _level(pair, rank), names))
    return found


def _level(pair: Pair, rank: int) -> Level:
    """How surely a column is its field, whose title has a ``rank`` for it (0: none).

    A known title needs no more points; one that is the field's own is it whatever stands below: that is said there.
    """
    if rank == PRIMARY and isclose(pair.margin, pair.points):  # no other column or field contends
        return "sure"
    if rank and pair.points >= _COLUMN_LIKELY[0] and pair.margin >= _COLUMN_SURE[1]:
        return "sure"
    for level, (points, margin) in (("sure", _COLUMN_SURE), ("likely", _COLUMN_LIKELY)):
        if pair.points >= points and pair.margin >= margin:
            return level  # type: ignore[return-value]
    return "ask"


def _decide(found: Verdict, evidence: Evidence) -> None:
    """How surely a sheet is the table that it looks most like."""
    reading = found.reading
    assert reading is not None
    level_of = {each.field: each.level for each in found.choices}
    weak = [
        group
        for group in weigh.needs(TABLES[found.kind])
        if group not in reading.missing
        and not any(level_of.get(name, "ask") != "ask" or name in reading.above for name in group)
    ]
    complete = not reading.missing and not weak
    vetoes = [] if found.own_name else [each for each in evidence.over.said if each.kind in NOT_OURS]
    vetoes = [each for each in vetoes if each.where != "book" or evidence.around.alone]
    if complete and _reaches(found, _SURE_SCORE, _SURE_MARGIN, _SURE_AGAINST) and not vetoes:
        found.level = "sure"
    elif complete and _reaches(found, _LIKELY_SCORE, _LIKELY_MARGIN, _against_allowed(found, evidence)):
        found.level = "likely"
    for group in reading.missing:
        found.asked.append(("ask_missing", group[0]))
    for group in weak:
        found.asked.append(("ask_column", group[0]))
    _question(found, evidence)
    if found.level == "ask" and not found.asked:
        found.asked.append(("ask_unsure", found.second))


def _against_allowed(found: Verdict, evidence: Evidence) -> float:
    """What may speak against a table and leave it likely: of a book that a person gave for it, anything."""
    return inf if evidence.around.expected == found.kind else _LIKELY_AGAINST


def _reaches(found: Verdict, score: float, margin: float, against: float) -> bool:
    assert found.reading is not None
    return found.score >= score and found.margin >= margin and found.reading.against < against


def _question(found: Verdict, evidence: Evidence) -> None:
    """What makes a sheet that fits a question all the same."""
    reading = found.reading
    assert reading is not None
    told = any(worth >= TOLD for points in reading.points for worth in points.values())
    twin = TWINS.get(found.second) == found.kind and found.margin <= _SIDE_MARGIN
    if twin and (reading.share or 0.0) < 0.5 and not told:
        found.ask("ask_twin", found.second)
    _question_alone(found, evidence)
    if found.own_name:
        return
    said = evidence.over.said
    for each in said:
        if each.kind in NOT_OURS and each.where == "sheet" and each.points >= _VETO:
            found.ask("ask_named", each.word)
            return
    near = in_all([each for each in said if each.where != "book" or evidence.around.alone])
    mine = evidence.over.points.get(found.kind, 0.0)
    rivals = [kind for kind, points in near.items() if kind != found.kind and points >= max(_SAYS_ANOTHER, mine)]
    if [kind for kind in rivals if (kind, found.kind) not in _KIN]:
        found.ask("ask_named", next(each.word for each in said if each.kind == rivals[0]))
    partners = evidence.around.partners
    if partners is not None and len(partners) >= _REGISTER and reading.share == 0 and _names(found) >= _STRANGERS:
        found.ask("ask_strangers")
    if not partners and found.level == "sure" and found.kind in _UNPROVED and not mine and not _says_side(found):
        found.level = "likely"


def _says_side(found: Verdict) -> bool:
    """Whether the title of the amount itself says that customers owe it, or paid it, or were sold to."""
    amount = found.column_of("amount") or found.column_of("balance")
    return amount is not None and any(
        not _SIDES.isdisjoint(parse(title.text).topics) for title in amount.heading.titles
    )


def _question_alone(found: Verdict, evidence: Evidence) -> None:
    """A list told by few titles may be a finished report: nothing may stand beside them but who and where an outlet is,
    and a balance brought forward only where what came and went leads to the one that is read."""
    reading = found.reading
    if reading is None or not TABLES[found.kind].alone:
        return
    taken = set(reading.given.values())
    outlet = next(
        (evidence.columns[reading.given[each]] for each in ("outlet_name", "outlet_code") if each in reading.given),
        None,
    )
    if outlet and not any(_is_outlet(title.key) for title in outlet.heading.titles):
        found.ask("ask_column", "outlet_name")
    for number, column in enumerate(evidence.columns):
        if number not in taken and not column.heading.meanings("outlets").keys() & _WHO:
            found.ask("ask_beside", column.heading.text)
            return
    if {_FORWARD, "added", "paid"} & reading.given.keys() and not evidence.told:
        found.ask("ask_column", "balance")


def _is_outlet(key: str) -> bool:
    """Whether a title means an outlet in every table that has it."""
    meant = [set(fields) for fields in known().get(key, {}).values()]
    return bool(meant) and all(each <= {"outlet_code", "outlet_name"} for each in meant)


def _names(found: Verdict) -> int:
    columns = [each for name in ("outlet_name", "outlet_code") if (each := found.column_of(name))]
    return max((len(each.profile.words) for each in columns), default=0)
