"""What can be wrong in any XML part: its form, prefixes it promises and does not declare, relationships it lacks."""

import re
from collections.abc import Iterable, Iterator
from xml.parsers import expat

from salesbook.placing.package.book import OFFICE, STRICT_OFFICE
from salesbook.placing.package.finding import Finding
from salesbook.placing.package.links import relationships, rels_name
from salesbook.placing.package.markup import Document, Element, new_parser
from salesbook.placing.package.package import Package
from salesbook.placing.sheet.scan import sheet_chunks
from salesbook.problems import FileError

COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_DECLARES = re.compile(rb"\sxmlns:([^\s=]+)\s*=")
# Beyond this a tree costs too much memory; such parts are lists of values, which promise no prefixes.
_TREE_UP_TO = 8 << 20


def lint_xml(package: Package, part: str) -> list[Finding]:
    """Findings in one part; FileError where it cannot be read."""
    if package.part(part).size > _TREE_UP_TO:
        _parse_through(package, part)
        return []
    document = Document(package.read(part), part, package.book)
    for element in document.root.walk():
        element.raw = document.content[element.start : element.inner]
    found = list(undeclared_prefixes(part, [document.root]))
    if not part.endswith(".rels"):
        found += missing_links(package, part, document.root.walk())
    return found


def _parse_through(package: Package, part: str) -> None:
    parser = new_parser()
    try:
        for chunk in sheet_chunks(package, part):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise FileError("placing_bad_xml", book=package.book, part=part) from error


def undeclared_prefixes(
    part: str, elements: Iterable[Element], declared: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Prefixes named by Ignorable, Requires and their like that are not declared where they are named."""
    for element in elements:
        here = declared | {prefix.decode() for prefix in _DECLARES.findall(element.raw)}
        promised = [element.get(f"{{{COMPATIBILITY}}}{name}") for name in ("Ignorable", "MustUnderstand")]
        if element.uri == COMPATIBILITY and element.name == "Choice":
            promised.append(element.get("Requires"))
        for prefix in " ".join(promised).split():
            if prefix not in here:
                yield Finding("prefix", part, prefix)
        yield from undeclared_prefixes(part, element.children, here)


def missing_links(package: Package, part: str, elements: Iterable[Element]) -> Iterator[Finding]:
    """Relationship ids used and not defined."""
    known = {link.id for link in relationships(package, part)} if rels_name(part) in package else set()
    for element in elements:
        for name, value in element.attributes.items():
            if name.startswith((f"{{{OFFICE}}}", f"{{{STRICT_OFFICE}}}")) and value and value not in known:
                yield Finding("no_relationship", part, value)
