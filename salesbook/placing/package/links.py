"""How parts hang together: relationships, and the list of content types."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from salesbook.placing.package.markup import Document, attribute_text
from salesbook.placing.package.package import Package, part_key

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_CONTENT_TYPES = "[Content_Types].xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Relationship:
    """One line of a .rels part; ``part`` is the key of the part meant, "" for something outside the package."""

    id: str
    type: str
    target: str
    part: str

    @property
    def kind(self) -> str:
        """The last word of the type: ``worksheet``, ``drawing``, ``styles``…"""
        return self.type.rsplit("/", 1)[-1]


def rels_name(part: str) -> str:
    """The .rels part that belongs to ``part``; the package's own for "".

    >>> rels_name("xl/workbook.xml")
    'xl/_rels/workbook.xml.rels'
    """
    folder, name = posixpath.split(part_key(part))
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relationships(package: Package, part: str) -> list[Relationship]:
    """The relationships of a part, in order; none when it has no .rels."""
    name = rels_name(part)
    if name not in package:
        return []
    document = Document(package.read(name), name, package.book)
    found = []
    for line in document.root.all("Relationship"):
        outside = line.get("TargetMode") == "External"
        target = line.get("Target")
        found.append(
            Relationship(line.get("Id"), line.get("Type"), target, "" if outside else _resolve(package, part, target))
        )
    return found


def _resolve(package: Package, source: str, target: str) -> str:
    path = target.replace("\\", "/").split("#", 1)[0]
    if not path.startswith("/"):
        path = posixpath.join(posixpath.dirname(part_key(source)), path)
    key = part_key(posixpath.normpath(path))
    # Some writers escape the target and not the entry's name.
    return key if key in package else part_key(unquote(key))


def relative_target(source: str, part: str) -> str:
    """How a relationship of ``source`` names ``part``."""
    folder = posixpath.dirname(part_key(source))
    if folder and part_key(part).startswith(folder + "/"):
        return part[len(folder) + 1 :]
    return "/" + part


def add_relationship(package: Package, part: str, kind: str, target: str) -> str:
    """Add a relationship (``kind`` is the full type) and return its id."""
    name = rels_name(part)
    if name not in package:
        package.write(name, f'{_HEAD}<Relationships xmlns="{RELATIONSHIPS}"/>'.encode())
        ContentTypes(package).ensure_default("rels", RELS_TYPE)
    document = Document(package.read(name), name, package.book)
    taken = {line.get("Id").casefold() for line in document.root.all("Relationship")}
    number = len(taken) + 1
    while f"rid{number}" in taken:
        number += 1
    tag = document.root.tag("Relationship")
    line = f'<{tag} Id="rId{number}" Type="{kind}" Target="{attribute_text(target)}"/>'
    document.append(document.root, line)
    package.write(name, document.result())
    return f"rId{number}"


def remove_relationship(package: Package, part: str, identifier: str) -> None:
    """Drop one relationship of ``part``."""
    name = rels_name(part)
    document = Document(package.read(name), name, package.book)
    for line in document.root.all("Relationship"):
        if line.get("Id") == identifier:
            document.remove(line)
    package.write(name, document.result())


class ContentTypes:
    """[Content_Types].xml, read anew each time and written when something is added."""

    def __init__(self, package: Package) -> None:
        self._package = package
        if _CONTENT_TYPES not in package:
            raise package.damaged(_CONTENT_TYPES)
        self._read()

    def _read(self) -> None:
        package = self._package
        self._document = Document(package.read(_CONTENT_TYPES), _CONTENT_TYPES, package.book)
        root = self._document.root
        self.defaults = {line.get("Extension").lower(): line.get("ContentType") for line in root.all("Default")}
        self.overrides = {part_key(line.get("PartName")): line.get("ContentType") for line in root.all("Override")}

    def of(self, part: str) -> str:
        """A part's content type, "" when nothing gives it one."""
        key = part_key(part)
        return self.overrides.get(key) or self.defaults.get(extension(key), "")

    def ensure(self, part: str, content_type: str) -> None:
        """Make ``part`` have this type, by an Override unless it has it already."""
        if self.of(part) == content_type:
            return
        self._drop(part)
        tag = self._document.root.tag("Override")
        line = f'<{tag} PartName="/{attribute_text(part.lstrip("/"))}" ContentType="{content_type}"/>'
        self._document.append(self._document.root, line)
        self._write()

    def ensure_default(self, ending: str, content_type: str) -> None:
        """Make sure the extension has a type; one given otherwise stays."""
        if ending in self.defaults:
            return
        tag = self._document.root.tag("Default")
        line = f'<{tag} Extension="{ending}" ContentType="{content_type}"/>'
        # Defaults stand first in every file seen; the schema lets them stand anywhere.
        first = next(iter(self._document.root.children), None)
        if first is None:
            self._document.append(self._document.root, line)
        else:
            self._document.insert(first, line)
        self._write()

    def forget(self, part: str) -> None:
        """Drop the Override of a part that is gone."""
        if part_key(part) in self.overrides:
            self._drop(part)
            self._write()

    def _drop(self, part: str) -> None:
        for line in self._document.root.all("Override"):
            if part_key(line.get("PartName")) == part_key(part):
                self._document.remove(line)

    def _write(self) -> None:
        self._package.write(_CONTENT_TYPES, self._document.result())
        self._read()


def extension(part: str) -> str:
    """A part's extension in lower case, without the dot; ``.rels`` is all extension."""
    name = posixpath.basename(part_key(part))
    return name.rpartition(".")[2] if "." in name else ""
