"""A department: its tables, and the answers of every calculation that is made from them."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

import pandas as pd

from salesbook.asking import SHARED, Calculation, answered_by, reaches, stem, wants
from salesbook.days import day_of
from salesbook.department.cells import Cells
from salesbook.department.frames import Frames, empty_table
from salesbook.department.memory import Memory, handed
from salesbook.department.tables import Tables
from salesbook.department.workbooks import Workbooks
from salesbook.problems import FileError, Problem, UserError
from salesbook.schemas import TABLES
from salesbook.schemas.parameters import DEFAULTS, NAMES, Parameters
from salesbook.wording import language
from salesbook.wording.messages import say

if TYPE_CHECKING:
    from salesbook.department.workbooks import Live
    from salesbook.reading.table.table import TableRead

_A = TypeVar("_A")
_READ_BY = ("settings", "header_words")  # these say how the books are read; what they set is assumed by its own name


class Department(Tables):
    """A folder of workbooks: its tables as frames, what is wrong in them, and what is calculated from them.

    ``live`` gives what counts in place of what is on disk: a book's file name → a book read elsewhere, or its sheets'
    names → rows from A1 on; ``only`` is the one book to read, where the folder is not meant.
    Raises UserError when the folder does not exist.

    >>> department = Department("workbooks")
    >>> department.receivables["amount"].sum() > 0, department.problems
    (np.True_, ())
    """

    def __init__(
        self, folder: Path | str, *, live: "Mapping[str, Live] | None" = None, only: Path | None = None
    ) -> None:
        self._keep(Path(folder), Workbooks(Path(folder), live or {}, only))

    def _keep(self, folder: Path, books: Workbooks | Frames) -> None:
        self.folder, self._read = folder, books
        self._assumed: dict[str, pd.DataFrame] = {}
        self._assumed_parameters: dict[str, Any] = {}
        self._memory = Memory()
        self._held = 0

    @classmethod
    def from_frames(cls, parameters: Parameters = DEFAULTS, **tables: pd.DataFrame) -> Self:
        """A department without workbooks, which keeps just the tables given. Raises TypeError for a frame that lacks a
        column of its table, or a name that is no table's.

        >>> Department.from_frames(staff=Department("workbooks").staff).has("sales")
        False
        """
        made = cls.__new__(cls)
        made._keep(Path(), Frames({name: _as_table(name, frame) for name, frame in tables.items()}, parameters))
        return made

    def table(self, name: str) -> "TableRead":
        """A table with its problems and where it was read from; a table nobody keeps is empty."""
        read = self._kept(name)
        return replace(read, frame=read.frame.copy())

    def read(self, *tables: str) -> None:
        """Read these tables now, for whoever wants to say meanwhile what is being done."""
        for name in tables:
            self._kept(name)

    def _kept(self, name: str) -> "TableRead":
        """The table as it is kept, for reading only."""
        read = self._books.table(name)
        return replace(read, frame=self._assumed[name]) if name in self._assumed else read

    def has(self, name: str) -> bool:
        """Whether some sheet keeps the table, or it is assumed."""
        return name in self._assumed or self._books.has(name)

    def given_book(self, book: Path | str) -> "Department":
        """A book by itself, read as if it lay in this department's folder: with its dictionaries, settings, registers.

        Raises FileError when the book is not there, UserError when this department has no workbooks.
        """
        path, house = Path(book), self._books
        if not path.is_file():
            raise FileError("no_such_book", book=path)
        if not isinstance(house, Workbooks):
            raise UserError("given_no_books", book=path.name)
        made = copy(self)
        made._keep(path.parent, Workbooks(path.parent, {}, path, house=house))
        return made

    def require(self, *tables: str) -> None:
        """Raise UserError for the first of ``tables`` that no sheet keeps: it says what was looked for, and where.

        FileError when the book that usually keeps it is there but cannot be read.
        """
        self._books.require(*(name for name in tables if name not in self._assumed))

    @property
    def parameters(self) -> Parameters:
        """The department's parameters: the defaults, overridden by its sheet of settings, then by what is assumed."""
        return replace(self._books.parameters, **self._assumed_parameters)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong: books and sheets first, then table by table."""
        return self._books.problems

    def problems_of(self, *tables: str) -> tuple[Problem, ...]:
        """What is wrong in these tables, cross checks with the registers included."""
        return self._books.problems_of(*tables)

    def problems_frame(self) -> pd.DataFrame:
        """Everything wrong as a frame: severity, code, book, sheet, cell, found, expected, message."""
        columns = ["severity", "code", "book", "sheet", "cell", "found", "expected", "message"]
        return pd.DataFrame([each.as_dict() for each in self.problems], columns=columns, dtype="str")

    def questions(self) -> list[tuple[str, Problem]]:
        """What only a person can answer, with the table it is about: titles for the header dictionary of the settings,
        and ways of writing a name for its name dictionary."""
        return self._books.questions()

    def summary(self) -> list[dict[str, object]]:
        """Per table and sheet: where it was read from and how many rows were what."""
        return self._books.summary()

    @property
    def assumed(self) -> tuple[str, ...]:
        """What ``with_`` assumed: names of tables and parameters."""
        return (*self._assumed, *self._assumed_parameters)

    def ask(self, calculation: Callable[..., _A], /, **given: Any) -> _A:
        """What ``calculation`` gives for this department's tables, parameters and other calculations' answers.

        Its parameters say what it wants (``salesbook.asking``); what is neither a table nor known here must be given,
        as the day ``on``, and goes to every calculation behind it that names it too. The answer is remembered until
        something it depends on changes, a workbook on disk included; what is handed out is the caller's own. Raises
        UserError when a table it needs is not kept, TypeError for something given that it does not name.

        >>> from datetime import date
        >>> from salesbook.calculation.receivables.position import position
        >>> department = Department("workbooks")
        >>> standing = department.ask(position, on=date(2026, 11, 20))
        >>> assumed = department.with_(receipts=department.receipts.head(1))
        >>> assumed.ask(position, on=date(2026, 11, 20)).total() > standing.total()
        True
        """
        unknown = [name for name in given if name not in reaches(calculation) or name in TABLES]
        if unknown:
            raise TypeError(say("ask_not_named", calculation=calculation.__name__, names=", ".join(unknown)))
        if "on" in given:
            given["on"] = day_of(given["on"])
        with self.held():
            answer: _A = handed(self._answer(calculation, given), deep=True)
        return answer

    @contextmanager
    def held(self) -> Iterator[None]:
        """Look at the workbooks once, at the beginning: what is asked inside is all of one state of theirs."""
        self._books  # noqa: B018 looks at them
        self._held += 1
        try:
            yield
        finally:
            self._held -= 1

    def with_(self, **assumed: Any) -> "Department":
        """The same department, something else assumed: frames by table, values by parameter. This one stays as it is.

        Reports made from it say what was assumed; nothing is posted or handed out as a paper from it. Raises TypeError
        for a name that is neither, a frame that lacks a column of its table, or a value of another type.

        >>> department = Department("workbooks").with_(horizon_days=6)
        >>> department.parameters.horizon_days, department.assumed
        (6, ('horizon_days',))
        """
        neither = [name for name in assumed if (name not in TABLES and name not in NAMES) or name in _READ_BY]
        if neither:
            raise TypeError(say("assumed_unknown", names=", ".join(neither)))
        other = copy(self)
        frames = {name: _as_table(name, each) for name, each in assumed.items() if name in TABLES}
        other._assumed = self._assumed | frames
        other._assumed_parameters = self._assumed_parameters | {
            name: _as_parameter(name, value) for name, value in assumed.items() if name in NAMES
        }
        other._memory = self._memory.without([*frames, *(["parameters"] if len(frames) < len(assumed) else [])])
        other._held = 0
        return other

    def _answer(self, calculation: Calculation, given: Mapping[str, Any]) -> Any:
        own = {name: value for name, value in given.items() if name in reaches(calculation)}
        key = calculation, (language(), *answered_by(calculation), *sorted(own.items()))
        wanted = wants(calculation)
        if wanted.department or wanted.cells or not _hashable(key):  # a sheet may be renamed under the same rows
            return self._work_out(calculation, own)
        if key not in self._memory:
            self._memory[key] = self._work_out(calculation, own)
        return self._memory[key]

    def _work_out(self, calculation: Calculation, given: dict[str, Any]) -> Any:
        """The calculation itself, with all that it wants."""
        wanted = wants(calculation)
        self.require(*wanted.needs)
        if wanted.alternatives and not any(map(self.has, wanted.alternatives)):
            self.require(wanted.alternatives[0])
        handed_over: dict[str, Any] = {name: given[name] for name in wanted.given if name in given}
        handed_over |= {name: self._kept(name).frame.copy(deep=False) for name in (*wanted.needs, *wanted.uses)}
        handed_over |= {name: handed(self._answer(SHARED[name], given)) for name in wanted.answers}
        handed_over |= {name: self._of_the_day(SHARED[stem(name)], given) for name in wanted.by_day}
        if wanted.parameters:
            handed_over["parameters"] = self.parameters
        if wanted.department:
            handed_over["department"] = self
        if wanted.cells:
            handed_over["cells"] = Cells(self.folder, self._kept, self.problems_of)
        return calculation(**handed_over)

    def _of_the_day(self, calculation: Calculation, given: Mapping[str, Any]) -> Callable[[Any], Any]:
        return lambda on: handed(self._answer(calculation, {**given, "on": day_of(on)}))

    @property
    def _books(self) -> Workbooks | Frames:
        """The workbooks as they are on disk now, inside ``held`` as they were at its beginning.

        Where one changed, came or went, what was read is read anew, and what depends on it is forgotten.
        """
        before = self._read
        now = before if self._held else before.anew()
        if isinstance(before, Workbooks) and isinstance(now, Workbooks) and now is not before:
            # both or neither, whatever interrupts the reading
            memory = self._memory.without(before.changed(now))
            self._read, self._memory = now, memory
        return self._read

    def __repr__(self) -> str:
        with self.held():
            kept = [name for name in TABLES if self.has(name)]
            rows, wrong = sum(len(self._kept(name).frame) for name in kept), len(self.problems)
        said = say("department_repr", folder=self.folder, tables=len(kept), rows=f"{rows:,}", problems=wrong)
        return said + (f" ({say('assumed', what=', '.join(self.assumed))})" if self.assumed else "")


def _hashable(key: object) -> bool:
    try:
        hash(key)
    except TypeError:
        return False
    return True


def _as_table(name: str, frame: object) -> pd.DataFrame:
    """A frame as one of the department's tables: every column there, and of its type."""
    if name not in TABLES:
        raise TypeError(say("assumed_unknown", names=name))
    if not isinstance(frame, pd.DataFrame):
        raise TypeError(say("assumed_no_frame", name=name, given=repr(frame)))
    missing = [each.name for each in TABLES[name] if each.name not in frame]
    if missing:
        raise TypeError(say("assumed_lacks", table=name, columns=", ".join(missing)))
    types = empty_table(name).frame.dtypes
    for column in (each.name for each in TABLES[name] if frame[each.name].dtype != types[each.name]):
        try:
            frame = frame.astype({column: types[column]})
        except (TypeError, ValueError) as error:
            raise TypeError(say("assumed_type", table=name, column=column, type=types[column], error=error)) from error
    return frame.copy()


def _as_parameter(name: str, value: object) -> object:
    """A value as the parameter of that name: of the type of its default."""
    wanted = type(getattr(DEFAULTS, name))
    fits = isinstance(value, (int, float) if wanted is float else wanted) and isinstance(value, bool) is (
        wanted is bool
    )
    if not fits:
        raise TypeError(say("assumed_parameter", name=name, given=repr(value), type=wanted.__name__))
    return value
