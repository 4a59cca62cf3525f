"""The zip package of an xlsx workbook: its sheets and their parts, and what would be unsafe to unpack."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from salesbook.problems import FileError
from salesbook.reading.file.grid import EPOCH_1900, EPOCH_1904
from salesbook.reading.file.limits import LARGEST_UNPACKED, MEGABYTE, MOST_PARTS
from salesbook.wording.names import OWN_MARK

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    KeyError,
    RuntimeError,
    NotImplementedError,
    OSError,
    ValueError,
    EOFError,
)
_ROOT_RELS, _OFFICE_DOCUMENT = "_rels/.rels", "/officeDocument"
_SHEET = re.compile("/worksheets/")  # unpacked, and so checked, when a sheet is read
_SAFE_PACKED = MEGABYTE  # deflate unpacks to at most 1032 times this


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of cells (not a chart or a dialog), its part of the package, whether salesbook made it, and whether it is
    hidden."""

    name: str
    part: str
    ours: bool
    hidden: bool


class Package:
    """The package that ``content`` is. Raises FileError when it is damaged, protected, or unsafe to unpack."""

    def __init__(self, path: Path, content: bytes) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._spelled = {name.replace("\\", "/").lower(): name for name in self._zip.NameToInfo}
            self._refuse_unsafe()
            self.workbook = self._find_workbook()
            self._tree = self._xml(self.workbook) if self.workbook.endswith(".xml") else None
        except _DAMAGE as error:
            raise FileError("file_damaged", path=path) from error

    def _refuse_unsafe(self) -> None:
        entries = self._zip.infolist()
        if any(entry.flag_bits & 1 for entry in entries):
            raise FileError("file_protected", path=self.path)
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            raise FileError("file_too_large", path=self.path, most=LARGEST_UNPACKED // MEGABYTE)
        for entry in entries:
            if (
                entry.compress_size > _SAFE_PACKED
                and entry.filename.endswith(".xml")
                and not _SHEET.search(entry.filename)
            ):
                with self._zip.open(entry) as part:  # an error, should it unpack to more than the directory says
                    while part.read(MEGABYTE):
                        pass

    def _find_workbook(self) -> str:
        """The part that lists the sheets ("" when the package is not a workbook)."""
        if _ROOT_RELS not in self._spelled:
            return ""
        for target, kind in self._relations(_ROOT_RELS, "").values():
            if kind.endswith(_OFFICE_DOCUMENT):
                return target
        return ""

    def _xml(self, part: str) -> ElementTree.Element:
        return ElementTree.fromstring(self._zip.read(self.actual(part)))

    def actual(self, part: str) -> str:
        """The name of a part as the package spells it: neither case nor the kind of slash counts."""
        return self._spelled.get(part.lower(), part)

    def _relations(self, rels: str, base: str) -> dict[str, tuple[str, str]]:
        """Relation id → (part, kind of relation)."""
        return {
            each.get("Id", ""): (_resolved(base, each.get("Target", "")), each.get("Type", ""))
            for each in self._xml(rels)
        }

    @property
    def sheets(self) -> list[SheetPart]:
        """The sheets of cells, in the order of the workbook."""
        home = PurePosixPath(self.workbook)
        try:
            relations = self._relations(f"{home.parent}/_rels/{home.name}.rels", str(home.parent))
        except _DAMAGE as error:
            raise FileError("file_damaged", path=self.path) from error
        own = self._own_sheets()
        return [
            SheetPart(name, part, own.get(position) == name, each.get("state", "visible") != "visible")
            for position, each in enumerate(_named(self._tree, "sheet"))
            for name, (part, kind) in ((each.get("name", ""), relations.get(_relation_id(each), ("", ""))),)
            if kind.endswith("/worksheet")
        ]

    def _own_sheets(self) -> dict[int, str]:
        """Position of a sheet that salesbook made → the name it was given."""
        marks = [each for each in _named(self._tree, "definedName") if each.get("name") == OWN_MARK]
        texts = {each.get("localSheetId", ""): (each.text or "").strip() for each in marks}
        return {
            int(sheet): text.removeprefix('"').removesuffix('"').replace('""', '"').partition("/")[2]
            for sheet, text in texts.items()
            if sheet.isdecimal()
        }

    @property
    def epoch(self) -> str:
        """The day that serial number 0 stands for in this workbook."""
        properties = _named(self._tree, "workbookPr")
        return EPOCH_1904 if any(each.get("date1904") in ("1", "true") for each in properties) else EPOCH_1900

    def part(self, name: str) -> bytes:
        """A part, unpacked."""
        try:
            return self._zip.read(self.actual(name))
        except _DAMAGE as error:
            raise FileError("file_damaged", path=self.path) from error

    @property
    def names(self) -> list[str]:
        """The names of all parts."""
        return list(self._zip.NameToInfo)

    def size(self, name: str) -> int:
        """How large a part is once unpacked; 0 when there is no such part."""
        actual = self.actual(name)
        return self._zip.NameToInfo[actual].file_size if actual in self._zip.NameToInfo else 0

    def named(self, ending: str) -> str:
        """The part whose name ends so (without regard to case), or ""."""
        return next((name for folded, name in self._spelled.items() if folded.endswith(ending)), "")

    def start(self, name: str, size: int) -> bytes:
        """The first ``size`` bytes of a part."""
        try:
            with self._zip.open(self.actual(name)) as part:
                return part.read(size)
        except _DAMAGE as error:
            raise FileError("file_damaged", path=self.path) from error


def _named(tree: ElementTree.Element | None, name: str) -> list[ElementTree.Element]:
    """Every element of this local name, whatever its namespace (strict and transitional books differ in it)."""
    return [] if tree is None else [each for each in tree.iter() if each.tag.rpartition("}")[2] == name]


def _relation_id(sheet: ElementTree.Element) -> str:
    return next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")


def _resolved(base: str, target: str) -> str:
    target = target.replace("\\", "/")
    parts: list[str] = []
    for piece in (target if target.startswith("/") else f"{base}/{target}").split("/"):
        if piece == "..":
            parts = parts[:-1]
        elif piece not in ("", "."):
            parts.append(piece)
    return "/".join(parts)
