"""Papers made from jinja2 templates: the shipped ones, or a person's own in which the words were changed."""

import dataclasses
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from salesbook.problems import FileError, UserError
from salesbook.rendering import look
from salesbook.sheets.shown import shown
from salesbook.wording import language
from salesbook.wording.capitals import in_capitals
from salesbook.wording.choices import choice
from salesbook.wording.messages import counted

SHARED = "shared"  # templates without words: the style and the charts


def shipped() -> Path:
    """The folder of the shipped templates: inside an installed package, beside it in a checkout."""
    package = Path(str(files("salesbook")))
    installed = package / "report_templates"
    return installed if installed.is_dir() else package.parent / "report_templates"


def environment(folder: Path | None = None) -> jinja2.Environment:
    """Where templates are found and what they may do: a sandbox, HTML escaped, an unknown variable an error.

    A template of ``folder`` stands before the shipped one of the same name; UserError when it is no folder.
    """
    if folder is not None and not folder.is_dir():
        raise UserError("template_no_folder", folder=folder)
    places = [*([folder] if folder else []), *_folders()]
    made = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(places),
        autoescape=jinja2.select_autoescape(("html",)),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= _FILTERS
    made.globals["look"] = {name.lower(): tint for name, tint in vars(look).items() if str(tint).startswith("#")}
    return made


def _folders() -> list[Path]:
    return [shipped() / language(), shipped() / SHARED]


def _styled(style: str) -> Any:
    return lambda value: shown(value, style)


_FILTERS = {
    **{style: _styled(style) for style in ("money", "whole", "rate", "date")},
    "capitals": in_capitals,
    "counted": counted,
    "weekday": lambda day: choice("weekday", str(day.isoweekday())),
    "monthday": lambda day: f"{day.month}.{day.day}",
}


def render(name: str, values: object, folder: Path | None = None) -> str:
    """The paper ``name`` with the fields of the dataclass ``values`` as its variables.

    Raises UserError, with the line, when a template of ``folder`` cannot be used.
    """
    given = {field.name: getattr(values, field.name) for field in dataclasses.fields(values)}  # type: ignore[arg-type]
    found = environment(folder)
    try:
        return found.get_template(name).render(given)
    except Exception as error:
        at = _place(error, folder)
        if at is None:
            raise
        raise UserError("template_broken", at=at, why=error) from error


def _place(error: Exception, folder: Path | None) -> str | None:
    """File and line of a person's own template in which ``error`` arose; None when it is not theirs."""
    if folder is None:
        return None
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.name}:{error.lineno}" if _is_in(error.filename or "", folder) else None
    within = error.__traceback__
    place = None
    while within is not None:
        file = within.tb_frame.f_code.co_filename
        place = f"{Path(file).name}:{within.tb_lineno}" if _is_in(file, folder) else place
        within = within.tb_next
    return place


def _is_in(file: str, folder: Path) -> bool:
    return Path(file).resolve().is_relative_to(folder.resolve())


def originals() -> Iterator[Path]:
    """The shipped templates of the person's language, the style and charts they share, and what tells the variables."""
    yield shipped() / "README.md"
    for folder in _folders():
        yield from sorted(path for path in folder.iterdir() if path.is_file())


def copy(folder: Path, *, force: bool = False) -> list[Path]:
    """Copy the shipped templates into ``folder``, all or none of them.

    Raises FileError when one of them is there already and ``force`` is not given, or when they cannot be written.
    """
    targets = {folder / source.name: source for source in originals()}
    for target in targets:
        if target.exists() and not force:
            raise FileError("template_exists", path=target)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for target, source in targets.items():
            target.write_bytes(source.read_bytes())
    except OSError as error:
        raise FileError("output_unwritable", path=folder, reason=error.strerror or error) from error
    return list(targets)
