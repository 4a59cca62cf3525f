"""What each column of a sheet would be worth as each field of a table: its title, and the values below it.

One point is about one good title; a title that is the field's own is 2.6.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from salesbook.reading.recognition.evidence.profile import Profile
from salesbook.reading.recognition.header import Heading
from salesbook.reading.recognition.meaning.grammar import concepts, parse
from salesbook.reading.recognition.meaning.shapes import SHAPES
from salesbook.reading.recognition.titles import PRIMARY, is_row_number, meanings, read_title
from salesbook.reading.values.convert import PARSERS
from salesbook.reading.values.one import Context
from salesbook.schemas import TABLES, Table
from salesbook.schemas.field import Field
from salesbook.wording.lexicon.names import PREFIXES

TOLD = 8.0  # what a person said
OWN, CLEAR_ALIAS, ALIAS, LIKE = 2.6, 2.2, 1.4, 1.2  # the field's own title; a title of it alone; of several; nearly one
_ALIKE = 0.75  # the share of letter pairs of a title that is nearly another
_NUMBERS = ("amount", "price", "quantity", "rate")
_BESIDE_KNOWN = 0.6  # what a concept counts for another field where the table knows the title
_FEW, _MANY, _MOST = 3, 5, 0.9
_LOOKED_AT = 60

Facts = Mapping[int, Mapping[str, float]]  # column → field → points that arithmetic gives it
Answered = Mapping[str, str]  # folded title → field, as a person said of one table


@dataclass(slots=True)
class Column:
    """A column under its heading: what its title expresses, and what its cells look like."""

    heading: Heading
    profile: Profile
    concepts: dict[str, float] = field(default_factory=dict)

    @property
    def likeliest(self) -> str:
        """The concept that the title expresses most, or ""."""
        return max(self.concepts, key=self.concepts.__getitem__, default="")

    @property
    def is_row_number(self) -> bool:
        """Whether the column only numbers the rows."""
        return is_row_number(self.heading.titles[-1].key)


def concepts_of(heading: Heading) -> dict[str, float]:
    """What a heading expresses: the title right above the values, where that says of what they are; else with its
    parent."""
    child = heading.titles[-1].text
    own = concepts(child)
    if len(heading.titles) == 1:
        return own
    parsed = parse(child)
    return own if parsed.topics and parsed.unread < 0.3 else concepts(heading.titles[0].text) or own


def weights(column: Column, table: Table, answered: Answered, facts: Facts) -> dict[str, float]:
    """Field → points of a column in a table, where there are any."""
    told = next((answered[each.key] for each in column.heading.titles if each.key in answered), None)
    if told is not None:
        return {told: TOLD} if told else {}
    found = _by_title(column.heading, table)
    known = frozenset(found)
    shape = SHAPES.get(table.name)
    if shape and column.concepts:
        for name, wanted in shape.fields.items():
            points = max((column.concepts.get(concept, 0.0) * factor for concept, factor in wanted), default=0.0)
            points *= _BESIDE_KNOWN if known and name not in known else 1.0
            if points > found.get(name, 0.0):
                found[name] = points
    if not found and not column.concepts:
        found = _nearly(column.heading.titles[-1].key, table)
    proved = facts.get(column.heading.column, {})
    meant = tuple(known or found)  # where the table knows the title, its values decide among what that means
    settled = _settled(column, table, meant) if len(meant) > 1 else ""
    return {
        name: worth
        for name, points in found.items()
        if (worth := points + _by_values(column, table, name) + proved.get(name, 0.0) + 0.7 * (name == settled)) > 0
    }


def _by_title(heading: Heading, table: Table) -> dict[str, float]:
    """The fields that have the title, by its first reading that the table knows."""
    for title in heading.titles:
        ranks = meanings(title.key, table.name)
        if ranks:
            clear = len(ranks) == 1 and bool(parse(title.text).topics)
            alias = CLEAR_ALIAS if clear else ALIAS
            return {name: OWN if rank == PRIMARY else alias for name, rank in ranks.items()}
    return {}


def _nearly(key: str, table: Table) -> dict[str, float]:
    """The fields one of whose titles shares most letter pairs with a title that says nothing."""
    mine = _pairs(key)
    found: dict[str, float] = {}
    for name, theirs in _all_titles(table.name):
        alike = 2 * len(mine & theirs) / (len(mine) + len(theirs))
        if alike >= _ALIKE:
            found[name] = max(LIKE * alike, found.get(name, 0.0))
    return found


@lru_cache(65_536)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1)) or frozenset((text,))


@lru_cache(64)
def _all_titles(table: str) -> list[tuple[str, frozenset[str]]]:
    return [(each.name, _pairs(read_title(text).key)) for each in TABLES[table] for text in each.term.titles]


def _by_values(column: Column, table: Table, name: str) -> float:
    """What the cells add to, or take from, a field."""
    cells = column.profile
    if not cells.filled:
        return -0.3 if len(cells.cells) else 0.0
    known = _field(table, name)
    if known is None:
        return 0.0
    points = 0.0
    contradicted = -2.5 if cells.filled >= _FEW else -1.0
    if known.kind in _NUMBERS:
        points = 0.2 if cells.number >= 0.5 else contradicted
    elif known.kind == "date":
        points = 0.4 if max(cells.date, cells.serial) >= 0.5 else contradicted
        if (
            points < 0
            and "credit_days" in table.names
            and _share([*cells.words][:_LOOKED_AT], table, "credit_days") >= 0.5
        ):
            points = 0.2  # terms stand in the place of the day
    elif known.kind == "name" and cells.filled >= _FEW and cells.number > 0.8 > 2 * cells.phone:
        points = -0.8
    elif known.kind == "phone" and cells.filled >= _FEW and cells.phone < 0.3:
        points = -1.0
    if table.name == "receipts" and name in ("receipt_no", "slip_no") and cells.prefix in PREFIXES:
        points += 0.9 if ("receipts" in PREFIXES[cells.prefix]) == (name == "receipt_no") else -0.9
    return points


@lru_cache(4_096)
def _field(table: Table, name: str) -> Field | None:
    return table[name] if name in table.names else None


def _settled(column: Column, table: Table, names: Sequence[str]) -> str:
    """The field among those that a title may mean whose kind the values below it tell, or "".

    Values of a kind that only one of the fields takes decide; among codes, those that never repeat number the rows, and
    those that do belong to outlets.
    """
    sample = list(column.profile.words)[:_LOOKED_AT]
    names = [name for name in names if name in table.names]
    if not sample or len(names) < 2:
        return ""
    fitting = [name for name in names if _share(sample, table, name) >= _MOST]
    strict = [name for name in fitting if table[name].kind not in ("text", "name", "code")]
    if len(strict or fitting) == 1:
        return (strict or fitting)[0]
    codes = [name for name in fitting if table[name].kind == "code"]
    if len(codes) < len(fitting) or column.profile.filled < _MANY:
        return ""
    if column.profile.distinct == 1:
        numbering = [name for name in codes if (name,) == table.unique]
        return numbering[0] if len(numbering) == 1 else ""
    return "outlet_code" if "outlet_code" in codes and table.unique != ("outlet_code",) else ""


def _share(sample: Sequence[str], table: Table, name: str) -> float:
    about = Context(vocabulary=table[name].vocabulary, minimum=table[name].minimum, year=2_000)
    understood = [PARSERS[table[name].kind](text, about) for text in sample]
    return sum(each.value is not None for each in understood) / len(sample)
