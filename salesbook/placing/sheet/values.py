"""Python values as cells write them."""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from numbers import Integral, Real
from xml.sax.saxutils import escape

from salesbook.problems import UserError

Value = str | int | float | Decimal | bool | datetime.date | datetime.datetime | None
"""What a cell may be given; a ``Formula`` too."""

DATE_FORMAT, TIME_FORMAT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"
_LONGEST_TEXT = 32_767
_LONGEST_FORMULA = 8_192
_MOST_DIGITS = 15
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\r]")
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_DAY_ONE = {False: datetime.datetime(1899, 12, 30), True: datetime.datetime(1904, 1, 1)}  # noqa: DTZ001
# Before March 1900 the two ways of counting days part: Excel believes in a 29 February 1900.
_FIRST_DATE = {False: datetime.datetime(1900, 3, 1), True: datetime.datetime(1904, 1, 1)}  # noqa: DTZ001


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula for a cell, in English and with commas as Excel files hold it; text beginning with "=" is just text.

    >>> Formula("=SUM(A1:A9)").text
    'SUM(A1:A9)'
    """

    formula: str

    @property
    def text(self) -> str:
        """The formula without its equals sign."""
        return self.formula.strip().removeprefix("=")


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into a cell: kind ``n``, ``b``, ``inlineStr``, ``f`` or ``empty``; ``shown_as`` the format it needs."""

    kind: str
    text: str = ""
    shown_as: str = ""


def content_of(value: object, where: str, date1904: bool = False) -> Content:
    """A value as cell content; missing values of pandas are empty; UserError names ``where`` for what no cell holds.

    >>> content_of(Decimal("12.50"), "B7")
    Content(kind='n', text='12.50', shown_as='')
    """
    if isinstance(value, Formula):
        return _formula(value, where)
    if not isinstance(value, str | datetime.date) and hasattr(value, "item"):
        value = value.item()
    # pandas' own missing value refuses to be compared, and pandas is not imported to ask.
    if value is None or type(value).__name__ == "NAType" or value != value:
        return Content("empty")
    if isinstance(value, bool):
        return Content("b", str(int(value)))
    if isinstance(value, str):
        return Content("inlineStr", _text(value, where)) if value else Content("empty")
    if isinstance(value, datetime.date):
        return _moment(value, where, date1904)
    if isinstance(value, Real | Decimal):
        return Content("n", _number(value, where))
    raise UserError("placing_value_kind", cell=where, kind=type(value).__name__)


def cell_markup(place: str, content: Content, style: int, prefix: str) -> str:
    """The ``c`` element for ``place``; ``prefix`` is the sheet's, with its colon."""
    look = f' s="{style}"' if style else ""
    start = f'<{prefix}c r="{place}"{look}'
    if content.kind == "empty":
        return f"{start}/>"
    if content.kind == "inlineStr":
        space = ' xml:space="preserve"' if content.text != content.text.strip() or "\n" in content.text else ""
        text = f"<{prefix}is><{prefix}t{space}>{escape(content.text)}</{prefix}t></{prefix}is>"
        return f'{start} t="inlineStr">{text}</{prefix}c>'
    if content.kind == "f":
        return f"{start}><{prefix}f>{escape(content.text)}</{prefix}f></{prefix}c>"
    kind = ' t="b"' if content.kind == "b" else ""
    return f"{start}{kind}><{prefix}v>{content.text}</{prefix}v></{prefix}c>"


def _formula(formula: Formula, where: str) -> Content:
    if not formula.text or len(formula.text) > _LONGEST_FORMULA:
        raise UserError("placing_formula_length", cell=where, most=_LONGEST_FORMULA)
    return Content("f", formula.text)


def _text(text: str, where: str) -> str:
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 > _LONGEST_TEXT:
        raise UserError("placing_text_length", cell=where, length=len(text), most=_LONGEST_TEXT)
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise UserError("placing_text_broken", cell=where)
    # What already looks like an escape would be read as one.
    text = _LOOKS_ESCAPED.sub("_x005F_", text.replace("\r\n", "\n"))
    return _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def _number(value: Real | Decimal, where: str) -> str:
    if isinstance(value, Integral):
        if len(str(abs(int(value))).rstrip("0")) > _MOST_DIGITS:
            raise UserError("placing_number_digits", cell=where, most=_MOST_DIGITS)
        return str(int(value))
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise UserError("placing_number_infinite", cell=where)
        return str(value)
    number = float(value)
    if number in (float("inf"), float("-inf")):
        raise UserError("placing_number_infinite", cell=where)
    return repr(number).removesuffix(".0")


def _moment(value: datetime.date, where: str, date1904: bool) -> Content:
    if not isinstance(value, datetime.datetime):
        moment, shown_as = datetime.datetime(value.year, value.month, value.day), DATE_FORMAT  # noqa: DTZ001
    elif value.tzinfo is not None:
        raise UserError("placing_time_zone", cell=where)
    else:
        moment, shown_as = value, DATE_FORMAT if value.time() == datetime.time() else TIME_FORMAT
    if moment < _FIRST_DATE[date1904]:
        raise UserError("placing_date_early", cell=where, first=_FIRST_DATE[date1904].date())
    since = moment - _DAY_ONE[date1904]
    days = since.days if since.seconds == since.microseconds == 0 else since / datetime.timedelta(days=1)
    return Content("n", repr(days), shown_as)
