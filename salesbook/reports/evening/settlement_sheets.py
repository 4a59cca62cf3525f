"""The sheets of the evening settlement."""

from salesbook.calculation.evening.identities import BALANCED, STATUSES
from salesbook.calculation.evening.settlement import IDENTITIES
from salesbook.reports.common.words import DASH, amount, chosen, records, subtitle
from salesbook.reports.evening.settlement import EveningSettlement
from salesbook.reports.evening.settlement_columns import caps_columns, goods_columns, money_columns, not_balanced
from salesbook.reports.evening.settlement_slips import slip
from salesbook.reports.evening.settlement_stock import stock_sheet
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Piece, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say

_MONEY = "settlement-money|rows|"


def describe(made: EveningSettlement) -> list[Sheet]:
    """The table of all, who is not settled, a sheet per person, the identities row by row, the warehouse."""
    people = made.people["person"].tolist()
    slips = [slip(made, person, number) for number, person in enumerate(people, 1)]
    return [
        _summary(made),
        _unsettled(made),
        *slips,
        _goods(made),
        _money(made),
        _paper(made),
        _caps(made),
        stock_sheet(made),
    ]


def _summary(made: EveningSettlement) -> Sheet:
    pieces: list[Piece] = [_key(made), _people(made), *_slip_notes(made)]
    pieces.append(Note(say("settlement_note")))
    pieces.append(SignOff((say("prepared_by"), say("warehouse_signs"), say("finance_signs"), say("manager"))))
    return Sheet(
        "settlement", say("sheet_settlement"), say("title_settlement"), subtitle(made.day), tuple(pieces), tab="main"
    )


def _key(made: EveningSettlement) -> Facts:
    counts = tuple(
        Fact(
            status,
            choice("settlement", status),
            made.count(status),
            "whole",
            formula=f'COUNTIF({{settlement|people|status*}},"{choice("settlement", status)}")',
            alert=status != BALANCED and made.count(status) > 0,
        )
        for status in STATUSES
        if status == BALANCED or made.count(status)
    )
    difference = amount(made.money["difference"])
    return Facts(
        "key",
        (
            Fact("people", say("fact_settling"), len(made.people), "whole"),
            *counts,
            Fact("due", say("money_due"), made.due, formula=f"SUM({{{_MONEY}due*}})"),
            Fact("handed_in", say("money_handed"), made.handed_in, formula=f"SUM({{{_MONEY}handed_in*}})"),
            Fact(
                "difference",
                say("fact_money_difference"),
                difference,
                formula=f"SUM({{{_MONEY}difference*}})",
                alert=difference != 0,
            ),
        ),
    )


def _of_person(column: str) -> str:
    """A person's amount on the sheet of the money; a dash where it is not known."""
    found = f'COUNTIFS({{{_MONEY}person*}},{{person}},{{{_MONEY}{column}*}},"<>{DASH}")'
    return f'IF({found}=0,"{DASH}",SUMIFS({{{_MONEY}{column}*}},{{{_MONEY}person*}},{{person}}))'


def _people(made: EveningSettlement) -> Grid:
    frame = made.people.assign(
        post=chosen(made.people["post"], "post"),
        **{name: chosen(made.people[name], "settlement") for name in [*IDENTITIES, "status"]},
    )
    identities = tuple(
        Column(name, title=say(f"settles_{name}"), alert=not_balanced(name), width=8) for name in IDENTITIES
    )
    columns = (
        Column("person", width=10),
        Column("post", width=11),
        *identities,
        Column("status", title=say("settlement_result"), alert=not_balanced("status"), width=9),
        Column("due", "money", title=say("money_due"), total=True, formula=_of_person("due")),
        Column("handed_in", "money", title=say("money_handed"), total=True, formula=_of_person("handed_in")),
        Column(
            "difference",
            "money",
            total=True,
            formula=f'IF(OR({{due}}="{DASH}",{{handed_in}}="{DASH}"),"{DASH}",ROUND({{handed_in}}-{{due}},2))',
            alert="N({difference})<>0",
        ),
        Column(
            "goods_difference", "quantity", title=say("goods_difference"), total=True, alert="N({goods_difference})<>0"
        ),
        Column("why", "wrapped", width=44),
    )
    return Grid("people", frame, columns, total_label=say("total"), empty=say("nobody_settles"))


def _slip_notes(made: EveningSettlement) -> list[Note]:
    found = {"slips_missing": made.made.gaps, "slips_doubled": made.made.doubles}
    wrong = [Note(say(key, slips=say("listed").join(slips)), alert=True) for key, slips in found.items() if slips]
    return wrong or [Note(say("slips_in_order"))]


