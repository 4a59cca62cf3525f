"""Criteria that mean what they say: SUMIFS and COUNTIFS where they read every text right, an exact comparison else.

As a criterion ``<50`` is a comparison and ``5*`` a pattern; ``12`` is the same as ``012`` and ``a`` as ``A``; an empty
cell is 0, and 256 characters are an error. Our figures are grouped by the text itself, so a formula over a column that
holds such texts adds up ``SUMPRODUCT(--EXACT(…))``, which Excel and LibreOffice calculate alike. All rows of a column
get the same form, and a column without such texts keeps the formula that people know.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import lru_cache

import pandas as pd

from salesbook.sheets.names import same_name
from salesbook.wording import clerks

_CALL = re.compile(r"\b(SUMIFS|COUNTIFS|COUNTIF)\(")
_PIECE = re.compile(r'"(?:[^"]|"")*"|\{[^{}]*\}|.', re.DOTALL)
_COMPARED = re.compile(r'"(<>|<=|>=|<|>|=)(.*)"', re.DOTALL)  # a literal criterion that we wrote as a comparison
_LONGEST = 255
_PATTERN = re.compile(r"^[=<>]|[*?~\u301c]")
_DATE_WORDS = (clerks.YEAR, clerks.MONTH, *clerks.DAY, *clerks.HOUR, clerks.MINUTE, clerks.SECOND, *clerks.HOUR_WORDS)
_NUMBER_WORDS = re.compile(
    r"(?<=[\d.])e(?=[-+\d])|(?<=\d)\s*[ap]m?\b|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|"
    + "|".join(_DATE_WORDS)
)
_TRUTHS = ("true", "false")
_SPANS = "\u2013\u2014"  # no program takes "1–30" for a number or a day


def exact(formula: str, texts: Callable[[str], frozenset[str]]) -> str:
    """``formula``, its SUMIFS, COUNTIFS and COUNTIF compared exactly where a criterion would be misread.

    ``texts`` gives the texts that stand in the column of a mark.

    >>> exact("COUNTIFS({a*},{b})", lambda mark: frozenset({"shop"}))
    'COUNTIFS({a*},{b})'
    >>> exact("SUMIFS({qty*},{a*},{b},{n*},0)", lambda mark: frozenset({"5*", "50"}))
    'SUMPRODUCT(--EXACT({a*},{b}),ISNUMBER({n*})*({n*}=0),{qty*})'
    """
    done, at = [], 0
    while call := _CALL.search(formula, at):
        arguments, end = _arguments(formula, call.end())
        summed = arguments[:1] if call[1] == "SUMIFS" else []
        rest = arguments[len(summed) :]
        pairs = list(zip(rest[::2], rest[1::2], strict=True))
        misread = any(_is_misread(area, criterion, texts) for area, criterion in pairs)
        tests = ",".join([*(_test(area, criterion) for area, criterion in pairs), *summed])
        done += [formula[at : call.start()], f"SUMPRODUCT({tests})" if misread else formula[call.start() : end]]
        at = end
    return "".join(done) + formula[at:]


def _arguments(formula: str, start: int) -> tuple[list[str], int]:
    """The arguments of the call whose bracket opens before ``start``, and where it ends."""
    found, depth = [""], 0
    for piece in _PIECE.finditer(formula, start):
        if piece[0] == ")" and depth == 0:
            return found, piece.end()
        depth += {"(": 1, ")": -1}.get(piece[0], 0)
        if piece[0] == "," and depth == 0:
            found.append("")
        else:
            found[-1] += piece[0]
    raise ValueError(formula)


def _test(area: str, criterion: str) -> str:
    """1 for every cell of ``area`` that meets the criterion, else 0."""
    compared = _COMPARED.fullmatch(criterion)
    if compared and compared[1] == "<>":
        return f'1-EXACT({area},"{compared[2]}")'
    if compared:
        return f"ISNUMBER({area})*({area}{compared[1]}{compared[2]})"
    if criterion.startswith(("{", '"')):
        return f"--EXACT({area},{criterion})"
    return f"ISNUMBER({area})*({area}={criterion})"


def _is_misread(area: str, criterion: str, texts: Callable[[str], frozenset[str]]) -> bool:
    if criterion.startswith("{"):
        return is_misread(texts(criterion[1:-1]), texts(area[1:-1]))
    if criterion.startswith('"') and not _COMPARED.fullmatch(criterion):
        return is_misread(frozenset({criterion[1:-1].replace('""', '"')}), texts(area[1:-1]))
    return False


@lru_cache(maxsize=256)
def is_misread(asked: frozenset[str], held: frozenset[str]) -> bool:
    """Whether a program would find other cells than those equal to one of ``asked`` among cells that hold ``held``.

    >>> is_misread(frozenset({"a"}), frozenset({"a", "b"})), is_misread(frozenset({"a"}), frozenset({"a", "A"}))
    (False, True)
    """
    if any(_is_special(text) for text in asked):
        return True
    alike = {same_name(text): text for text in asked}
    return len(alike) < len(asked) or any(alike.get(same_name(text), text) != text for text in held)


def _is_special(text: str) -> bool:
    """Whether a criterion is more, or less, than the text it is; also in full-width signs, which some programs fold."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return (
        not text.strip()
        or text != text.strip()
        or not text.isprintable()
        or len(text.encode("utf-16-le")) > 2 * _LONGEST
        or bool(_PATTERN.search(folded))
        or _is_number(folded)
    )


def _is_number(folded: str) -> bool:
    """Whether a program may take a text for a number, a day, a truth or an error; rather too often than too seldom."""
    if folded in _TRUTHS or folded.startswith("#"):
        return True
    rest = _NUMBER_WORDS.sub("", folded)
    return any(sign.isnumeric() for sign in rest) and all(
        sign.isnumeric() or not (sign.isalpha() or sign in _SPANS) for sign in rest
    )


def texts_of(values: "pd.Series[str]") -> frozenset[str]:
    """The texts in a column as its cells show them: numbers and days are none, a cell without a value is "".

    >>> sorted(texts_of(pd.Series(["a", None, 1, "a"], dtype=object)))
    ['', 'a']
    """
    found = values.dropna().unique().tolist()
    texts = {str(value) for value in found if not isinstance(value, (int, float, date))}
    return frozenset(texts | {""}) if values.isna().any() else frozenset(texts)
