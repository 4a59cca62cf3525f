"""The sheets of the outlet intake."""

import pandas as pd

from salesbook.calculation.market.intake import REGISTERED_NAMES, STAGES
from salesbook.reports.common.words import chosen, subtitle
from salesbook.reports.market.intake import OutletIntake
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Piece, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: OutletIntake) -> list[Sheet]:
    """The proposals with what stands in their way, the rows for the register, the corrections."""
    return [_proposals(made), _register(made), _corrections(made)]


def _proposals(made: OutletIntake) -> Sheet:
    late = choice("proposal_stage", "mend")
    frame = made.rows.assign(
        kind=chosen(made.rows["kind"], "proposal_kind"),
        stage=chosen(made.rows["stage"], "proposal_stage"),
        place=made.rows["address"].fillna("") + "\n" + made.rows["landmark"].fillna(""),
        phone=made.rows["phone"].str.replace("/", "\n"),
    )
    order = {choice("proposal_stage", stage): at for at, stage in enumerate(STAGES)}
    frame = frame.sort_values("stage", key=lambda names: names.map(order), kind="stable", ignore_index=True)
    columns = (
        Column("proposed_date", "date"),
        Column("kind", title=title("proposal_kind"), width=11),
        Column("outlet_name", "wrapped", width=20),
        Column("district", width=11),
        Column("place", "wrapped", title=say("place"), width=22),
        Column("phone", "wrapped", width=15),
        Column("proposed_by", width=10),
        Column("stage", width=10, alert=f'{{stage}}="{late}"'),
        Column("why", "wrapped", title=title("finding"), width=38),
        Column("approved_by", width=10),
    )
    grid = Grid("rows", frame, columns, title=say("intake_list"), empty=say("intake_none"))
    pieces: list[Piece] = [_key(made), _stages(made), grid]
    if made.from_register:
        pieces.append(Note(say("intake_from_register")))
    pieces += [
        Note(say("intake_note")),
        SignOff((say("proposer"), say("manager"), say("entered_by"), say("signed_date"))),
    ]
    return Sheet("intake", say("sheet_intake"), say("title_intake"), subtitle(made.day), tuple(pieces), tab="main")


def _key(made: OutletIntake) -> Facts:
    facts = [
        Fact(
            stage,
            choice("proposal_stage", stage),
            count,
            "whole",
            f'COUNTIFS({{intake|rows|stage*}},"{choice("proposal_stage", stage)}")',
            alert=stage == "mend" and count > 0,
        )
        for stage, count in made.counts.items()
    ]
    return Facts("key", tuple(facts))


def _stages(made: OutletIntake) -> Grid:
    frame = pd.DataFrame(
        {
            "stage": [choice("proposal_stage", stage) for stage in STAGES],
            "items": list(made.counts.values()),
            "turn": [say(f"turn_{stage}") for stage in STAGES],
        }
    )
    columns = (
        Column("stage"),
        Column("items", "whole", total=True, formula="COUNTIFS({intake|rows|stage*},{stage})"),
        Column("turn", title=say("whose_turn")),
    )
    return Grid("stages", frame, columns, title=say("by_stage"), total_label=say("total"))


def _register(made: OutletIntake) -> Sheet:
    """Rows to append, in the register's own columns; the clerk gives the codes."""
    names = [*REGISTERED_NAMES, "note"]
    frame = made.ready[names].assign(channel=chosen(made.ready["channel"], "channel"))
    columns = tuple(Column(name, "code" if name in ("outlet_code", "phone") else "text") for name in names)
    grid = Grid("rows", frame, columns, empty=say("intake_none_ready"))
    return Sheet(
        "intake-register", say("sheet_intake_register"), say("title_intake_register"), subtitle(made.day), (grid,)
    )


def _corrections(made: OutletIntake) -> Sheet:
    rows = made.changes.join(made.rows[["proposed_by", "stage"]], on="proposal")
    names = made.rows["outlet_name"]
    frame = rows.assign(
        outlet_name=rows["proposal"].map(names),
        stage=chosen(rows["stage"], "proposal_stage"),
        field=[title(name) for name in rows["field"]],
        old=[_shown(*cell) for cell in zip(rows["field"], rows["old"], strict=True)],
        new=[_shown(*cell) for cell in zip(rows["field"], rows["new"], strict=True)],
    )
    columns = (
        Column("outlet_code", "code", width=12),
        Column("outlet_name", width=24),
        Column("field", title=title("what"), width=16),
        Column("old", "wrapped", width=30),
        Column("new", "wrapped", width=30),
        Column("proposed_by", width=12),
        Column("stage", width=12),
    )
    grid = Grid("rows", frame, columns, empty=say("intake_no_corrections"))
    return Sheet(
        "intake-corrections",
        say("sheet_intake_corrections"),
        say("title_intake_corrections"),
        subtitle(made.day),
        (grid,),
    )


def _shown(field: str, value: object) -> str:
    if not isinstance(value, str):
        return ""
    return choice("channel", value) if field == "channel" else value
