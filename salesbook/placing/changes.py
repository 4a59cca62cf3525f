"""What a write into a workbook did, or would do."""

from dataclasses import dataclass, field
from pathlib import Path

from salesbook.wording.messages import say


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about something the person should know; its key and values, said when shown."""

    key: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return say(self.key, **dict(self.values))


@dataclass(slots=True)
class Changes:
    """Sheets, rows and cells changed in ``book``; ``str()`` tells it in the person's language, one line each.

    ``rows_appended`` and ``cells_set`` hold (sheet, address) pairs such as ``("回款登记", "A21:H23")``;
    ``sheets_renamed`` holds (name wanted, name given).
    """

    book: Path
    saved_to: Path
    dry_run: bool = False
    sheets_added: list[str] = field(default_factory=list)
    sheets_replaced: list[str] = field(default_factory=list)
    sheets_removed: list[str] = field(default_factory=list)
    sheets_renamed: list[tuple[str, str]] = field(default_factory=list)
    rows_appended: list[tuple[str, str]] = field(default_factory=list)
    cells_set: list[tuple[str, str]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    backup: Path | None = None

    def note(self, key: str, **values: object) -> None:
        """Add a note."""
        self.notes.append(Note(key, tuple(values.items())))

    def __bool__(self) -> bool:
        return any((self.sheets_added, self.sheets_replaced, self.sheets_removed, self.rows_appended, self.cells_set))

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> list[str]:
        lines = [say(self._headline(), book=self.saved_to.name)]
        lines += [say("placing_added", sheet=sheet) for sheet in self.sheets_added]
        lines += [say("placing_replaced", sheet=sheet) for sheet in self.sheets_replaced]
        lines += [say("placing_removed", sheet=sheet) for sheet in self.sheets_removed]
        lines += [say("placing_renamed", wanted=wanted, given=given) for wanted, given in self.sheets_renamed]
        lines += [say("placing_appended", sheet=sheet, area=area) for sheet, area in self.rows_appended]
        lines += [say("placing_set", sheet=sheet, cell=cell) for sheet, cell in self.cells_set]
        lines += [str(note) for note in self.notes]
        if self.backup:
            lines.append(say("placing_backup", backup=self.backup.name))
        return lines

    def _headline(self) -> str:
        if not self:
            return "placing_nothing"
        return "placing_would_change" if self.dry_run else "placing_changed"
