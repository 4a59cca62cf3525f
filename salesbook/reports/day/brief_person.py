"""A person's page of the morning brief: today's targets, and whom to call on, why, and how to find them."""

import pandas as pd

from salesbook.calculation.progress.indicators import INDICATORS
from salesbook.reports.common.words import chosen
from salesbook.reports.day.brief import MorningBrief, person_key
from salesbook.sheets import Column, Grid, Sheet, SignOff
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def person_sheet(made: MorningBrief, person: str, number: int, line: str) -> Sheet:
    """The page that ``person`` takes along."""
    signs = SignOff((say("brief_person_signs"), say("brief_approved"), say("signed_date")))
    name, heading = say("brief_person_sheet", person=person), say("brief_person_title", person=person)
    pieces = (_outlets(made, person), _targets(made, person), signs)
    return Sheet(person_key(number), name, heading, line, pieces, back="brief")


def _outlets(made: MorningBrief, person: str) -> Grid:
    """Collections first, then promises, then agreed contacts; what is urgent says so."""
    rows = made.call_ons[made.call_ons["person"] == person].reset_index(drop=True)
    level = made.urgent.set_index("outlet_code")["level"].reindex(rows["outlet_code"]).set_axis(rows.index)
    frame = rows.assign(
        sequence=range(1, len(rows) + 1),
        place=rows["address"].fillna("") + "\n" + rows["landmark"].fillna(""),
        phone=rows["phone"].str.replace(r"[^\d-]+", "\n", regex=True),
        purpose=rows["purpose"].map({code: say(f"purpose_{code}") for code in rows["purpose"].unique()}),
        level=chosen(level.astype("str"), "level").fillna(""),
        result="",
    )
    columns = (
        Column("sequence", "days", width=5),
        Column("outlet_code", "code", width=10),
        Column("outlet_name", "wrapped", width=20),
        Column("district", "wrapped", width=11),
        Column("place", "wrapped", title=say("place"), width=28),
        Column("contact", "wrapped", width=10),
        Column("phone", "wrapped", width=15),
        Column("purpose", title=say("brief_purpose"), width=12),
        Column("amount", "money", title("planned_amount"), total=True, width=13),
        Column("level", "wrapped", width=14, alert='{level}<>""'),
        Column("result", title=say("brief_result_column"), width=14),
    )
    return Grid("outlets", frame, columns, total_label=say("total"), empty=say("brief_no_call_ons"))


def _targets(made: MorningBrief, person: str) -> Grid:
    """Today's targets, beside what was set and done yesterday."""
    today = made.targets[made.targets["person"] == person].set_index("indicator")["target"]
    before = made.review[made.review["person"] == person].set_index("indicator")
    codes = [code for code in INDICATORS if code in today.index or code in before.index]
    frame = pd.DataFrame(
        {
            "style": ["money" if INDICATORS[code].is_money else "whole" for code in codes],
            "indicator": chosen(pd.Series(codes, dtype="str"), "indicator"),
            "before": before["target"].reindex(codes).to_numpy(),
            "actual": before["actual"].reindex(codes).to_numpy(),
            "today": today.reindex(codes).to_numpy(),
        }
    )
    parent, short = say("brief_yesterday"), "AND(ISNUMBER({before}),N({actual})<N({before}))"
    columns = (
        Column("indicator"),
        Column("before", "money", title("target"), parent, style_from="style"),
        Column("actual", "money", title("actual"), parent, style_from="style", alert=short),
        Column("today", "money", say("brief_today"), style_from="style"),
    )
    return Grid("targets", frame, columns, title=say("brief_today"), empty=say("brief_no_targets"))
