"""What a person sees of a text cell: not marks of direction, joiners, control codes or a stray byte order mark, nor
what a program puts around a text to keep it one."""

import re

_RANGES = (
    *((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C)),
    *((0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F)),
    *((0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB)),
)
_SPACES = "\t\n\v\f\r \x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))

UNSEEN = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _RANGES) + "]+")
NOTHING = _SPACES + "".join(chr(each) for first, last in _RANGES for each in range(first, last + 1)) + chr(0x3000)
"""Everything that shows nothing, spaces included: for stripping."""
_ODD = re.compile(rf"[\s=`'\u00b4{UNSEEN.pattern[1:-2]}]")
_AS_TEXT = re.compile(r"""=\s*"((?:[^"]|"")*)"|(['`\u00b4])+(?![a-zA-Z])(.*?)\2?""", re.DOTALL)


def as_shown(text: str) -> str:
    """What a cell says, without what a program put there to keep it a text (an apostrophe, ``="…"``), characters that
    nobody sees, and spaces around it.

    >>> as_shown("'0013"), as_shown('="0013"'), as_shown("\u200e2026-09-01 "), as_shown("'t Hoekje")
    ('0013', '0013', '2026-09-01', "'t Hoekje")
    """
    if not _ODD.search(text):
        return text
    seen = UNSEEN.sub("", text).strip(NOTHING)
    while found := _AS_TEXT.fullmatch(seen):
        seen = (found[3] if found[1] is None else found[1].replace('""', '"')).strip(NOTHING)
    return seen
