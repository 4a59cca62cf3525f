"""A table written in any mixture of the accepted ways reads back equal."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from recognised import tables_in

from salesbook.reading.file.grid import Grid
from salesbook.reading.recognition.columns import columns_of
from salesbook.reading.recognition.sheet import spans
from salesbook.reading.table.part import Part, read_part
from salesbook.schemas import TABLES

TITLES = {
    "slip_no": ("赊销凭单号", "凭单号", "单号*", "销售单号：", "Slip no."),
    "sale_date": ("赊销日期", "挂账日期", "業務日期", "销 售 日 期"),
    "outlet_name": ("网点名称", "客户名称", "客戶名稱", "应收客户、网点"),
    "amount": ("应收金额", "赊销金额", "应收金额（元）", "应收金额（万元）", "欠款金额"),
    "due_date": ("到期日", "应收日期", "约定回款日", "Due date"),
    "disputed": ("争议", "有无争议", "是否争议"),
}
CHINESE = "〇一二三四五六七八九"


def spelled(number: int) -> str:
    """1 to 31 in characters, as dates are spelled."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else CHINESE[tens]) + ("十" if tens else "") + (CHINESE[ones] if ones else "")


def wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


DATES = (
    lambda day: day,
    lambda day: datetime(day.year, day.month, day.day, 15, 30),
    lambda day: float((day - date(1899, 12, 30)).days),
    lambda day: f"{day:%Y.%m.%d}",
    lambda day: f"{day:%Y-%m-%d} 08:30:00",
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day:%Y%m%d}",
    lambda day: float(f"{day:%Y%m%d}"),
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year % 100}.{day.month}.{day.day}",
    lambda day: "".join(CHINESE[int(sign)] for sign in str(day.year)) + f"年{spelled(day.month)}月{spelled(day.day)}日",
    lambda day: wide(f"{day:%Y-%m-%d}"),
    lambda day: f"{day:%Y-%m-%d} 星期{'一二三四五六日'[day.weekday()]}",
)
AMOUNTS = (
    float,
    lambda yuan: f"{yuan:.2f}",
    lambda yuan: f"￥{yuan:,.2f}",
    lambda yuan: f"{yuan:,.2f}元",
    lambda yuan: wide(f"{yuan:.2f}"),
    lambda yuan: f"({-yuan:.2f})" if yuan < 0 else f" {yuan:.2f} ",
    lambda yuan: f"{-yuan:.2f}-" if yuan < 0 else f"+{yuan:.2f}",
    lambda yuan: f"{yuan / 10_000:.6f}万",
    lambda yuan: float(yuan) + 1e-10,
)
FLAGS = {True: ("是", "√", "1", True, "有", 1.0, "Y"), False: ("否", "×", "0", False, "无", 0.0, "N")}

ITEMS = st.fixed_dictionaries(
    {
        "slip_no": st.from_regex(r"0{0,3}[1-9][0-9]{3,11}", fullmatch=True),
        "sale_date": st.dates(date(2020, 1, 1), date(2029, 12, 31)),
        "outlet_name": st.sampled_from(("人民路沃尔玛", "光明酒楼", "11店", "老王 烟酒", "A&B")),
        "amount": st.integers(-9_999_999, 99_999_999).map(lambda fen: Decimal(fen) / 100),
        "due_date": st.none() | st.dates(date(2020, 1, 1), date(2029, 12, 31)),
        "disputed": st.booleans(),
    }
)


