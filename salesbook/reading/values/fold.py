"""Folding text, so that what two clerks wrote differently is found to be the same."""

import re
import unicodedata
from functools import lru_cache

from salesbook.reading.file.seen import UNSEEN, as_shown
from salesbook.wording import clerks
from salesbook.wording.script import SIMPLIFIED, TRADITIONAL

_PLAIN = str.maketrans(TRADITIONAL, SIMPLIFIED)
_SPACES = re.compile(r"\s+")
_QUOTES = "'\"` "
_NUMBER = re.compile(r"0*(\d+?)(?:\.0+)?")
_NOISE = re.compile(f"[{re.escape(clerks.NOISE_SIGNS)}]+")


@lru_cache(maxsize=65_536)
def half_width(text: str) -> str:
    """The text with full-width letters, digits and signs made half-width, what nobody sees left out, and trimmed.

    >>> half_width(" ＡＢ１２ ")
    'AB12'
    """
    return unicodedata.normalize("NFKC", UNSEEN.sub("", text)).strip()


def simplified(text: str) -> str:
    """The text in simplified characters."""
    return text if text.isascii() else text.translate(_PLAIN)


def as_code(text: str) -> str:
    """A code as it is kept: as shown, in half width, without quotes around it, on one line; case and zeros as typed.

    >>> as_code("００１３\u00a0"), as_code("'W-001"), as_code('="sx 8"'), as_code("1\\n2")
    ('0013', 'W-001', 'sx 8', '1 2')
    """
    return _SPACES.sub(" ", as_shown(half_width(text))).strip(_QUOTES)


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """The key under which a title or a name is matched: width, case, script, spaces and punctuation do not count.

    >>> fold(" ＡＢ : 12*") == fold("ab12")
    True
    """
    folded = simplified(half_width(text)).translate(clerks.BRACKETS).lower()
    return _NOISE.sub("", _SPACES.sub("", folded))


def code_key(code: str) -> str:
    """The key under which a code is matched: what ``as_code`` drops, case, spaces and the zeros that a number's format
    puts before it do not count; every other sign does.

    >>> code_key(" w-001") == code_key("Ｗ-００１"), code_key('="0013"'), code_key("13.0"), code_key("1-3")
    (True, '13', '13', '1-3')
    """
    plain = _SPACES.sub("", as_code(code)).lower()
    number = _NUMBER.fullmatch(plain)
    return number[1] if number else plain
