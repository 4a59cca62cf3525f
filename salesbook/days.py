"""A day as a person gives it: a date, a moment of it, or ISO text."""

from datetime import date, datetime

from salesbook.wording.messages import say

Day = date | str
"""What every public function takes for a day: a date, a datetime or pandas Timestamp, or ISO text (2026-11-20)."""


def day_of(given: object) -> date:
    """The calendar day of ``given``. Raises TypeError, which says what is wanted, for anything that is no day.

    >>> day_of("2026-11-20"), day_of(datetime(2026, 11, 20, 17, 30))
    (datetime.date(2026, 11, 20), datetime.date(2026, 11, 20))
    """
    if isinstance(given, str):
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise TypeError(say("no_day", given=repr(given))) from None
    # pandas' missing day is a datetime that does not equal itself
    if not isinstance(given, date) or given != given:
        raise TypeError(say("no_day", given=repr(given)))
    return given.date() if isinstance(given, datetime) else given
