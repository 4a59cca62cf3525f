"""Several edits of one workbook, written in one save or not at all."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import fields
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TypedDict, Unpack

from salesbook.placing.changes import Changes
from salesbook.placing.graft.graft import Graft
from salesbook.placing.graft.removal import remove_sheets
from salesbook.placing.graft.sheets import own_sheets
from salesbook.placing.package.book import Book
from salesbook.placing.package.finding import Finding
from salesbook.placing.package.package import Package, same_part
from salesbook.placing.rows.rows import Rows, Where, append_rows
from salesbook.placing.safety.audit import audit_parts, audit_structure
from salesbook.placing.safety.readback import Expected
from salesbook.placing.safety.save import read_book, refuse_changed, refuse_locked, replace_book
from salesbook.placing.sheet.cells import set_cells
from salesbook.problems import FileError, UserError

KEPT_BACKUPS = 5
_SIGNATURES = "_xmlsignatures/"


class Edit:
    """A workbook being edited in memory; ``changes`` tells what was done so far. Made by ``editing``."""

    def __init__(self, book: Path, options: "Options") -> None:
        self._path, self._target = book, Path(options.get("save_as") or book)
        self._dry_run = options.get("dry_run", False)
        self._keep_backups = options.get("keep_backups", KEPT_BACKUPS)
        self._package = Package(read_book(book), book.name)
        self._refuse(options.get("break_signature", False))
        self._book = Book(self._package)
        self._expected = Expected()
        self.changes = Changes(book, self._target, self._dry_run)

    def place(self, rendered: bytes) -> None:
        """Put every sheet of a workbook rendered by XlsxWriter in; see ``place``."""
        with self._whole():
            for part in Graft(rendered, self._book, self.changes).place():
                self._expected.forget(part)

    def remove_sheets(self, names: Iterable[str] | None = None) -> None:
        """Take sheets of ours out, all of them for None; see ``remove_sheets``."""
        own = [sheet.entry.name for sheet in own_sheets(self._book)]
        wanted = own if names is None else [self._book.sheet(name).name for name in names]
        foreign = next((name for name in wanted if name not in own), None)
        if foreign is not None:
            raise UserError("placing_not_ours", book=self._package.book, sheet=foreign)
        if wanted:
            with self._whole():
                remove_sheets(self._book, wanted)
                self.changes.sheets_removed += wanted

    def append_rows(
        self,
        sheet: str,
        rows: Rows,
        *,
        after_row: int | None = None,
        header_row: int | None = None,
        first_column: str | None = None,
    ) -> None:
        """Append rows under the data of a sheet; see ``append_rows``."""
        if not rows:
            return
        with self._whole():
            entry = self._book.sheet(sheet)
            where = Where(after_row, header_row, first_column)
            appended = append_rows(self._book, entry, rows, where, self.changes)
            self._expected.moved(entry.part, appended.shift)
            self._expected.add(entry.part, appended.written)
            self._book.recalculate_on_load()

    def set_cells(self, sheet: str, values: Mapping[str, object]) -> None:
        """Set cells by address; see ``set_cells``."""
        with self._whole():
            entry = self._book.sheet(sheet)
            written = set_cells(self._book, entry, values, self.changes)
            if written:
                self._expected.add(entry.part, written)
                self._book.recalculate_on_load()

    def save(self) -> None:
        """Check what was made and put it in the file's place; a dry run only checks."""
        if not self.changes and self._target == self._path:
            return
        if self._dry_run:
            made = BytesIO()
            self._package.save(made)
            self._check(made.getvalue())
            return
        self.changes.backup = replace_book(
            self._target,
            self._package.save,
            lambda made: self._check(made.read_bytes()),
            partial(refuse_changed, self._path, self._package.source),
            self._keep_backups,
        )

    # -- inside ----------------------------------------------------------------------------------------------

    def _refuse(self, break_signature: bool) -> None:
        signed = any(part.startswith(_SIGNATURES) for part in self._package.names())
        if signed and not break_signature:
            raise FileError("placing_signed", book=self._package.book)
        if self._target.suffix.lower() != self._path.suffix.lower():
            raise UserError(
                "placing_extension", book=self._path.name, target=self._target.name, extension=self._path.suffix
            )
        if not self._dry_run:
            refuse_locked(self._target)

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """One operation, done whole or not at all, so that a caller may catch its error and go on."""
        parts, told = self._package.snapshot(), deepcopy(self.changes)
        try:
            yield
        except BaseException:
            self._package.restore(parts)
            for item in fields(told):
                setattr(self.changes, item.name, getattr(told, item.name))
            raise
        finally:
            self._book.reload()

    def _check(self, made: bytes) -> None:
        """The audit before every replace: nothing untouched changed, no new fault, every edit reads back."""
        written = Package(made, self._package.book)
        changed = self._package.changed()
        findings = [
            Finding("touched", key)
            for key, part in self._package.unchanged()
            if key not in written or not same_part(written.part(key), part)
        ]
        findings += self._new_faults(written, changed)
        findings += self._expected.findings(Book(written))
        if findings:
            raise FileError("placing_audit_failed", book=self._package.book, finding=str(findings[0]))

    def _new_faults(self, written: Package, changed: set[str]) -> list[Finding]:
        now = audit_structure(written) + audit_parts(written, changed)
        if not now:
            return []
        # Many real files begin with some faults; only what was not there before is ours.
        original = Package(self._package.source, self._package.book)
        before = set(audit_structure(original))
        before.update(audit_parts(original, [part for part in changed if part in original]))
        return [finding for finding in now if finding not in before]


class Options(TypedDict, total=False):
    """How a workbook is written: see ``editing``."""

    save_as: Path | str | None
    dry_run: bool
    break_signature: bool
    keep_backups: int


@contextmanager
def editing(book: Path | str, **options: Unpack[Options]) -> Iterator[Edit]:
    """Edit a workbook: everything done to the ``Edit`` inside the ``with`` is written in one save at its end.

    Parts that no edit concerns keep their bytes. An error inside leaves the file as it was. ``save_as`` writes to
    another file of the same extension and leaves ``book`` alone; ``dry_run`` does and checks everything but writes
    nothing. ``break_signature`` allows a digitally signed book to lose its signature's validity. Before the first write
    of a day a copy ``BOOK.xlsx.YYYYMMDD-HHMMSS.bak`` is made; the last ``keep_backups`` (5) are kept.

    FileError: the book is missing, locked, damaged, encrypted, signed, changed meanwhile, or the disk is full.
    UserError: an edit would harm something; it says what.
    """
    edit = Edit(Path(book), options)
    yield edit
    edit.save()