@st.composite
def sheets(draw):
    """Items, and a grid that says the same in a clerk's ways."""
    items = draw(st.lists(ITEMS, min_size=2, max_size=8))
    items.sort(key=lambda item: item["outlet_name"])
    names = draw(st.permutations(list(TITLES)))
    titles = [draw(st.sampled_from(TITLES[name])) for name in names]
    factor = 10_000 if "万元" in titles[names.index("amount")] else 1
    left = draw(st.integers(0, 2))
    rows = [[""] * left + ["应收客户、网点名录"] + [""] * (len(names) - 1) for _ in range(draw(st.integers(0, 2)))]
    merges = []
    top = len(rows)
    if draw(st.booleans()):  # a header of two rows: one title over two columns, the others merged downwards
        rows.append([""] * left + ["赊销情况" if column < 2 else title for column, title in enumerate(titles)])
        rows.append([""] * left + [title if column < 2 else "" for column, title in enumerate(titles)])
        rows[top][left + 1] = ""
        merges.append(((top, left), (top, left + 1)))
        merges += [((top, left + column), (top + 1, left + column)) for column in range(2, len(names))]
    else:
        rows.append([""] * left + titles)
    previous = None
    for item in items:
        cells = [draw(_written(name, item[name], factor)) for name in names]
        column = left + names.index("outlet_name")
        rows.append([""] * left + cells)
        if previous == item["outlet_name"] and draw(st.booleans()):
            rows[-1][column] = ""
            start = len(rows) - 2
            if merges and merges[-1][1] == (start, column):
                merges[-1] = (merges[-1][0], (start + 1, column))
            else:
                merges.append(((start, column), (start + 1, column)))
        previous = item["outlet_name"]
        if draw(st.integers(0, 9)) == 0:
            rows.append([""] * (left + len(names)))
            previous = None
        if draw(st.integers(0, 9)) == 0:
            rows.append([""] * left + titles)
            previous = None
    total = ["" for _ in names]
    total[names.index("outlet_name")] = draw(st.sampled_from(("合计", "合 计", "总计：", "小计")))
    total[names.index("amount")] = float(sum(item["amount"] for item in items)) / factor
    rows.append([""] * left + total)
    rows.append([""] * left + ["制表人：李会计", *[""] * (len(names) - 1)])
    return items, Grid("应收.xlsx", "应收明细", rows, tuple(merges))


def _written(name, value, factor):
    if name in ("sale_date", "due_date"):
        return (
            st.sampled_from(DATES).map(lambda style: style(value)) if value else st.sampled_from(("", "-", "—", "无"))
        )
    if name == "amount":
        styles = AMOUNTS if factor == 1 else (lambda yuan: f"{yuan:.6f}", float)
        return st.sampled_from(styles).map(lambda style: style(value / factor))
    if name == "disputed":
        return st.sampled_from(FLAGS[value])
    return st.sampled_from((value, f" {value} "))


def read(grid: Grid) -> Part:
    tables = tables_in(grid)
    assert [each.kind for each in tables] == ["receivables"]
    header = tables[0].header
    return read_part(
        Path(grid.book), grid, header, TABLES["receivables"], spans(grid, [header])[0], columns_of(tables[0])
    )


@settings(max_examples=examples(100))
@given(sheets())
def test_whatever_a_clerk_writes_reads_back_equal(sheet):
    items, grid = sheet
    part = read(grid)
    assert [each for each in part.problems if each.severity != "note"] == []
    frame = part.frame
    assert frame["slip_no"].tolist() == [item["slip_no"] for item in items]
    assert frame["outlet_name"].tolist() == [item["outlet_name"] for item in items]
    assert frame["amount"].tolist() == [float(item["amount"]) for item in items]
    assert frame["disputed"].tolist() == [item["disputed"] for item in items]
    for name in ("sale_date", "due_date"):
        days = [None if day is None else day for day in (item[name] for item in items)]
        assert [None if each != each else each.date() for each in frame[name]] == days


@settings(max_examples=examples(60))
@given(sheets())
def test_every_row_is_counted_once(sheet):
    _, grid = sheet
    part = read(grid)
    assert part.source.seen == len(grid.rows)
    assert part.source.rows["used"] == len(part.frame)


def test_a_day_without_year_takes_that_of_the_dated_row_before_it():
    rows = [["单号", "赊销日期", "客户名称", "金额"]]
    rows += [
        [f"S{number}", day, "光明酒楼", 1.0]
        for number, day in enumerate((date(2026, 12, 28), "12月30日", "1月3日", "1-4"))
    ]
    frame = read(Grid("应收.xlsx", "应收明细", rows)).frame
    assert [each.date() for each in frame["sale_date"]] == [
        date(2026, 12, 28),
        date(2026, 12, 30),
        date(2027, 1, 3),
        date(2027, 1, 4),
    ]
    assert frame["sale_date"].diff().max() <= timedelta(days=4)
