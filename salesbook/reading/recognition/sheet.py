"""The tables of one sheet, from top to bottom: what each header is taken for."""

from collections.abc import Mapping, Sequence

from salesbook.reading.file.grid import Grid, is_blank
from salesbook.reading.recognition.evidence.surroundings import Surroundings
from salesbook.reading.recognition.evidence.weights import Answered
from salesbook.reading.recognition.header import Header, candidates, repeats, titles_only
from salesbook.reading.recognition.verdict import Verdict, judge

ANSWERS = ("settings", "header_words", "name_words", "calendar")  # read before, and without, any answer
_ANOTHER = 1 / 3  # what another table of a sheet must score, of the best one's points
_MORE = 1.5  # what a second row of titles may lose in clearness for what it gains in columns
_NOT_OURS = 0.6  # what a row of titles that is none of ours counts when it is compared with others


def verdicts(around: Surroundings, answers: Mapping[str, Answered]) -> list[Verdict]:
    """What the sheet keeps: its likeliest header, and those of further tables over or under it.

    No header at all: no verdict.
    """
    grid = around.grid
    answered = frozenset(key for each in answers.values() for key in each)
    headers = candidates(grid, answered)
    starts = sorted({each.first for each in headers if titles_only(grid.rows[each.first], answered)})
    found = [judge(each, _end(grid, each, starts), around, answers) for each in headers]
    if not found:
        return []
    words = [each for each in found if each.used and each.kind in ANSWERS]
    if words:  # what it says of other tables is no table of its own
        return [max(words, key=lambda each: each.score)]
    best = _first_page(max(found, key=lambda each: (_worth(each, found), -each.header.first)), found)
    others: list[Verdict] = []
    for each in sorted(found, key=lambda each: -each.score):
        apart = all(not _overlap(each.header, other.header) for other in (best, *others))
        another = each.used and titles_only(grid.rows[each.header.first], answered)
        if apart and another and each.score >= best.score * _ANOTHER and not _again(each, best):
            others.append(each)
    return sorted([best, *others], key=lambda each: each.header.first)


def _first_page(best: Verdict, found: Sequence[Verdict]) -> Verdict:
    """The best header itself, or the one above that it repeats on another page."""
    pages = [each for each in found if each.used and _again(each, best) and each.header.first < best.header.first]
    if not pages:
        return best
    first = min(each.header.first for each in pages)
    return max((each for each in pages if each.header.first == first), key=lambda each: _worth(each, found))


def _worth(verdict: Verdict, found: Sequence[Verdict]) -> float:
    """What a header counts among others: more where its first row explains what its second does not."""
    worth = verdict.score if verdict.ours else verdict.score * _NOT_OURS
    header = verdict.header
    under = next((each for each in found if each.header.first == each.header.last == header.last != header.first), None)
    more = under is not None and under.kind == verdict.kind and len(verdict.choices) > len(under.choices)
    return worth + _MORE * more


def _end(grid: Grid, header: Header, starts: list[int]) -> int:
    return next((row for row in starts if row > header.last + 1), len(grid.rows))


def _overlap(one: Header, other: Header) -> bool:
    return one.first <= other.last and other.first <= one.last


def _again(found: Verdict, best: Verdict) -> bool:
    """Whether a header is the best one once more, on another page."""
    return found.kind == best.kind and repeats(found.header, best.header)


def spans(grid: Grid, headers: Sequence[Header]) -> list[tuple[int, int]]:
    """The rows of the grid that belong to each header: from its title block to that of the next."""
    starts = [0]
    for header in headers[1:]:
        row = header.first
        while row - 1 > starts[-1] and _is_title(grid, row - 1):
            row -= 1
        starts.append(row)
    return list(zip(starts, [*starts[1:], len(grid.rows)], strict=True))


def _is_title(grid: Grid, row: int) -> bool:
    filled = [cell for cell in grid.rows[row] if not is_blank(cell)]
    return len(filled) == 1 and isinstance(filled[0], str)
