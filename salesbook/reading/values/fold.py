"""Folding text, so that what two clerks wrote differently is found to be the same."""

import re
import unicodedata
from functools import lru_cache

from salesbook.wording import clerks

_PLAIN = str.maketrans(clerks.TRADITIONAL, clerks.SIMPLIFIED)
_SPACES = re.compile(r"[\s\u200b-\u200f\ufeff]+")
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
