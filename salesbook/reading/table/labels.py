"""Looking for the few cells of a column that say something of their row."""

from collections.abc import Callable, Sequence

from salesbook.reading.file.grid import Cell


def labels_in(cells: Sequence[Cell], signs: Sequence[str], is_label: Callable[[str], bool]) -> set[str]:
    """The texts of a column that are labels, as typed. Each of them holds one of ``signs``, in small letters.

    >>> labels_in(["Total", 3.0, "Tea", "Totally"], ["total"], lambda text: text == "Total")
    {'Total'}
    """
    words = [cell for cell in cells if type(cell) is str]
    everything = "\n".join(words).lower()  # most columns hold no label: one look at all of it tells
    there = [sign for sign in signs if sign in everything]
    if not there:
        return set()
    return {word for word in set(words) if any(sign in word.lower() for sign in there) and is_label(word)}
