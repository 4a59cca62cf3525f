"""The sheets of the prune plan."""

import pandas as pd

from salesbook.calculation.market.pruning import reasons
from salesbook.reports.common.words import amount, classed, records, signed_off, whole
from salesbook.reports.market.prune import PrunePlan
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Piece, Sheet
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: PrunePlan) -> list[Sheet]:
    """Who goes, the moves of their goods, who is spared."""
    return [_going(made), _moves(made), _spared(made)]


def _line(made: PrunePlan) -> str:
    return say("prune_subtitle", day=made.day)


def why(made: PrunePlan, rows: pd.DataFrame) -> list[str]:
    """The tests that each outlet fails, in words."""
    return [
        say("and").join(
            say(
                f"prune_{code}",
                days=whole(row["quiet_days"]),
                sales=f"{row['net_sales']:,.2f}",
                small=f"{made.small_sales:g}",
            )
            for code in reasons(row)
        )
        for row in records(rows)
    ]


def _columns() -> tuple[Column, ...]:
    return (
        Column("outlet_code", "code", width=10),
        Column("outlet_name", width=20),
        Column("channel", width=8),
        Column("grade", width=7),
        Column("route", width=12),
        Column("salesperson", width=10),
        Column("last_order", "date"),
        Column("net_sales", "money", title=say("four_weeks_sales"), total=True),
        Column("gross_profit", "money"),
        Column("cost_to_serve", "money", total=True),
        Column("contribution", "money", formula="ROUND({gross_profit}-{cost_to_serve},2)", alert="{contribution}<0"),
    )


def _going(made: PrunePlan) -> Sheet:
    plan = made.plan
    frame = classed(plan.going).assign(why=why(made, plan.going))
    grid = Grid(
        "rows",
        frame,
        (*_columns(), Column("why", "wrapped", width=40)),
        title=say("prune_going"),
        total_label=say("total"),
        empty=say("prune_nobody"),
    )
    moves = plan.transfers
    words = {"value": f"{moves.value / 100:,.2f}", "bound": f"{moves.bound / 100:,.2f}"}
    solved = say("moves_exact" if moves.is_exact else "moves_bounded", **words)
    pieces: list[Piece] = [_key(made), grid, Note(solved, alert=not moves.is_exact)]
    pieces += [Note(say("prune_note", days=made.quiet_days, small=f"{made.small_sales:g}")), signed_off()]
    return Sheet("prune", say("sheet_prune"), say("title_prune"), _line(made), tuple(pieces), tab="main")


def _key(made: PrunePlan) -> Facts:
    plan = made.plan
    owing = plan.spared[plan.spared["spared"].eq("owing")]
    return Facts(
        "key",
        (
            Fact(
                "going",
                say("fact_going"),
                len(plan.going),
                "whole",
                "COUNTA({prune|rows|outlet_code*})" if len(plan.going) else "",
            ),
            Fact(
                "saved",
                say("fact_saved"),
                amount(plan.going["cost_to_serve"]),
                formula="SUM({prune|rows|cost_to_serve*})",
            ),
            Fact("slip", say("fact_moved"), amount(plan.moves["slip"]), formula="SUM({prune-moves|rows|slip*})"),
            Fact("left", say("fact_back"), amount(plan.left["credit"]), formula="SUM({prune-moves|left|credit*})"),
            Fact("owing", say("fact_collect_first"), amount(owing["receivable"]), alert=len(owing) > 0),
        ),
    )


def _moves(made: PrunePlan) -> Sheet:
    moves = made.plan.moves
    frame = moves.assign(
        why=[_why_moved(row) for row in records(moves)],
        basis=[
            say(f"basis_{basis}", day=f"{as_of:%m-%d}")
            for basis, as_of in zip(moves["basis"], moves["as_of"], strict=True)
        ],
    )
    columns = (
        Column("route", width=12),
        Column("donor", "code", width=10),
        Column("donor_name", "wrapped", width=18),
        Column("outlet_code", "code", title=say("taker_code"), width=10),
        Column("outlet_name", "wrapped", title=say("taker"), width=18),
        Column("item", "wrapped", width=20),
        Column("packs", "whole", total=True),
        Column("qty", "quantity", total=True),
        Column("credit", "money", total=True),
        Column("slip", "money", total=True),
        Column("basis", width=16),
        Column("why", "wrapped", width=30),
    )
    grid = Grid("rows", frame, columns, title=say("prune_moves"), total_label=say("total"), empty=say("no_moves"))
    pieces: tuple[Piece, ...] = (grid, _left(made), Note(say("moves_note")), signed_off())
    return Sheet("prune-moves", say("sheet_moves"), say("title_moves"), _line(made), pieces)


def _why_moved(row: dict[str, object]) -> str:
    return say(f"move_{row['why']}")


def _left(made: PrunePlan) -> Grid:
    left = made.plan.left
    names = made.plan.outlets.set_index("outlet_code")["outlet_name"]
    frame = left.assign(donor_name=left["donor"].map(names), qty=left["packs"] * left["pack"])
    columns = (
        Column("route"),
        Column("donor", "code"),
        Column("donor_name"),
        Column("sku", "code"),
        Column("packs", "whole", total=True),
        Column("qty", "quantity", total=True),
        Column("credit", "money", total=True),
    )
    return Grid("left", frame, columns, title=say("prune_left"), total_label=say("total"), empty=say("nothing_left"))


def _spared(made: PrunePlan) -> Sheet:
    spared = made.plan.spared
    frame = classed(spared).assign(why=[say(f"spared_{code}") for code in spared["spared"]])
    columns = (
        *_columns(),
        Column("receivable", "money", total=True, alert="{receivable}>0"),
        Column("why", "wrapped", title=title("why"), width=34),
    )
    grid = Grid("rows", frame, columns, total_label=say("total"), empty=say("nobody_spared"))
    return Sheet("prune-spared", say("sheet_spared"), say("title_spared"), _line(made), (grid,))
