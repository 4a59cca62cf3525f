"""What a file is, told by its first bytes: names of files lie."""

from typing import Literal

Format = Literal["package", "ole", "markup", "text", "empty"]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
BINARY_WORKBOOK = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")  # a bare BIFF stream
UTF16 = (b"\xff\xfe", b"\xfe\xff")


def sniff(content: bytes) -> Format:
    """The kind of file that ``content`` is.

    >>> sniff(b"PK\\x03\\x04..."), sniff(b"<html>"), sniff(b"a,b"), sniff(b"")
    ('package', 'markup', 'text', 'empty')
    """
    if content.startswith(ZIP):
        return "package"
    if content.startswith((OLE, *BINARY_WORKBOOK)):
        return "ole"
    start = content[:4_096].decode("utf-16" if content.startswith(UTF16) else "latin-1", "replace")
    if start.lstrip("\ufeff\u00ef\u00bb\u00bf \r\n\t").startswith("<"):
        return "markup"
    return "text" if content.strip() else "empty"


def ole_stream(content: bytes, name: str) -> bool:
    """Whether an OLE file has a stream of this name (the directory keeps names in UTF-16)."""
    return name.encode("utf-16-le") in content
