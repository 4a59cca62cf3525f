"""Which column of a sheet is which field of its table."""

from dataclasses import dataclass

from salesbook.reading.header import Header, Heading
from salesbook.reading.titles import meanings
from salesbook.schemas import Table


@dataclass(frozen=True, slots=True)
class Columns:
    """``of`` gives each field its heading; ``unknown`` headings mean nothing to the table; ``repeated`` came too late;
    ``ambiguous`` headings could mean several fields."""

    of: dict[str, Heading]
    unknown: tuple[Heading, ...] = ()
    repeated: tuple[tuple[Heading, str], ...] = ()
    ambiguous: tuple[tuple[Heading, tuple[str, ...]], ...] = ()

    def missing(self, table: Table) -> list[tuple[str, ...]]:
        """Groups of fields of which the sheet has none, although it needs one."""
        groups = [*((each.name,) for each in table if each.column), *table.any_of]
        return [group for group in groups if not any(name in self.of for name in group)]


def match(header: Header, table: Table) -> Columns:
    """Give every field at most one column: titles that can mean one free field only go first."""
    open_headings = {each: meanings(each.title.key, table.name) for each in header.headings}
    unknown = tuple(each for each, fields in open_headings.items() if not fields)
    of: dict[str, Heading] = {}
    repeated = []
    waiting = [each for each, fields in open_headings.items() if fields]
    while waiting:
        ranked = sorted(waiting, key=lambda each: (_choices(open_headings[each], of), each.column))
        heading = ranked[0]
        waiting.remove(heading)
        free = _best(open_headings[heading], of)
        if free:
            of[free[0]] = heading
        else:
            repeated.append((heading, next(iter(open_headings[heading]))))
    return Columns(of, unknown, tuple(repeated))


def _best(fields: dict[str, int], of: dict[str, Heading]) -> list[str]:
    free = {name: rank for name, rank in fields.items() if name not in of}
    return [name for name, rank in free.items() if rank == max(free.values())]


def _choices(fields: dict[str, int], of: dict[str, Heading]) -> tuple[int, int]:
    best = _best(fields, of)
    return (len(best), -max(fields.values()))
