"""Bytes as text, in the encoding they are in."""

import codecs
import re
from pathlib import Path

from salesbook.problems import FileError
from salesbook.reading.file.sniff import UTF16

_HIGH = re.compile(rb"[\x80-\xff]+")
_LOOKED_AT = 1 << 20
_BEGINNING = 4_096
_DECLARED = re.compile(rb"""<\?xml[^>]{0,80}\bencoding\s*=\s*["']([\w.:-]+)|\bcharset\s*=\s*["']?([\w.:-]+)""")
_WESTERN, _CHINESE = "cp1252", "gb18030"
# a few Chinese signs in gb18030 may be valid UTF-8: letters of two bytes then, and none of three as Chinese ones are
_CHINESE_BY_CHANCE, _UTF8_ONLY = re.compile("[\u0180-\u07ff]"), re.compile("[\u0800-\U0010ffff]")
# a page that names the smaller set usually holds signs of the larger one
_LARGER = {"gb2312": _CHINESE, "gbk": _CHINESE, "iso8859-1": _WESTERN, "ascii": _WESTERN}


def decode(content: bytes, path: Path, declared: str = "") -> str:
    """Text in the encoding that its mark names, else UTF-8, else the one it declares itself to be in, else gb18030
    (what Chinese Excel writes) or Windows-1252, whichever it looks like. Raises FileError when it is in none."""
    if content.startswith(UTF16):
        return content.decode("utf-16", "replace").lstrip("\ufeff")
    likeliest = _WESTERN if _is_western(content) else _CHINESE
    for encoding in ("utf-8-sig", _known(declared), likeliest):
        text = _decoded(content, encoding)
        if text is not None and encoding == "utf-8-sig" and _CHINESE_BY_CHANCE.search(text):
            text = text if _UTF8_ONLY.search(text) else _decoded(content, _CHINESE) or text
        if text is not None:
            return text
    raise FileError("file_damaged", path=path)


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding) if encoding else None
    except (UnicodeError, LookupError):
        return None


def declared(markup: bytes) -> str:
    """The encoding that markup says at its beginning it is in, or "".

    >>> declared(b'<meta charset="gb2312">'), declared(b"<?xml version='1.0' encoding='Big5'?>"), declared(b"<html>")
    ('gb2312', 'Big5', '')
    """
    found = _DECLARED.search(markup[:_BEGINNING])
    return (found[1] or found[2]).decode("ascii") if found else ""


def _known(declared: str) -> str:
    try:
        name = codecs.lookup(declared).name if declared else ""
    except LookupError:
        return ""
    # what a program says of itself is seldom true of the encodings that take two bytes for a letter
    return "" if name.startswith(("utf-16", "utf-32")) else _LARGER.get(name, name)


def _is_western(content: bytes) -> bool:
    """Whether the signs beyond ASCII mostly stand alone between letters, as accents do; Chinese ones come in pairs."""
    runs = _HIGH.findall(content[:_LOOKED_AT])
    return 2 * sum(len(run) == 1 for run in runs) > len(runs)
