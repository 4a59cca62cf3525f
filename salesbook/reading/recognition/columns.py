"""Which column of a sheet is which field of its table, and which columns are not read."""

from dataclasses import dataclass, field

from salesbook.reading.recognition.evidence.scores import needs
from salesbook.reading.recognition.evidence.surroundings import Above
from salesbook.reading.recognition.header import Heading
from salesbook.reading.recognition.verdict import Verdict
from salesbook.schemas import TABLES, Table


@dataclass(slots=True)
class Columns:
    """``of`` gives each field its heading; ``settled`` headings were told by what they express or by their values.

    ``above``: what a line above the titles says of all rows. The others are not read: ``unknown`` headings mean nothing
    to the table, ``repeated`` ones a field that another column has, ``ambiguous`` ones could mean several fields.
    """

    of: dict[str, Heading] = field(default_factory=dict)
    above: dict[str, Above] = field(default_factory=dict)
    settled: list[tuple[Heading, str]] = field(default_factory=list)
    unknown: list[Heading] = field(default_factory=list)
    repeated: list[tuple[Heading, str]] = field(default_factory=list)
    ambiguous: list[tuple[Heading, tuple[str, ...]]] = field(default_factory=list)

    def missing(self, table: Table) -> list[tuple[str, ...]]:
        """Groups of fields of which the sheet has none, although it needs one."""
        return [group for group in needs(table) if not any(name in self.of or name in self.above for name in group)]


def columns_of(verdict: Verdict) -> Columns:
    """The columns of a sheet that is taken for a table."""
    table, reading = TABLES[verdict.kind], verdict.reading
    columns = Columns(above=dict(reading.above) if reading else {})
    chosen = {each.column: each for each in verdict.choices}
    for number, column in enumerate(verdict.columns):
        heading, choice = column.heading, chosen.get(number)
        kept = choice is not None and choice.field in table.names
        if choice and kept and choice.level != "ask":
            columns.of[choice.field] = heading
            if choice.level == "likely":
                columns.settled.append((heading, choice.field))
        elif choice and kept and heading.meanings(table.name):
            names = tuple(name for name in (choice.field, *choice.others) if name in table.names)
            columns.ambiguous.append((heading, names))
        elif usual := next((name for name in heading.meanings(table.name) if name in table.names), ""):
            columns.repeated.append((heading, usual))
        else:
            columns.unknown.append(heading)
    return columns