def _unsettled(made: EveningSettlement) -> Sheet:
    rows = made.unsettled
    frame = rows.assign(
        post=chosen(rows["post"], "post"), status=chosen(rows["status"], "settlement"), answer="", signature=""
    )
    columns = (
        Column("person", width=12),
        Column("post", width=12),
        Column("status", title=say("settlement_result"), alert=not_balanced("status"), width=9),
        Column("due", "money", title=say("money_due"), total=True, width=14),
        Column("handed_in", "money", title=say("money_handed"), total=True, width=14),
        Column("difference", "money", total=True, alert="N({difference})<>0", width=13),
        Column("why", "wrapped", width=44),
        Column("answer", title=say("answer"), width=18),
        Column("signature", title=say("signature"), width=12),
    )
    brief = [Note(line) for line in brief_lines(made)]
    grid = Grid("rows", frame, columns, total_label=say("total"), empty=say("all_settled"))
    return Sheet(
        "settlement-unsettled",
        say("sheet_unsettled"),
        say("title_unsettled"),
        subtitle(made.day),
        (
            Note(say("brief"), strong=True),
            *brief,
            grid,
            SignOff((say("prepared_by"), say("manager"), say("signed_date"))),
        ),
        tab="late" if len(rows) else "",
        back="settlement",
    )


def brief_lines(made: EveningSettlement) -> list[str]:
    """The short report to the manager: the count, then a line per person who is not settled."""
    counts = say("listed").join(
        say("brief_count", status=choice("settlement", status), count=made.count(status))
        for status in STATUSES
        if made.count(status)
    )
    head = say(
        "brief_head", count=len(made.people), counts=counts, due=f"{made.due:,.2f}", handed_in=f"{made.handed_in:,.2f}"
    )
    lines = [say("brief_line", person=row["person"], why=row["why"]) for row in records(made.unsettled)]
    return [head if len(made.people) else say("nobody_settles"), *lines]


def _list(key: str, grid: Grid, made: EveningSettlement, *notes: Note) -> Sheet:
    name = key.replace("-", "_")
    return Sheet(key, say(f"sheet_{name}"), say(f"title_{name}"), subtitle(made.day), (grid, *notes), back="settlement")


def _goods(made: EveningSettlement) -> Sheet:
    rows = made.goods.sort_values(["person", "sku"], ignore_index=True, kind="stable")
    frame = rows.assign(status=chosen(rows["status"], "settlement"))
    columns = (Column("person", width=10), *goods_columns(), Column("note", width=16))
    return _list("settlement-goods", Grid("rows", frame, columns, total_label=say("total")), made)


def _money(made: EveningSettlement) -> Sheet:
    frame = made.money.assign(status=chosen(made.money["status"], "settlement"))
    columns = (Column("person", width=10), *money_columns())
    return _list("settlement-money", Grid("rows", frame, columns, total_label=say("total")), made)


def _paper(made: EveningSettlement) -> Sheet:
    rows = made.made.paper.reset_index(drop=True)
    frame = rows.assign(status=chosen(rows["status"], "settlement"))
    less = "ROUND({%s}-{credit_sales},2)"
    columns = (
        Column("person", width=14),
        Column("credit_sales", "money", title=say("credit_sales"), total=True, width=18),
        Column("slips", "money", title=say("slips_handed"), total=True, width=18),
        Column("receivables", "money", title=say("receivables_entered"), total=True, width=18),
        Column(
            "slips_difference",
            "money",
            title=say("slips_difference"),
            total=True,
            formula=f'IF({{slips}}="{DASH}","{DASH}",{less % "slips"})',
            alert="N({slips_difference})<>0",
            width=18,
        ),
        Column(
            "receivables_difference",
            "money",
            title=say("receivables_difference"),
            total=True,
            formula=less % "receivables",
            alert="{receivables_difference}<>0",
            width=18,
        ),
        Column("status", title=say("settlement_result"), alert=not_balanced("status"), width=12),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"))
    return _list("settlement-paper", grid, made, *_slip_notes(made), Note(say("paper_note")))


def _caps(made: EveningSettlement) -> Sheet:
    rows = made.made.caps.reset_index(drop=True)
    frame = rows.assign(status=chosen(rows["status"], "settlement"))
    columns = (Column("person", width=14), *caps_columns())
    return _list("settlement-caps", Grid("rows", frame, columns, total_label=say("total")), made)
