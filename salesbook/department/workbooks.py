"""The workbooks of a department: where each table is kept, and what stands in it, read when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Any, TypeAlias

from salesbook.problems import FileError, Problem, UserError
from salesbook.schemas import TABLES
from salesbook.schemas.parameters import Parameters
from salesbook.wording import names

if TYPE_CHECKING:
    from salesbook.reading.file.book import Book
    from salesbook.reading.recognition.catalogue import Answers, Catalogue, Place
    from salesbook.reading.registers.joining import Registers
    from salesbook.reading.table.part import Part
    from salesbook.reading.table.table import TableRead

    Live: TypeAlias = Book | Mapping[str, Sequence[Sequence[Any]]]

_CLOCK_NS = 2_000_000_000  # the coarsest clock of a disk in use, FAT's
_QUESTIONS = ("ambiguous_title", "unknown_title", "unknown_outlet", "unknown_person", "unknown_sku", "near_double")


@dataclass(frozen=True, slots=True)
class Print:
    """How a file is known again: by what the disk says of it where that is ``sure``, in the end by its bytes."""

    status: tuple[int, ...]
    content: bytes
    sure: bool = True

    @classmethod
    def of(cls, path: Path, known: Print | None) -> Print:
        """The print of a file; of a file that is gone, one that equals no other. ``known`` is its print as it was."""
        try:
            found = path.stat()
            status = found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_size
            if known and known.sure and known.status == status:
                return known
            # a file just written may be written again within the same tick of the disk's clock
            sure = time_ns() - max(found.st_mtime_ns, found.st_ctime_ns) > _CLOCK_NS
            return cls(status, blake2b(path.read_bytes()).digest(), sure)
        except OSError as error:
            return cls((), str(error).encode())


class Workbooks:
    """The workbooks of a folder, each sheet read once, when its table is asked for.

    ``live`` gives what counts in place of what is on disk: a book's file name → a book read elsewhere, or its sheets'
    names → rows from A1 on; ``only`` is the one book to read, where the folder is not meant; ``house`` the workbooks
    whose dictionaries, settings and registers count, where they are not its own.
    Raises UserError when the folder does not exist.
    """

    def __init__(
        self,
        folder: Path,
        live: Mapping[str, Live],
        only: Path | None,
        opened: Mapping[str, tuple[Print, Book]] | None = None,
        house: Workbooks | None = None,
    ) -> None:
        self.folder, self._live, self._only, self._house = folder, live, only, house
        self._opened = dict(opened or {})
        self._paths = self._listed()
        self._prints = self._fingerprints(self._paths, {})
        self._read: dict[str, TableRead] = {}
        self._joined: dict[str, TableRead] = {}
        self._checked: dict[str, tuple[Problem, ...]] = {}

    def table(self, name: str) -> TableRead:
        """A table with its problems and where it was read from; a table nobody keeps is empty."""
        if name not in self._joined:
            from salesbook.reading.registers.joining import joined

            read = self._gathered(name)
            self._joined[name] = replace(read, frame=joined(read.frame, read.schema, self._registers))
        return self._joined[name]

    def _gathered(self, name: str) -> TableRead:
        """A table from all its places, its keys filled, before its rows are joined to the registers."""
        if name not in self._read:
            from salesbook.reading.registers.joining import key_register
            from salesbook.reading.registers.registers import without_doubles
            from salesbook.reading.table.table import combine

            read = combine(TABLES[name], [self._part(place) for place in self._catalogue.places.get(name, [])])
            if name == "outlets":
                read.frame = key_register(read.frame)
            self._read[name] = without_doubles(read)
        return self._read[name]

    def _part(self, place: Place) -> Part:
        from salesbook.reading.recognition.sheet import spans
        from salesbook.reading.table.part import read_part

        grid = place.book.grid(place.sheet)
        span = spans(grid, place.headers)[place.headers.index(place.header)]
        return read_part(place.book.path, grid, place.header, TABLES[place.table], span, place.columns)

    @cached_property
    def _registers(self) -> Registers:
        if self._house:
            return self._house._registers
        from salesbook.reading.registers.joining import Registers

        return Registers(lambda name: self._gathered(name).frame)

    @cached_property
    def _catalogue(self) -> Catalogue:
        """Where every table is kept; looked at once more where a person's answers tell more about titles."""
        answers, _ = self._answers
        return self._look(answers) if answers else self._first_look

    @cached_property
    def _first_look(self) -> Catalogue:
        return self._look({})

    def _look(self, answers: Answers, expected: str = "") -> Catalogue:
        from salesbook.reading.recognition.catalogue import catalogue

        return catalogue(self._paths, self._book, answers, expected)

    def _listed(self) -> list[Path]:
        if not self.folder.is_dir():  # it may have gone since it was opened
            raise UserError("no_such_folder", folder=self.folder)
        from salesbook.reading.recognition.catalogue import workbooks

        books = [self._only] if self._only else workbooks(self.folder)
        return sorted({*books, *(self.folder / name for name in self._live)})

    def _book(self, path: Path) -> Book:
        from salesbook.reading.file.book import live_book, open_book

        live = self._live.get(path.name)
        if live is not None:
            return live_book(path, live) if isinstance(live, Mapping) else live
        now = self._prints[path.name]
        known = self._opened.get(path.name)
        if known is None or known[0].content != now.content:
            self._opened[path.name] = known = now, open_book(path)
        return known[1]

    def _fingerprints(self, paths: Sequence[Path], known: Mapping[str, Print]) -> dict[str, Print]:
        """Each file's print; its bytes are looked at again only when the disk says something else of it."""
        files = [path for path in paths if path.name not in self._live]
        return {path.name: Print.of(path, known.get(path.name)) for path in files}

    def anew(self) -> Workbooks:
        """These workbooks as they are on disk now: themselves when no file has other bytes, came or went."""
        prints = self._fingerprints(self._listed(), self._prints)
        same = {name: each.content for name, each in prints.items()} == {
            name: each.content for name, each in self._prints.items()
        }
        self._prints = prints if same else self._prints
        return self if same else Workbooks(self.folder, self._live, self._only, self._opened, self._house)

    def changed(self, now: Workbooks) -> list[str]:
        """What was looked at here, and is another in ``now``: names of tables, and ``parameters``."""
        tables = [name for name in self._joined if not self._is_same(name, now)]
        parameters = "_parameters" in vars(self) and self.parameters != now.parameters
        return [*tables, "parameters"] if parameters else tables

    def _is_same(self, name: str, now: Workbooks) -> bool:
        return self.has(name) == now.has(name) and self.table(name).frame.equals(now.table(name).frame)

    def has(self, name: str) -> bool:
        """Whether some sheet keeps the table."""
        return bool(self._catalogue.places.get(name))

    def _expecting(self, name: str) -> bool:
        """Whether the one book that a person gave for a table keeps it, now that the person's word counts."""
        self._catalogue = self._look(self._answers[0], name)
        return self.has(name)

    def require(self, *tables: str) -> None:
        """Raise UserError for the first of ``tables`` that no sheet keeps: it says what was looked for, and where.

        FileError when the book that usually keeps it is there but cannot be read.
        """
        for name in tables:
            if self.has(name) or (self._only and self._expecting(name)):
                continue
            book, _ = names.BOOKS[name]
            for problem in self._catalogue.problems:
                if problem.code == "unreadable_book" and (self._only or book in problem.at.book):
                    raise FileError("table_unreadable", table=names.TABLES[name], reason=problem.found)
            titles = " ".join(str(each.term) for each in TABLES[name] if each.column)
            raise table_missing(name, self.folder, titles)

    @cached_property
    def _parameters(self) -> tuple[Parameters, list[Problem]]:
        if self._house:
            return self._house.parameters, []
        from salesbook.reading.table.settings import read_parameters

        return read_parameters(self.table("settings"))

    @property
    def parameters(self) -> Parameters:
        """The department's parameters: the defaults, overridden by its sheet of settings."""
        return self._parameters[0]

    @cached_property
    def _answers(self) -> tuple[Answers, list[Problem]]:
        """What the sheet of titles says: table → folded title → field."""
        if self._house:
            return self._house._answers[0], []
        from salesbook.reading.recognition.answers import title_answers
        from salesbook.reading.table.table import combine

        places = self._first_look.places.get("header_words", [])
        return title_answers(combine(TABLES["header_words"], [self._part(place) for place in places]))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong: books and sheets first, then table by table."""
        return (*self._catalogue.problems, *self.problems_of(*TABLES))

    def problems_of(self, *tables: str) -> tuple[Problem, ...]:
        """What is wrong in these tables, cross checks with the registers included."""
        for name in tables:
            if name not in self._checked:
                self._checked[name] = tuple(self._check(name))
        return tuple(problem for name in tables for problem in self._checked[name])

    def _check(self, name: str) -> list[Problem]:
        from salesbook.reading.registers.checks import cross_checks

        own = {"settings": lambda: self._parameters[1], "header_words": lambda: self._answers[1]}
        return [*self.table(name).problems, *cross_checks(name, self._beside(name)), *own.get(name, list)()]

    def _beside(self, name: str) -> Callable[[str], TableRead]:
        """What a table is compared with: the tables beside it; for a book by itself those of the house."""
        if not self._house:
            return self.table
        house, registers = self._house, self._registers

        def table(other: str) -> TableRead:
            read = self.table(other) if other == name else house.table(other)
            return replace(read, frame=registers.known_outlets) if other == "outlets" != name else read

        return table

    def questions(self) -> list[tuple[str, Problem]]:
        """What only a person can answer, with the table it is about: titles for the header dictionary of the settings,
        and ways of writing a name for its name dictionary."""
        return [(name, each) for name in TABLES for each in self.problems_of(name) if each.code in _QUESTIONS]

    def summary(self) -> list[dict[str, object]]:
        """Per table and sheet: where it was read from and how many rows were what."""
        return [
            {
                "table": name,
                "book": source.book.name,
                "sheet": source.sheet,
                "header_row": source.header_rows[-1],
                "columns": dict(source.columns),
                "rows": {"seen": source.seen, **source.rows},
            }
            for name in TABLES
            for source in self.table(name).sources
        ]


def table_missing(name: str, folder: object, titles: str) -> UserError:
    """What is said of a table that is not kept: where it was looked for, and where it usually stands."""
    book, sheets = names.BOOKS[name]
    where = {"book": book, "sheet": " / ".join(sheets), "titles": titles}
    return UserError("table_missing", folder=folder, table=names.TABLES[name], **where)
