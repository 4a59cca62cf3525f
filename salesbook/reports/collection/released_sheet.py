"""The sheet of the outlets that the rules of 0.1.0 held back and today's do not."""

from salesbook.reports.collection.schedule import CollectionSchedule, released_words
from salesbook.reports.common.words import records
from salesbook.sheets import Column, Grid, Sheet
from salesbook.wording.messages import say


def released_sheet(made: CollectionSchedule, subtitle: str) -> list[Sheet]:
    """Who is no longer held, and why: in the first paper by today's rule only."""
    rows = made.plan.released
    if rows.empty:
        return []
    frame = rows.assign(why=[released_words(row) for row in records(rows)])
    columns = (
        Column("outlet_code", "code", width=12),
        Column("outlet_name", width=26),
        Column("why", "wrapped", title=say("released_reason"), width=70),
    )
    grid = Grid("rows", frame, columns)
    sheet = say("sheet_released"), say("released_title"), subtitle
    return [Sheet("schedule-released", *sheet, (grid,), back="schedule")]
