"""The sheets of the outlet statistics."""

import pandas as pd

from salesbook.calculation.market.outlets import CLASSES, MEASURES, class_table
from salesbook.reports.common.words import chosen, classed, or_dash, records, signed_off, week_label
from salesbook.reports.market.statistics import COUNTED, LIST, OutletStatistics, measure_title
from salesbook.sheets import Chart, Charts, Column, Fact, Facts, Grid, Note, Piece, Series, Sheet
from salesbook.wording.messages import say
from salesbook.wording.terms import title

_RATES = {
    "coverage": 'IF({total}-{prospects}>0,{active}/({total}-{prospects}),"—")',
    "average_order": 'IF({order_count}>0,ROUND({order_amount}/{order_count},2),"—")',
}


def describe(made: OutletStatistics) -> list[Sheet]:
    """A page by class, every combination of classes, this week's changes, the list of outlets."""
    return [_summary(made), _cells(made), _changes(made), _list(made)]


def _line(made: OutletStatistics) -> str:
    return say("statistics_subtitle", week=week_label(made.day), day=made.day, days=made.active_days)


def _summary(made: OutletStatistics) -> Sheet:
    chart = Chart(
        "column",
        say("chart_districts"),
        "district",
        "district",
        (Series("total", title("outlet_total"), tint="quiet"), Series("active", title("outlet_active"))),
        style="whole",
    )
    pieces: list[Piece] = [_key(made), *(_split(made, (name,), name) for name in CLASSES), Charts((chart,), rows=12)]
    pieces += [Note(say("statistics_note", days=made.active_days)), signed_off()]
    return Sheet("outlets", say("sheet_outlets"), say("title_outlets"), _line(made), tuple(pieces), tab="main")


def _key(made: OutletStatistics) -> Facts:
    total = records(made.total)[0]
    sums = {name: f"{{outlets|channel|{name}+}}" for name in ("total", "active", "new", "lost", "receivable")}
    counts = [
        Fact(name, title(f"outlet_{name}"), total[name], "whole", sums[name], alert=name == "lost" and total[name] > 0)
        for name in COUNTED
        if name in sums
    ]
    coverage = Fact("coverage", title("coverage"), or_dash(total["coverage"]), "rate", "{outlets|channel|coverage+}")
    owed = Fact("receivable", title("receivable"), total["receivable"], formula=sums["receivable"])
    return Facts("key", (*counts[:2], coverage, *counts[2:], owed))


def _split(made: OutletStatistics, by: tuple[str, ...], name: str) -> Grid:
    frame = classed_table(made, by)
    leading = tuple(Column(each, title=title(each)) for each in by)
    heading = say(f"by_outlet_{by[0]}") if len(by) == 1 else ""
    return Grid(name, frame, (*leading, *_measures(made, by)), title=heading, total_label=say("total"))


def classed_table(made: OutletStatistics, by: tuple[str, ...]) -> pd.DataFrame:
    """The register counted by classes in words: those not written, then what no outlet of the register has, last."""
    registered = made.rows["outlet_code"].notna()
    words = pd.concat([classed(made.rows[registered]), classed(made.rows[~registered], unregistered=True)])
    table = class_table(words, list(by))
    last = table[by[0]].isin([say("not_classed"), say("not_registered")])
    return table.assign(last=last).sort_values(["last", *by], ignore_index=True, kind="stable")


def _measures(made: OutletStatistics, by: tuple[str, ...]) -> tuple[Column, ...]:
    total = made.total.iloc[0]
    where = "".join(f",{{{LIST}|{name}*}},{{{name}}}" for name in by)
    columns = []
    for name in MEASURES:
        style = "money" if name in ("order_amount", "receivable") else "whole"
        alert = "{lost}>0" if name == "lost" else ""
        formula = f"SUMIFS({{{LIST}|{name}*}}{where})"
        columns.append(Column(name, style, title=measure_title(name), total=True, formula=formula, alert=alert))  # type: ignore[arg-type]
        columns += [_rate("coverage", "rate", total)] if name == "active" else []
        columns += [_rate("average_order", "money", total)] if name == "order_amount" else []
    return tuple(columns)


def _rate(name: str, style: str, total: "pd.Series[float]") -> Column:
    formula = _RATES[name]
    return Column(name, style, formula=formula, total_formula=formula, total_value=float(total[name]))  # type: ignore[arg-type]


def _cells(made: OutletStatistics) -> Sheet:
    grid = _split(made, tuple(CLASSES), "rows")
    return Sheet("outlet-cells", say("sheet_outlet_cells"), say("title_outlet_cells"), _line(made), (grid,))


def _changes(made: OutletStatistics) -> Sheet:
    frame = made.changes.assign(kind=chosen(made.changes["kind"], "proposal_kind"))
    columns = (
        Column("date", "date", width=13),
        Column("kind", title=title("proposal_kind"), width=12),
        Column("outlet_code", "code", width=12),
        Column("outlet_name", width=28),
        Column("district", width=14),
        Column("salesperson", width=12),
        Column("person", title=title("proposed_by"), width=12),
    )
    grid = Grid("rows", frame, columns, empty=say("no_register_changes"))
    return Sheet(
        "outlet-changes", say("sheet_outlet_changes"), say("title_outlet_changes"), _line(made), (grid, signed_off())
    )


def _list(made: OutletStatistics) -> Sheet:
    registered = made.rows["outlet_code"].notna()
    frame = pd.concat([classed(made.rows[registered]), classed(made.rows[~registered], unregistered=True)])
    frame = frame.assign(
        outlet_name=frame["outlet_name"].fillna(say("not_registered")), status=chosen(frame["status"], "outlet_status")
    )
    counted = tuple(Column(name, "whole", title=measure_title(name), total=True) for name in MEASURES[:-2])
    columns = (
        Column("outlet_code", "code"),
        Column("outlet_name"),
        *(Column(name) for name in CLASSES),
        Column("status"),
        Column("salesperson"),
        *counted,
        *(Column(name, "sparse", total=True) for name in MEASURES[-2:]),
    )
    grid = Grid("rows", frame.reset_index(drop=True), columns, total_label=say("total"), empty=say("no_outlets"))
    return Sheet(
        "outlet-list", say("sheet_outlet_list"), say("title_outlet_list"), _line(made), (grid,), back="outlets"
    )
