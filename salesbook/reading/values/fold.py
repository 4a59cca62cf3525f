"""Folding text, so that what two clerks wrote differently is found to be the same."""

import re
import unicodedata
from functools import lru_cache

from salesbook.wording import clerks
from salesbook.wording.script import SIMPLIFIED, TRADITIONAL

_PLAIN = str.maketrans(TRADITIONAL, SIMPLIFIED)
_SPACES = re.compile(r"[\s\u200b-\u200f\ufeff]+")
_NUMBER = re.compile(r"0*(\d+?)(?:\.0+)?")
_NOISE = re.compile(f"[{re.escape(clerks.NOISE_SIGNS)}]+")


@lru_cache(maxsize=65_536)
def half_width(text: str) -> str:
    """The text with full-width letters, digits and signs made half-width, and trimmed.

    >>> half_width(" ＡＢ１２ ")
    'AB12'
    """
    return unicodedata.normalize("NFKC", text).strip()


def simplified(text: str) -> str:
    """The text in simplified characters."""
    return text if text.isascii() else text.translate(_PLAIN)


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """The key under which a title or a name is matched: width, case, script, spaces and punctuation do not count.

    >>> fold(" ＡＢ : 12*") == fold("ab12")
    True
    """
    folded = simplified(half_width(text)).translate(clerks.BRACKETS).lower()
    return _NOISE.sub("", _SPACES.sub("", folded))


def code_key(code: str) -> str:
    """The key under which a code is matched: width, case, spaces, a text's apostrophe or ``="…"`` and the zeros that a
    number's format puts before it do not count; every other sign does.

    >>> code_key(" w-001") == code_key("Ｗ-００１"), code_key('="0013"'), code_key("13.0"), code_key("1-3")
    (True, '13', '13', '1-3')
    """
    plain = _SPACES.sub("", half_width(code)).lower().lstrip("=").strip("'\"")
    number = _NUMBER.fullmatch(plain)
    return number[1] if number else plain
