"""What is wrong in a person's workbook, as values: collected with their cells, never raised one by one."""

from dataclasses import dataclass

from salesbook.wording.messages import say

_NONE = "—"  # where a sentence names what was expected, and nothing is known


class UserError(Exception):
    """Work cannot go on, and a person can mend it. ``str()`` is one sentence: where, what, what to do.

    ``exit_code`` is what the command line ends with: 1 the data, 2 the usage, 3 a file that cannot be read or written.
    """

    exit_code = 2

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return say(self.key, **self.values)


class FileError(UserError):
    """A file is missing, locked, damaged, protected or otherwise not to be read or written."""

    exit_code = 3


@dataclass(frozen=True, slots=True, order=True)
class At:
    """A place in a workbook; an empty ``sheet`` or ``cell`` means the whole book or sheet."""

    book: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        return self.book + (f"[{self.sheet}]" if self.sheet else "") + (f"!{self.cell}" if self.cell else "")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong at one place.

    ``code`` names the kind (its sentence and remedy stand in wording/faults), ``severity`` is "error" (the row is
    not used), "warning" (used, and said) or "note"; ``beside`` is what else its words name, such as another cell.
    """

    code: str
    at: At
    found: str = ""
    expected: str = ""
    severity: str = "error"
    beside: str = ""

    def __str__(self) -> str:
        return say("problem_line", at=self.at, what=self.what, remedy=self.remedy)

    def as_dict(self) -> dict[str, str]:
        """It as plain values: code, severity, book, sheet, cell, found, expected, message."""
        place = {"book": self.at.book, "sheet": self.at.sheet, "cell": self.at.cell}
        told = {"found": self.found, "expected": self.expected, "message": str(self)}
        return {"code": self.code, "severity": self.severity} | place | told

    @property
    def what(self) -> str:
        """What was found and what was expected, in a sentence."""
        return say(self.code, found=self.found, expected=self.expected or _NONE, beside=self.beside)

    @property
    def remedy(self) -> str:
        """What the person can do about it."""
        return say(f"{self.code}.remedy", found=self.found, expected=self.expected or _NONE, beside=self.beside)
