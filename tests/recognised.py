"""What the recogniser makes of a grid by itself."""

from salesbook.reading.file.grid import Grid
from salesbook.reading.recognition.evidence.surroundings import Surroundings
from salesbook.reading.recognition.sheet import verdicts
from salesbook.reading.recognition.verdict import Verdict


def tables_in(grid: Grid, answers=None) -> list[Verdict]:
    """The tables that are used, from top to bottom."""
    return [each for each in verdicts(Surroundings(grid), answers or {}) if each.used]


def fields_of(verdict: Verdict) -> dict[str, int]:
    """Field → column, of those that are read."""
    return {each.field: verdict.columns[each.column].heading.column for each in verdict.choices if each.level != "ask"}
