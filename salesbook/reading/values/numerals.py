"""Numbers written in Chinese characters, in everyday and in bank form, digits mixed in or not."""

import re
from decimal import Decimal

from salesbook.wording.clerks import DIGITS, FEN, JIAO, MYRIADS, TENS, YUAN_SIGNS

_PART = rf"(\d+(?:\.\d+)?|[{''.join(DIGITS)}])"
_TEN, _HUNDRED, _THOUSAND = (
    "".join(sign for sign, worth in TENS.items() if worth == size) for size in (10, 100, 1_000)
)
_ZERO = f"([{''.join(sign for sign, value in DIGITS.items() if value == 0)}]?)"
_BELOW_MYRIAD = re.compile(
    rf"(?:{_PART}[{_THOUSAND}])?{_ZERO}(?:{_PART}[{_HUNDRED}])?{_ZERO}(?:{_PART}?([{_TEN}]))?{_ZERO}{_PART}?"
)
_PLAIN = re.compile(r"\d+(\.\d*)?|\.\d+")


def spelled_number(text: str) -> Decimal | None:
    """The number a text spells out; None when it spells none, or when two readings are possible (a colloquial ending).

    >>> spelled_number("12.5"), spelled_number("word")
    (Decimal('12.5'), None)
    """
    for sign in YUAN_SIGNS:
        text = text.replace(sign, YUAN_SIGNS[0])
    whole, yuan, change = text.partition(YUAN_SIGNS[0])
    if not yuan and (JIAO in text or FEN in text):
        whole, change = "", text
    high = _whole(whole) if whole else Decimal(0)
    low = _change(change)
    return None if high is None or low is None or not text else high + low


def positional(text: str) -> str | None:
    """A text of digit characters only, as ASCII digits (so years are written), or None."""
    return "".join(str(DIGITS[sign]) for sign in text) if text and all(sign in DIGITS for sign in text) else None


def _change(text: str) -> Decimal | None:
    """What follows the yuan sign: so many jiao, so many fen."""
    total = Decimal(0)
    for sign, worth in ((JIAO, Decimal("0.1")), (FEN, Decimal("0.01"))):
        before, found, after = text.partition(sign)
        if found:
            digit = _below_myriad(before.lstrip("".join(DIGITS)[:3]) or before)
            if digit is None or digit >= 10:
                return None
            total, text = total + digit * worth, after
    return None if text else total


def _whole(text: str) -> Decimal | None:
    for sign, worth in sorted(MYRIADS.items(), key=lambda pair: -pair[1]):
        before, found, after = text.rpartition(sign)
        if not found:
            continue
        high, low = _whole(before), _whole(after) if after else Decimal(0)
        colloquial = len(after) == 1  # one digit after a myriad: units, or thousands? Both are said.
        return None if high is None or low is None or low >= worth or colloquial else high * worth + low
    return _below_myriad(text)


def _below_myriad(text: str) -> Decimal | None:
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    digits = positional(text)
    if digits:
        return Decimal(digits)
    found = _BELOW_MYRIAD.fullmatch(text)
    if not found or not text:
        return None
    thousands, zero1, hundreds, zero2, tens, ten_sign, zero3, ones = found.groups()
    if ones and (thousands or hundreds) and not ten_sign and not (zero1 or zero2 or zero3):
        return None
    return (
        1_000 * _digit(thousands)
        + 100 * _digit(hundreds)
        + 10 * (_digit(tens or "1") if ten_sign else 0)
        + _digit(ones)
    )


def _digit(text: str | None) -> Decimal:
    return Decimal(DIGITS.get(text, text)) if text else Decimal(0)
