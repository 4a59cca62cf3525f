"""Which column of a sheet is which field of its table: as a person answered, by its title, or by its values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from salesbook.reading.recognition.header import Header, Heading
from salesbook.reading.recognition.titles import PRIMARY, is_row_number
from salesbook.schemas import Table

Settle = Callable[
    [Heading, tuple[str, ...]], str
]  # a heading and what it may mean → the field its values point to, or ""
IGNORED = ""  # what a person answers for a column that is not to be read


@dataclass(slots=True)
class Columns:
    """``of`` gives each field its heading; ``settled`` headings were told by their values. The others are not read.

    ``unknown`` headings mean nothing to the table, ``repeated`` ones a field that another column has, ``ambiguous``
    ones could mean several fields.
    """

    of: dict[str, Heading] = field(default_factory=dict)
    settled: list[tuple[Heading, str]] = field(default_factory=list)
    unknown: list[Heading] = field(default_factory=list)
    repeated: list[tuple[Heading, str]] = field(default_factory=list)
    ambiguous: list[tuple[Heading, tuple[str, ...]]] = field(default_factory=list)

    def missing(self, table: Table) -> list[tuple[str, ...]]:
        """Groups of fields of which the sheet has none, although it needs one."""
        groups = [*((each.name,) for each in table if each.column), *table.any_of]
        return [group for group in groups if not any(name in self.of for name in group)]


def match(header: Header, table: Table, answers: Mapping[str, str], settle: Settle) -> Columns:
    """Give every field at most one column.

    ``answers`` (folded title → field) come first; then titles that are a field's own; then titles that can mean one
    free field only; what could mean several is settled by ``settle``, or stays unread.
    """
    columns = Columns()
    waiting: list[Heading] = []
    for heading in header.headings:
        answer = next((answers[each.key] for each in heading.titles if each.key in answers), None)
        if answer is not None:
            _give(columns, heading, answer)
        elif heading.meanings(table.name):
            waiting.append(heading)
        elif not is_row_number(heading.titles[-1].key):
            columns.unknown.append(heading)
    for heading in list(waiting):
        own = [name for name, rank in heading.meanings(table.name).items() if rank == PRIMARY]
        if own and own[0] not in columns.of:
            columns.of[own[0]] = heading
            waiting.remove(heading)
    while waiting:
        heading = min(waiting, key=lambda each: (len(_free(each, table, columns)), each.column))
        waiting.remove(heading)
        _decide(columns, heading, _free(heading, table, columns), next(iter(heading.meanings(table.name))), settle)
    return columns


def _free(heading: Heading, table: Table, columns: Columns) -> tuple[str, ...]:
    return tuple(name for name in heading.meanings(table.name) if name not in columns.of)


def _decide(columns: Columns, heading: Heading, free: tuple[str, ...], usual: str, settle: Settle) -> None:
    if not free:
        columns.repeated.append((heading, usual))
    elif len(free) == 1:
        columns.of[free[0]] = heading
    elif name := settle(heading, free):
        columns.of[name] = heading
        columns.settled.append((heading, name))
    else:
        columns.ambiguous.append((heading, free))


def _give(columns: Columns, heading: Heading, name: str) -> None:
    if name in columns.of:
        columns.repeated.append((heading, name))
    elif name != IGNORED:
        columns.of[name] = heading
