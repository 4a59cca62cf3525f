"""The one door to calamine: its errors, its panics and a full memory become sentences."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import python_calamine

from salesbook.problems import FileError
from salesbook.reading.file.grid import Cell, Range
from salesbook.reading.file.limits import LARGEST_UNPACKED, MEGABYTE


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Whatever calamine raises while reading ``path``, as a FileError."""
    try:
        yield
    except python_calamine.PasswordError as error:
        raise FileError("file_protected", path=path) from error
    except MemoryError as error:
        raise FileError("file_too_large", path=path, most=LARGEST_UNPACKED // MEGABYTE) from error
    except (python_calamine.CalamineError, ValueError, OverflowError, OSError) as error:
        raise FileError("file_damaged", path=path) from error
    except BaseException as error:  # a panic of the Rust library is not an Exception
        if type(error).__name__ != "PanicException":
            raise
        raise FileError("file_damaged", path=path) from None


def read(workbook: python_calamine.CalamineWorkbook, sheet: str) -> tuple[list[list[Cell]], tuple[Range, ...]]:
    """The cells of a sheet from A1 on, and its merged ranges (counted from A1, too)."""
    found = workbook.get_sheet_by_name(sheet)
    collecting = gc.isenabled()
    gc.disable()  # a collection would only look through the million new cells, again and again
    try:
        rows: list[list[Cell]] = found.to_python(skip_empty_area=False)
    finally:
        if collecting:
            gc.enable()
    return rows, tuple(found.merged_cell_ranges or ())
