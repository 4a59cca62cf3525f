"""Small XML parts edited in place: only the bytes asked for change, everything else stays as it was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from xml.parsers import expat
from xml.sax.saxutils import escape

from salesbook.problems import FileError

_TAG = re.compile(rb"""<(?:[^>"']|"[^"]*"|'[^']*')*>""")
_DECLARED = re.compile(rb"""^(\s*<\?xml[^>]*?encoding\s*=\s*)["']([^"']+)["']""")


@dataclass(slots=True, eq=False)
class Element:
    """An element and where it stands: ``[start, inner)`` its start tag, ``[close, end)`` its end tag, none if empty.

    ``raw`` is the start tag as written, kept only where the part is read as a stream.
    """

    uri: str
    name: str
    prefix: str
    attributes: dict[str, str]
    start: int
    inner: int
    empty: bool
    parent: "Element | None" = None
    close: int = 0
    end: int = 0
    children: list["Element"] = field(default_factory=list)
    text: str = ""
    raw: bytes = b""

    def find(self, name: str) -> "Element | None":
        """The first child of that local name."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> list["Element"]:
        """The children of that local name."""
        return [child for child in self.children if child.name == name]

    def walk(self) -> Iterator["Element"]:
        """This element and everything in it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def get(self, attribute: str, default: str = "") -> str:
        """An attribute by its local name, or ``{uri}name``."""
        return self.attributes.get(attribute, default)

    def tag(self, name: str) -> str:
        """``name`` with this element's prefix."""
        return f"{self.prefix}:{name}" if self.prefix else name


@dataclass(slots=True)
class _Wanted:
    element: Element
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list[str] = field(default_factory=list)


def is_utf8(content: bytes) -> bool:
    """Whether a part that begins with ``content`` is in UTF-8."""
    return _encoding(content) == "utf-8"


def as_utf8(content: bytes) -> bytes:
    """``content`` in UTF-8, whatever encoding its mark or declaration names."""
    if is_utf8(content):
        return content
    text = content.decode(_encoding(content)).encode()
    return _DECLARED.sub(rb'\1"UTF-8"', text, count=1)


def _encoding(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    declared = _DECLARED.match(content[:200])
    name = declared[2].decode("ascii", "replace").lower() if declared else "utf-8"
    return "utf-8" if name in ("utf8", "us-ascii") else name


def new_parser() -> expat.XMLParserType:
    """A parser that knows namespaces and refuses DTDs: nothing in a workbook needs one, and entity bombs do."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.namespace_prefixes = True
    parser.ordered_attributes = False
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    return parser


def _refuse_doctype(*_: object) -> None:
    raise expat.ExpatError("DOCTYPE")


@lru_cache(maxsize=4096)
def split_name(name: str) -> tuple[str, str, str]:
    """(uri, local name, prefix) of a name as ``new_parser`` gives it."""
    words = name.split(" ")
    if len(words) == 1:
        return "", words[0], ""
    return words[0], words[1], words[2] if len(words) > 2 else ""


def plain_attributes(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes by local name; those of a namespace as ``{uri}name``."""
    if not any(" " in name for name in attributes):
        return attributes
    plain = {}
    for name, value in attributes.items():
        uri, local, _ = split_name(name)
        plain[f"{{{uri}}}{local}" if uri else local] = value
    return plain


def tag_end(content: bytes, start: int) -> int:
    """Where the tag that begins at ``start`` ends."""
    # Nearly every tag has no ">" inside a value; only the rest needs the slow look.
    end = content.find(b">", start) + 1
    tag = content[start:end]
    if end and tag.count(b'"') % 2 == 0 and tag.count(b"'") % 2 == 0:
        return end
    found = _TAG.match(content, start)
    return found.end() if found else 0


class Document:
    """One part read whole: its elements with their places, and the edits asked for."""

    def __init__(self, content: bytes, part: str = "", book: str = "") -> None:
        self.content = as_utf8(content)
        self.prefixes: dict[str, str] = {}
        self._wanted: dict[int, _Wanted] = {}
        self._cuts: list[tuple[int, int, str]] = []
        self._open: list[Element] = []
        self._root: Element | None = None
        try:
            self._parse()
        except expat.ExpatError as error:
            key = "placing_doctype" if "DOCTYPE" in str(error) else "placing_bad_xml"
            raise FileError(key, book=book, part=part) from error

    @property
    def root(self) -> Element:
        """The outermost element."""
        if self._root is None:
            raise expat.ExpatError("no root")
        return self._root

    # -- edits -----------------------------------------------------------------------------------------------

    def set(self, element: Element, attribute: str, value: str | None) -> None:
        """Give an attribute (qualified as written) a value; None takes it away."""
        self._want(element).attributes[attribute] = value

    def append(self, element: Element, xml: str) -> None:
        """Add markup as the last thing inside ``element``."""
        self._want(element).inside.append(xml)

    def insert(self, before: Element, xml: str) -> None:
        """Add markup in front of ``before``."""
        self._cuts.append((before.start, before.start, xml))

    def remove(self, element: Element) -> None:
        """Cut an element out."""
        self._cuts.append((element.start, element.end, ""))

    def replace_text(self, element: Element, text: str) -> None:
        """Give a leaf element another text."""
        self._cuts.append((element.inner, element.close, escape(text)))

    def insert_ordered(self, parent: Element, name: str, xml: str, order: Sequence[str]) -> None:
        """Add a child where the schema's ``order`` of names wants it."""
        later = set(order[order.index(name) + 1 :])
        before = next((child for child in parent.children if child.name in later), None)
        if before is None:
            self.append(parent, xml)
        else:
            self.insert(before, xml)

    def result(self) -> bytes:
        """The part with every edit applied."""
        cuts = [(start, end, text.encode()) for start, end, text in self._cuts]
        for wanted in self._wanted.values():
            cuts.extend(self._tag_cuts(wanted))
        cuts.sort(key=lambda cut: (cut[0], cut[1]))
        pieces, position = [], 0
        for start, end, text in cuts:
            pieces += [self.content[position:start], text]
            position = end
        pieces.append(self.content[position:])
        return b"".join(pieces)

    def _want(self, element: Element) -> _Wanted:
        return self._wanted.setdefault(element.start, _Wanted(element))

    def _tag_cuts(self, wanted: _Wanted) -> Iterator[tuple[int, int, bytes]]:
        element, inside = wanted.element, "".join(wanted.inside).encode()
        tag = self.content[element.start : element.inner]
        for name, value in wanted.attributes.items():
            tag = set_attribute(tag, name, value)
        if element.empty and inside:
            closing = b"</" + element.tag(element.name).encode() + b">"
            tag = tag[: tag.rindex(b"/")].rstrip() + b">" + inside + closing
        yield element.start, element.inner, tag
        if inside and not element.empty:
            yield element.close, element.close, inside

    # -- parsing ---------------------------------------------------------------------------------------------

    def _parse(self) -> None:
        parser = new_parser()
        self._parser = parser
        parser.StartNamespaceDeclHandler = self._on_namespace
        parser.StartElementHandler = self._on_start
        parser.EndElementHandler = self._on_end
        parser.CharacterDataHandler = self._on_text
        parser.Parse(self.content, True)

    def _on_namespace(self, prefix: str | None, uri: str) -> None:
        # Only what the root declares holds everywhere below it.
        if self._root is None:
            self.prefixes.setdefault(uri, prefix or "")

    def _on_start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        inner = tag_end(self.content, start)
        parent = self._open[-1] if self._open else None
        uri, local, prefix = split_name(name)
        empty = self.content[inner - 2 : inner] == b"/>"
        element = Element(uri, local, prefix, plain_attributes(attributes), start, inner, empty, parent)
        if parent is None:
            self._root = element
        else:
            parent.children.append(element)
        self._open.append(element)

    def _on_end(self, _: str) -> None:
        element = self._open.pop()
        # After an empty element expat's byte index already stands behind the tag.
        element.close = element.inner if element.empty else self._parser.CurrentByteIndex
        element.end = element.inner if element.empty else tag_end(self.content, element.close)

    def _on_text(self, text: str) -> None:
        self._open[-1].text += text


def set_attribute(tag: bytes, name: str, value: str | None) -> bytes:
    """A raw start tag with one attribute set, or taken away when ``value`` is None.

    >>> set_attribute(b'<c r="A1" s="3"/>', "s", "4")
    b'<c r="A1" s="4"/>'
    """
    held = _attribute(name)
    text = b"" if value is None else f' {name}="{attribute_text(value)}"'.encode()
    if held.search(tag):
        return held.sub(lambda _: text, tag, count=1)
    closing = len(tag) - (2 if tag.endswith(b"/>") else 1)
    return tag[:closing].rstrip() + text + tag[closing:]


@lru_cache(maxsize=256)
def _attribute(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"""\s""" + re.escape(name.encode()) + rb"""\s*=\s*(?:"[^"]*"|'[^']*')""")


def attribute_text(value: str) -> str:
    """``value`` as it stands between double quotes."""
    if value.isalnum():
        return value
    return escape(value, {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
