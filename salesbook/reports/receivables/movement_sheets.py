"""The sheets of the movement of receivables."""

from salesbook.calculation.receivables.month_end.movement import MONEY, SIGNS
from salesbook.reports.common.words import signed_off, weekday
from salesbook.reports.receivables.movement import ReceivablesMovement
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Sheet
from salesbook.wording.messages import say

_START = ("open_before", "advance_before", "opening", "late")
_END = ("closing", "open", "advance")


def describe(made: ReceivablesMovement) -> list[Sheet]:
    """By salesperson; outlet by outlet; what was written into closed months, when anything was."""
    return [_summary(made), _outlets(made), *([_late(made)] if len(made.late) else [])]


def _summary(made: ReceivablesMovement) -> Sheet:
    sums = "SUMIFS({movement-outlets|rows|%s*},{movement-outlets|rows|salesperson*},{salesperson})"
    people = Grid(
        "people",
        made.people,
        (Column("salesperson", width=12), *_amounts(made, {name: sums % name for name in MONEY})),
        title=say("by_person"),
        total_label=say("total"),
    )
    notes = (*_notes(made), Note(say("movement_rule")))
    return Sheet(
        "movement",
        say("sheet_movement"),
        say("title_movement"),
        _span(made),
        (_key(made), people, *notes, signed_off()),
        tab="main",
    )


def _span(made: ReceivablesMovement) -> str:
    return say("movement_span", first=made.first, last=made.day, weekday=weekday(made.day))


def _key(made: ReceivablesMovement) -> Facts:
    shown = ("opening", "late", *_END) if made.frozen else ("opening", *_END)
    return Facts(
        "key",
        tuple(
            Fact(
                name,
                say(f"moved_{name}"),
                made.total(name),
                formula=f"SUM({{movement-outlets|rows|{name}*}})",
                alert=name == "late" and bool(len(made.late)),
            )
            for name in shown
        ),
    )


def _notes(made: ReceivablesMovement) -> list[Note]:
    notes = []
    if made.frozen:
        notes.append(Note(say("movement_frozen")))
    if len(made.late):
        words = say("movement_late", count=len(made.late), amount=f"{made.total('late'):,.2f}")
        notes.append(Note(words, alert=True))
    since = round(made.total("closing") - (made.closed_with or 0.0), 2)
    if made.closed_with is not None and since:
        frozen = f"{made.closed_with:,.2f}"
        notes.append(Note(say("movement_closed_with", frozen=frozen, amount=f"{since:,.2f}"), alert=True))
    return notes


def _outlets(made: ReceivablesMovement) -> Sheet:
    signs = [(name, SIGNS[name]) for name in made.shown if name in SIGNS]
    added = "".join(f"{'+' if sign > 0 else '-'}{{{name}}}" for name, sign in signs).removeprefix("+")
    formulas = {"closing": f"ROUND({added},2)"}
    start = "ROUND({open_before}-{advance_before}%s,2)"
    formulas |= {"late": start % "-{opening}"} if made.frozen else {"opening": start % ""}
    columns = (
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("salesperson"),
        *_amounts(made, formulas),
    )
    grid = Grid("rows", made.outlets, columns, total_label=say("total"))
    return Sheet("movement-outlets", say("sheet_movement_outlets"), say("title_movement_outlets"), _span(made), (grid,))


def _amounts(made: ReceivablesMovement, formulas: dict[str, str]) -> tuple[Column, ...]:
    untied = "ROUND({closing}-{open}+{advance},2)<>0"
    return tuple(
        Column(
            name,
            "sparse",
            title=say(f"moved_{name}"),
            parent=say(_parent(name)),
            total=True,
            formula=formulas.get(name, ""),
            alert=untied if name == "closing" else "",
        )
        for name in made.shown
    )


def _parent(name: str) -> str:
    if name in _START:
        return "movement_start"
    if name in _END:
        return "movement_end"
    return "movement_adds" if SIGNS[name] > 0 else "movement_lessens"


def _late(made: ReceivablesMovement) -> Sheet:
    columns = (
        Column("date", "date", title=say("late_date")),
        Column("outlet_code", "code"),
        Column("outlet_name"),
        Column("table", title=say("late_table")),
        Column("number", "code", title=say("late_number")),
        Column("what", title=say("late_what")),
        Column("amount", "money", title=say("late_amount"), total=True),
    )
    grid = Grid("rows", made.late, columns, total_label=say("total"))
    return Sheet("movement-late", say("sheet_movement_late"), say("title_movement_late"), _span(made), (grid,))
