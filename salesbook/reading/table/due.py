"""Terms that stand where a due date is asked for: they are the slip's own terms."""

import pandas as pd

from salesbook.reading.table.body import Body
from salesbook.reading.values.convert import Converted, typed
from salesbook.reading.values.periods import in_days


def take_terms(body: Body) -> None:
    """Move what is terms out of the column of due dates into that of the terms, where that is blank."""
    due = body.converted["due_date"]
    lost = [fault.position for fault in due.faults if fault.lost]
    typed_in = {position: body.cells["due_date"][position] for position in lost}
    terms = {cell: in_days(cell) for cell in dict.fromkeys(typed_in.values())}
    found = {position: code for position, cell in typed_in.items() if (code := terms[cell])}
    if not found:
        return
    kept = body.converted.get("credit_days")
    if kept is None:
        body.columns.of["credit_days"] = body.columns.of["due_date"]
        body.cells["credit_days"] = body.cells["due_date"]
        kept = Converted(typed([None] * body.height, "terms"), due.blank, [])
    values = kept.values.astype(object)
    moved = {position: code for position, code in found.items() if pd.isna(values[position])}
    for position, code in moved.items():
        values[position] = code
    body.converted["credit_days"] = Converted(values.astype("str"), kept.blank, kept.faults)
    body.converted["due_date"] = Converted(
        due.values, due.blank, [fault for fault in due.faults if fault.position not in moved]
    )
