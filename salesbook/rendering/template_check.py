"""What is wrong in reworded templates, found without printing: unknown variables, filters, files, bad syntax."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from salesbook.rendering.template_walk import Walk
from salesbook.rendering.templates import environment, originals
from salesbook.wording.messages import say

_NO_TEMPLATES = ("README", ".")  # what may lie beside templates


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in a template: ``str()`` is a sentence with its file and line."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return say("template_fault_line", file=self.file, line=self.line, what=self.what)


def check(folder: Path, papers: Mapping[str, type]) -> list[Fault]:
    """Everything wrong in the templates of ``folder``, by file and line.

    ``papers`` gives, for each template a command uses, the dataclass whose fields are its variables. Every branch is
    looked at, also those a certain day would not print. UserError when there is no such folder.
    """
    found = environment(folder)
    own = [path.name for path in sorted(folder.iterdir()) if path.is_file() and not path.name.startswith(_NO_TEMPLATES)]
    faults: set[Fault] = set()
    reached: set[str] = set()
    for name in own:
        if name in papers:
            walk = Walk(found, name)
            walk.paper(papers[name])
            faults |= {Fault(*fault) for fault in walk.faults if fault[0] in own}
            reached |= walk.reached
    for name in own:
        if name not in reached:
            faults |= set(_alone(found, name, papers))
    return sorted(faults)


def _alone(found: jinja2.Environment, name: str, papers: Mapping[str, type]) -> Iterator[Fault]:
    """A file that no paper of the folder uses: right when the shipped papers use it, else probably misnamed."""
    walk = Walk(found, name)
    walk.library()
    yield from (Fault(*fault) for fault in walk.faults if fault[0] == name)
    if name not in {path.name for path in originals()}:
        yield Fault(name, 1, say("template_not_used", known=" ".join(sorted(papers))))
