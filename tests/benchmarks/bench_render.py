"""Drawing the ledger of S and M: salesbook's described sheets against the same cells written by hand with XlsxWriter.

python -m pytest tests/benchmarks/bench_render.py -s
"""

import io
from datetime import date

import xlsxwriter

from salesbook.calculation.receivables.ageing import ageing
from salesbook.calculation.receivables.position import position
from salesbook.calculation.receivables.replay import replay
from salesbook.rendering.xlsx import render
from salesbook.reports.receivables.ledger import _open_items
from salesbook.sheets import Column, Grid, Sheet

DAY = date(2026, 11, 20)
COLUMNS = (
    Column("outlet_code", "code"),
    Column("outlet_name"),
    Column("salesperson"),
    Column("slip_no", "code"),
    Column("sale_date", "date"),
    Column("instalment_no", "days"),
    Column("due_date", "date"),
    Column("days_past_due", "days", alert="N({days_past_due})>0"),
    Column("bucket"),
    Column("amount", "money", total=True),
    Column("received", "money", total=True),
    Column("open", "money", total=True, formula="ROUND({amount}-{received},2)"),
)


def by_hand(rows):
    """The plain way: one worksheet, one format per kind of column, cell by cell."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = workbook.add_worksheet("rows")
    text, day, money = (
        workbook.add_format(look) for look in ({}, {"num_format": "yyyy-mm-dd"}, {"num_format": "#,##0.00"})
    )
    for at, column in enumerate(COLUMNS):
        sheet.write_string(0, at, column.name, text)
        for row, value in enumerate(rows[column.name].tolist(), 1):
            if column.formula:
                sheet.write_formula(row, at, f"=ROUND(J{row + 1}-K{row + 1},2)", money, value)
            elif value != value or value is None:
                sheet.write_blank(row, at, None, text)
            elif column.style == "date":
                sheet.write_datetime(row, at, value.to_pydatetime(), day)
            elif isinstance(value, (int, float)):
                sheet.write_number(row, at, value, money)
            else:
                sheet.write_string(row, at, value, text)
    workbook.close()
    return stream.getvalue()


def test_render(size, books, best_of):
    made = replay(books.receivables, books.receipts, books.launch_plan, books.outlets)
    at = position(made, on=DAY)
    assert ageing(at)["amount"].sum() > 0
    rows = _open_items(at)
    sheet = Sheet("rows", "rows", "rows", "", (Grid("rows", rows, COLUMNS, total_label="total"),))
    ours = best_of(lambda: render([sheet], DAY))
    plain = best_of(lambda: by_hand(rows))
    print(
        f"\n{size}: {len(rows):,} rows × {len(COLUMNS)}: {ours:.2f} s, by hand {plain:.2f} s, ratio {ours / plain:.2f}"
    )
