"""Posting receipts: new ones go under the register's last row, those it holds already are refused."""

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from salesbook.department import Department
from salesbook.posting.doubles import Double, doubles
from salesbook.posting.judging import judged, negative, row_places, unread_columns, without_column
from salesbook.posting.register import Posted, append_to, register_of, rows_given
from salesbook.problems import At, UserError
from salesbook.reading.registers.joining import known_outlets
from salesbook.reading.table.table import TableRead

EVERY = "*"


def post_receipts(
    department: Department, book: Path | str, *, accept: Collection[str] = (), dry_run: bool = False
) -> Posted:
    """Append the receipts of ``book`` to the department's register, under the codes and names of its outlets.

    The book is read as if it lay in the department's folder. Refused at its cell is a row whose outlet or slip the
    registers contradict, whose sign has no kind, that holds something nobody understood or the register has no column
    for, or that the register holds: by its number, else by outlet, day, amount, kind and slip, as often as it stands
    there. ``accept`` names the cells of amounts (``F2``, ``Sheet!F2``; ``EVERY``: all) that are posted although the
    register holds an equal receipt; one of the same number never is.
    Raises UserError when either keeps no receipts, when the book lies among the department's own, or when a cell of
    ``accept`` is none that was refused for being equal (source: the department's procedure, finance, daily item 1).
    """
    with department.held():
        register = register_of(department, "receipts")
        given = department.given_book(book)
        new = rows_given(given, "receipts", register)
        outlets = known_outlets(department.outlets, department.receivables)
        verdict = judged(new, given.problems)
        columns = unread_columns(new, given.problems)
        lost = without_column(new, register.sources[-1], outlets)
        reasons = {**lost.reasons, **negative(new), **verdict.reasons}
        found = doubles(new, new.frame.drop(index=list(reasons)), register)
        accepted = _accepted(new, found, accept)
        reasons |= {label: ("amount", each.reason) for label, each in found.items() if label not in accepted}
        rows = _as_registered(new.frame.drop(index=list(reasons)), outlets)
        changes = [append_to(register, rows, dry_run=dry_run)] if len(rows) else []
    places = row_places(new)
    refused = [(new.cell(label, name), reason) for label, (name, reason) in sorted(reasons.items())]
    posted_all_the_same = [(new.cell(label, "amount"), found[label].accepted) for label in sorted(accepted)]
    warned = [(at, reason) for at, reason in verdict.warned if places.of(at)[0] not in reasons]
    return Posted(changes, [*verdict.unread, *refused], [*columns, *warned, *lost.warned, *posted_all_the_same])


def _accepted(new: TableRead, found: dict[int, Double], accept: Collection[str]) -> set[int]:
    """The rows held by an equal one that are to be posted all the same."""
    equal = {label: new.cell(label, "amount") for label, each in found.items() if each.accepted}
    if EVERY in accept:
        return set(equal)
    wanted = {cell.upper() for cell in accept}
    chosen = {label: wanted & _ways(at) for label, at in equal.items()}
    strange = wanted - set().union(*chosen.values())
    if strange:
        raise UserError("accept_unknown", cells=" ".join(sorted(strange)), book=new.sources[0].book.name)
    return {label for label, ways in chosen.items() if ways}


def _ways(at: At) -> set[str]:
    """How a person may write the cell."""
    return {at.cell.upper(), f"{at.sheet}!{at.cell}".upper()}


def _as_registered(receipts: pd.DataFrame, outlets: pd.DataFrame) -> pd.DataFrame:
    """Receipts under their outlets' codes and names; an outlet that the register knows by its name only has no code."""
    names = outlets.drop_duplicates("outlet_code").set_index("outlet_code")["outlet_name"]
    registered = receipts["outlet_code"].map(names).fillna(receipts["outlet_name"])
    codes = receipts["outlet_code"].mask(receipts["outlet_code"].eq(registered))
    return receipts.assign(outlet_code=codes, outlet_name=registered)
