"""What the reader has to say about a part: its titles, its cells, its rows."""

from collections.abc import Sequence

import numpy as np

from salesbook.problems import At, Problem
from salesbook.reading.file.grid import Place, is_blank
from salesbook.reading.recognition.header import Heading
from salesbook.reading.recognition.titles import factor
from salesbook.reading.table.body import Body, Mask
from salesbook.reading.values.convert import Fault
from salesbook.reading.values.date_order import Proof
from salesbook.reading.values.fold import fold
from salesbook.reading.values.words import shown
from salesbook.schemas import Field, Table
from salesbook.wording.messages import say

NOTES = ("year_assumed", "half_month")
_SHOWN_ROWS = 5


def titles_of(table: Table, names: Sequence[str]) -> str:
    """The titles of fields, as one text.

    >>> from salesbook.schemas import TABLES
    >>> from salesbook.wording import use_language
    >>> use_language("en"); titles_of(TABLES["receipts"], ["slip_no", "method"]); use_language(None)
    'Slip no. / Method'
    """
    return " / ".join(str(table[name].term) for name in names)


def header_problems(body: Body) -> list[Problem]:
    """Titles that are missing, repeated, unknown or ambiguous, and units that were converted."""
    columns, table = body.columns, body.table
    needed = {name for group in columns.missing(table) for name in group}

    def about(heading: Heading, code: str, expected: str, severity: str) -> Problem:
        return Problem(code, body.at_heading(heading.column), heading.text, expected, severity)

    return [
        *(
            Problem(
                "missing_column",
                At(body.grid.book, body.grid.sheet, f"A{body.header.last + 1}"),
                "",
                titles_of(table, group),
            )
            for group in columns.missing(table)
        ),
        *(
            about(each, "ambiguous_title", titles_of(table, names), "error" if needed & set(names) else "warning")
            for each, names in columns.ambiguous
        ),
        *(about(each, "title_settled", titles_of(table, [name]), "note") for each, name in columns.settled),
        *(about(each, "repeated_title", titles_of(table, [name]), "warning") for each, name in columns.repeated),
        *(about(each, "unknown_title", _elsewhere(each, table), "note") for each in columns.unknown),
        *(
            about(heading, "unit_converted", f"{worth:g}", "note")
            for name, heading in columns.of.items()
            if (worth := factor(heading.unit(table.name), table[name].kind)) != 1
        ),
    ]


def _elsewhere(heading: Heading, table: Table) -> str:
    """The titles of the table that share most letters with an unknown one."""
    letters = set(heading.titles[-1].key)
    shared = {each.name: len(letters & set(fold(each.term.zh))) for each in table}
    best = max(shared.values(), default=0)
    return titles_of(table, [name for name, count in shared.items() if count == best][:3]) if best else ""


def order_problems(body: Body, data: Mask) -> list[Problem]:
    """By what proof a column's days were read in one order; and the real dates that Excel may have made of others."""
    problems = []
    for name, column in body.orders.items():
        heading = body.columns.of[name]
        for proof in column.proofs.values():
            if proof.told:
                at = body.at(proof.cells[0], name) if proof.cells else body.at_heading(heading.column)
                order, reason = say(f"order_{proof.order}"), _reason(body, name, proof)
                problems.append(Problem("date_order", at, heading.text, order, "note", reason))
        swapped = [position for position in column.swapped if data[position]]
        if swapped:
            at, example = body.at_heading(heading.column), body.at(swapped[0], name)
            day = f"{example.cell} {shown(body.cells[name][swapped[0]])}"
            problems.append(Problem("dates_swapped", at, heading.text, str(len(swapped)), "warning", day))
    return problems


def _reason(body: Body, name: str, proof: Proof) -> str:
    texts = ", ".join(dict.fromkeys(shown(body.cells[name][position]) for position in proof.cells))
    column = body.columns.of[proof.column or name].text
    first, last = proof.years
    years = f"{first}" if first == last else f"{first}–{last}"
    return say(f"order_by_{proof.by}", texts=texts, column=column, years=years)


def cell_problems(body: Body, data: Mask, missing: Mask, groups: list[tuple[str, ...]]) -> list[Problem]:
    """What is wrong with cells of data rows: unusable, doubtful, empty where a value is needed."""
    broken = _broken_cells(body, data)
    problems = [
        body.problem(fault.code, fault.position, name, fault.found, fault.expected, _severity(body.table[name], fault))
        for name, each in body.converted.items()
        for fault in each.faults
        if data[fault.position]
    ]
    problems += list(broken.values())
    for group, lacking in zip(groups, missing.T, strict=True):
        found = [name for name in group if name in body.converted]
        if found:
            blank = np.logical_and.reduce([body.converted[name].blank for name in found])
            problems += [
                body.problem("missing_value", int(row), found[0], "", titles_of(body.table, group), "error")
                for row in np.flatnonzero(lacking & data & blank)
                if not any(body.place(int(row), name) in broken for name in found)
            ]
    return problems


def _severity(field: Field, fault: Fault) -> str:
    if fault.lost:
        return "error" if field.filled else "warning"
    return "note" if fault.code in NOTES else "warning"


def _broken_cells(body: Body, data: Mask) -> dict[Place, Problem]:
    """Cells that show an error, formulas without a value, and numbers that stand once for several rows."""
    grid = body.grid
    told = {
        **dict.fromkeys(grid.uncached, ("formula_without_value", "")),
        **{place: ("error_cell", shown) for place, shown in grid.errors.items()},
        **dict.fromkeys(body.merged_numbers, ("merged_number", "")),
    }
    names = {heading.column: name for name, heading in body.columns.of.items()}
    problems = {}
    for (row, column), (code, found) in told.items():
        position, name = row - body.first, names.get(column)
        if name and 0 <= position < body.height and data[position] and is_blank(body.cells[name][position]):
            severity = "error" if body.table[name].filled else "warning"
            problems[row, column] = body.problem(code, position, name, found, titles_of(body.table, [name]), severity)
    return problems


def sheet_problems(body: Body, data: Mask) -> list[Problem]:
    """Rows that are hidden or struck through: they are used all the same, and that is said."""
    hidden = sorted(row for row in body.grid.hidden if body.first <= row < body.end and data[row - body.first])
    struck = sorted({row for row, _ in body.grid.struck if body.first <= row < body.end and data[row - body.first]})
    problems = []
    if hidden:
        at = At(body.grid.book, body.grid.sheet, f"A{hidden[0] + 1}")
        problems.append(Problem("hidden_rows", at, str(len(hidden)), row_list(hidden), "note"))
    for row in struck:
        column = min(column for place, column in body.grid.struck if place == row)
        shown = str(body.grid.rows[row][column]) if column < body.grid.width else ""
        place = body.at_heading(column)
        problems.append(
            Problem("struck_row", At(place.book, place.sheet, f"{_letters(place.cell)}{row + 1}"), shown, "", "warning")
        )
    return problems


def _letters(cell: str) -> str:
    return cell.rstrip("0123456789")


def row_list(rows: Sequence[int]) -> str:
    """The Excel numbers of the first few rows of the grid, as one text.

    >>> row_list([3, 4])
    '4, 5'
    """
    shown = ", ".join(str(row + 1) for row in rows[:_SHOWN_ROWS])
    return shown + (" …" if len(rows) > _SHOWN_ROWS else "")
