"""The sample department's books in a folder."""

from datetime import date
from itertools import groupby
from pathlib import Path

import numpy as np

from salesbook.placing.safety.new import write_new
from salesbook.problems import FileError, UserError
from salesbook.sample.books.clerk import SUFFIX, pages
from salesbook.sample.books.faults import Planted, plant
from salesbook.sample.books.writing import Signed, book_bytes
from salesbook.sample.simulate import simulate
from salesbook.wording.names import BOOKS

SEED, UNTIL = 20261120, date(2026, 11, 20)
FEWEST_OUTLETS, FEWEST_WEEKS = 24, 2


def make_sample(
    folder: Path,
    *,
    outlets: int = 240,
    weeks: int = 8,
    seed: int = SEED,
    until: date = UNTIL,
    faults: int = 0,
    force: bool = False,
) -> list[Planted]:
    """Write the books of a made-up department into ``folder``; gives the faults planted in them.

    ``outlets`` in the register, ``weeks`` of books up to ``until``; ``faults`` cells are spoilt, each in a known way.
    The same arguments give the same bytes. UserError: too small; FileError: a book is there already (without
    ``force``), or the folder cannot be written.
    """
    if outlets < FEWEST_OUTLETS or weeks < FEWEST_WEEKS:
        raise UserError("sample_too_small", outlets=outlets, weeks=weeks)
    refuse_to_overwrite(folder, force)
    tables = simulate(outlets=outlets, weeks=weeks, seed=seed, until=until)
    rng = np.random.default_rng([seed, 1])
    sheets = pages(rng, tables)
    planted = plant(np.random.default_rng([seed, 2]), sheets, faults)
    posts = tables["staff"].set_index("post")["person"]
    signed = Signed(str(posts["finance"]), str(posts["manager"]), until)
    for book, kept in groupby(sheets, key=lambda page: page.book):
        write_new(folder / book, book_bytes(book, list(kept), signed), force=force)
    return planted


def book_files() -> list[str]:
    """The file names of the department's books, in the order of wording/names."""
    return list(dict.fromkeys(book + SUFFIX for book, _ in BOOKS.values()))


def refuse_to_overwrite(folder: Path, force: bool) -> None:
    """Raise FileError when a book of the department is in the folder already, unless ``force`` is given."""
    there = [name for name in book_files() if (folder / name).exists()]
    if there and not force:
        raise FileError("sample_books_exist", folder=folder, names=", ".join(there[:3]))
