"""What lies in a department's folder: the workbooks, and the files that a person may take for such."""

from pathlib import Path

from salesbook.reading.file.texts.delimited import holds_table
from salesbook.reading.file.texts.spreadsheet_xml import is_spreadsheet

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".et", ".ods", ".csv", ".tsv")
_MAYBE = (".txt", ".xml")  # exports of other programs may be called so
_BEGINNING = 1 << 16
# neither figures nor papers: pictures and recordings, programs and what they leave behind, and our own backups
_NO_PAPERS = frozenset(
    f".{each}"
    for each in (
        "png jpg jpeg jpe gif bmp webp heic tif tiff svg ico emf wmf psd mp3 mp4 m4a wav amr mov avi mkv wmv"
        " lnk url ini db tmp log bak lock md py ipynb exe dll msi bat cmd ps1 sh vbs xlam xla xll css js ttf"
    ).split()
)


def workbooks(folder: Path) -> list[Path]:
    """The workbooks of a folder, by name; hidden files and the owner files of a running Excel (``~$``) are none."""
    return [each for each in _files(folder) if _is_workbook(each)]


def others(folder: Path) -> list[Path]:
    """The files of a folder that are no workbooks and may hold figures all the same, by name: papers, archives, other
    programs' data."""
    return [each for each in _files(folder) if each.suffix.lower() not in _NO_PAPERS and not _is_workbook(each)]


def _files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if not each.name.startswith(("~$", ".")) and each.is_file())


def _is_workbook(path: Path) -> bool:
    suffix = path.suffix.lower()
    return suffix in SUFFIXES or (suffix in _MAYBE and _holds_table(path))


def _holds_table(path: Path) -> bool:
    """Whether a file begins as a table does: rows of cells in a text, a workbook in markup."""
    try:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError:
        return False
    if path.suffix.lower() == ".xml":
        return is_spreadsheet(beginning.decode("latin-1").replace("\0", ""))
    if len(beginning) == _BEGINNING:
        beginning = beginning[: beginning.rfind(b"\n") + 1]  # its last sign may be cut through
    return holds_table(beginning, path)
