"""A department of three books small enough to be checked by hand, and books to post into it."""

from pathlib import Path

import xlsxwriter

from salesbook.department import Department

OUTLETS = [
    ["网点编码", "网点名称", "渠道", "地址", "业务员"],
    ["0012", "南桥烟酒", "通路", "南桥路1号", "李明"],
    ["0013", "翠湖面馆（东街）", "餐饮", "东街2号", "周芳"],
    ["0014", "便民超市", "通路", "河西3号", "李明"],
    ["0015", "便民超市", "通路", "河东4号", "周芳"],
]
OWED = [
    ["赊销凭单号", "赊销日期", "网点编码", "网点名称", "应收金额", "到期日"],
    ["S1", "2026-09-01", "0012", "南桥烟酒", 3000, "2026-10-01"],
    ["S2", "2026-09-02", "0013", "翠湖面馆（东街）", 5000, "2026-10-02"],
    ["S3", "2026-09-03", "0013", "翠湖面馆（东街）", 700, "2026-10-03"],
    ["S4", "2026-09-03", "0014", "便民超市", 400, "2026-10-03"],
]
RECEIPTS = [
    [
        "回款单号",
        "回款日期",
        "网点编码",
        "网点名称",
        "赊销凭单号",
        "回款金额",
        "方式",
        "类型",
        "收款人",
        "兑现日期",
        "备注",
    ],
    ["HK1", "2026-11-02", "0012", "南桥烟酒", "S1", 100, "现金", "收款", "李明", None, None],
]
WORDS = [["写法", "标准名称", "是否同一"], ["小翠面馆", "翠湖面馆（东街）", "是"]]
TITLES = [["表", "表头", "字段"], ["回款登记", "收了多少", "回款金额"]]


def write(path: Path, **sheets) -> Path:
    """A workbook of these sheets, each a list of rows; a cell may be a value with its number format."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, tuple):
                        sheet.write(at, column, cell[0], workbook.add_format({"num_format": cell[1]}))
                    else:
                        sheet.write(at, column, cell)
    return path


def department(folder: Path, *, receipts=RECEIPTS, outlets=OUTLETS, owed=OWED) -> Department:
    """The small department in ``folder``."""
    if outlets:
        write(folder / "网点客户档案.xlsx", 通路网点=outlets)
    write(folder / "应收客户网点名录.xlsx", 应收明细=owed, 回款登记=receipts)
    write(folder / "设置.xlsx", 名称对照=WORDS, 表头词典=TITLES)
    return Department(folder)


def given(folder: Path, titles: str, *rows, name: str = "今日回款.xlsx") -> Path:
    """A book to post, beside the department's folder: titles in one text, then rows."""
    return write(folder / "in" / name, 今日回款=[titles.split(), *rows])
