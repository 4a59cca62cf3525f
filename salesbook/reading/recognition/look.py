"""One sheet as the catalogue sees it: its first rows, whether it is hidden, and what it is taken for."""

from dataclasses import dataclass, field

from salesbook.problems import At
from salesbook.reading.file.book import Book
from salesbook.reading.file.grid import Grid
from salesbook.reading.recognition.verdict import Verdict


@dataclass(slots=True)
class Look:
    """``verdicts``: what is kept in the sheet, from top to bottom; none when nothing in it looks like titles."""

    book: Book
    grid: Grid
    alone: bool
    hidden: bool
    verdicts: list[Verdict] = field(default_factory=list)

    @property
    def at(self) -> At:
        """The sheet."""
        return At(self.book.path.name, self.grid.sheet)

    @property
    def best(self) -> Verdict | None:
        """What the sheet is taken for most surely."""
        return max(self.verdicts, key=lambda each: (each.used, each.ours, each.score), default=None)
