"""A press of a button, as it comes from the add-in and as it is passed on to the process that is kept warm."""

import json
from dataclasses import asdict, dataclass
from datetime import date

from salesbook.problems import UserError

CHECK, HELP = "check", "help"  # the two buttons that are no report


@dataclass(frozen=True, slots=True)
class Press:
    """``action`` names the button, ``book`` is the path (or, from OneDrive, the address) of the workbook in front.

    ``window`` is the handle of Excel's window, 0 when the program has none to tell; ``day`` the date as it was typed.
    """

    action: str
    book: str
    window: int = 0
    day: str = ""

    def as_bytes(self) -> bytes:
        """The press as it goes from process to process."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> "Press":
        """The press that ``as_bytes`` wrote.

        >>> Press.from_bytes(Press("check", "C:/a b.xlsx", 7, "11-20").as_bytes())
        Press(action='check', book='C:/a b.xlsx', window=7, day='11-20')
        """
        return cls(**json.loads(content))

    def date(self, today: date) -> date:
        """The date that was typed, in any way clerks write one; ``today`` when nothing was. UserError if it is none.

        >>> Press("check", "a.xlsx", day="11.20").date(date(2026, 11, 23))
        datetime.date(2026, 11, 20)
        """
        from salesbook.reading.values import dates
        from salesbook.reading.values.one import Context

        if not self.day.strip():
            return today
        day: date | None = dates.understand(self.day, Context(year=today.year)).value
        if day is None:
            raise UserError("ribbon_bad_date", text=self.day)
        return day
