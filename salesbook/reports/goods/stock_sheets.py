"""The sheets of stock and shortages: the list to order by, and the whole stock of the day."""

from salesbook.calculation.goods.stock_day import MOVES, SOLD
from salesbook.reports.common.words import DASH, amount, chosen, subtitle
from salesbook.reports.goods.stock import StockShortage
from salesbook.reports.goods.stock_papers import damage_sheet, promotion_sheet
from salesbook.sheets import Column, Fact, Facts, Grid, Note, Sheet, SignOff
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.terms import title


def describe(made: StockShortage) -> list[Sheet]:
    """The list of shortages, the whole stock, the damage, the promotion items."""
    return [_shortages(made), _stock(made), damage_sheet(made), promotion_sheet(made)]


def _shortages(made: StockShortage) -> Sheet:
    pieces = (
        _key(made),
        _short_grid(made),
        _dated_grid(made),
        Note(say("shortage_note")),
        SignOff((say("warehouse_signs"), say("manager"), say("signed_date"))),
    )
    return Sheet("shortage", say("sheet_shortage"), say("title_shortage"), subtitle(made.day), pieces, tab="main")


def _key(made: StockShortage) -> Facts:
    status = 'COUNTIF({shortage|rows|shortage*},"%s")'
    counts = {code: int(made.items["shortage"].eq(code).sum()) for code in ("out", "short")}
    kinds = tuple(
        Fact(
            code,
            say(f"fact_{code}"),
            count,
            "whole",
            formula=status % choice("shortage", code),
            alert=count > 0,
        )
        for code, count in counts.items()
    )
    unapproved = len(made.unapproved)
    return Facts(
        "key",
        (
            Fact("items", say("fact_stock_items"), len(made.items), "whole"),
            *kinds,
            Fact("order", say("fact_to_order"), int(made.items["suggested"].gt(0).sum()), "whole"),
            Fact("dated", say("fact_dated"), len(made.dated), "whole", alert=len(made.dated) > 0),
            Fact("damage", say("fact_damage"), amount(made.damage["value"]), formula="SUM({stock-damage|rows|value*})"),
            Fact("unapproved", say("fact_unapproved"), unapproved, "whole", alert=unapproved > 0),
        ),
    )


def _short_grid(made: StockShortage) -> Grid:
    rows = made.shortages
    packs = (rows["suggested"] / rows["pack"].fillna(1.0)).round()
    frame = rows.assign(shortage=chosen(rows["shortage"], "shortage"), packs=packs)
    columns = (
        Column("sku", "code", width=9),
        Column("item", "wrapped", width=22),
        Column("unit", width=6),
        Column("shortage", title=say("shortage_class"), alert='{shortage}<>""', width=9),
        Column("on_hand", "quantity", width=9),
        Column("committed", "quantity", width=11),
        Column(
            "available",
            "quantity",
            title=say("available"),
            formula=f'IF({{on_hand}}="{DASH}","{DASH}",{{on_hand}}-{{committed}})',
            alert="N({available})<0",
            width=9,
        ),
        Column("inbound", "quantity", width=8),
        Column("reorder_point", "quantity", title=say("reorder_point"), width=10),
        Column("suggested", "quantity", title=say("suggested"), total=True, width=10),
        Column("packs", "quantity", title=say("suggested_packs"), total=True, width=8),
        Column("why", "wrapped", width=44),
    )
    return Grid("rows", frame, columns, title=say("shortage_list"), total_label=say("total"), empty=say("no_shortage"))


def _dated_grid(made: StockShortage) -> Grid:
    rows = made.dated
    frame = rows.assign(
        expiry=chosen(rows["expiry"], "expiry"),
        why=[
            say("why_expired" if left < 0 else "why_dated", days=f"{abs(left):g}", supply=_supply(supply))
            for left, supply in zip(rows["days_left"], rows["days_of_supply"], strict=True)
        ],
    )
    columns = (
        Column("sku", "code"),
        Column("item", "wrapped"),
        Column("unit"),
        Column("expiry", title=say("expiry_class"), alert='{expiry}<>""'),
        Column("on_hand", "quantity"),
        Column("days_left", "days", title=say("days_left"), alert="{days_left}<0"),
        Column("why", width=9),
    )
    return Grid("dated", frame, columns, title=say("dated_list"), empty=say("none_dated"))


def _supply(days: float) -> str:
    return say("supply_days", days=f"{days:.0f}") if days == days else say("supply_unknown")


def _stock(made: StockShortage) -> Sheet:
    known = made.items.set_index("sku")[["committed", "available", "days_of_supply", "reorder_point", "shortage"]]
    rows = made.moves.join(known, on="sku")
    moves = [*MOVES.values(), SOLD]
    frame = rows.assign(
        # a dash says more quietly than 0 that nothing moved
        **{name: rows[name].where(rows[name].ne(0)) for name in moves},
        stock_kind=chosen(rows["stock_kind"], "stock_kind"),
        shortage=chosen(rows["shortage"], "shortage"),
    )
    grid = Grid("rows", frame, _stock_columns(moves), total_label=say("total"), empty=say("no_stock"))
    return Sheet(
        "stock-day", say("sheet_stock_day"), say("title_stock_day"), subtitle(made.day), (grid,), back="shortage"
    )


def _stock_columns(moves: list[str]) -> tuple[Column, ...]:
    enough = choice("shortage", "enough")
    return (
        Column("sku", "code", width=8.5),
        Column("item", width=21),
        Column("stock_kind", width=8),
        Column("unit", width=6),
        Column("opening_stock", "quantity", title=say("opening_stock"), total=True, width=9),
        *(
            Column(name, "quantity", title=say(f"move_{name}"), parent=say("moves_today"), total=True, width=8.5)
            for name in moves
        ),
        Column(
            "closing",
            "quantity",
            title=title("on_hand"),
            total=True,
            formula=f'IF({{opening_stock}}="{DASH}","{DASH}",SUM({{opening_stock}}:{{{moves[-1]}}}))',
            width=9,
        ),
        Column("committed", "quantity", title=say("committed_short"), total=True, width=9),
        Column(
            "available",
            "quantity",
            title=say("available"),
            total=True,
            formula=f'IF({{closing}}="{DASH}","{DASH}",{{closing}}-{{committed}})',
            alert="N({available})<0",
            width=9,
        ),
        Column("reorder_point", "quantity", title=say("reorder_point"), width=9),
        Column("days_of_supply", "days", title=say("days_of_supply"), width=9),
        Column("shortage", title=say("shortage_class"), alert=f'{{shortage}}<>"{enough}"', width=8),
    )
