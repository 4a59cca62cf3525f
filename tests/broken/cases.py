"""One small workbook per problem code: what a clerk typed, and the cell where the problem is said to be.

``Case.sheets`` gives each sheet its rows; a cell is a value, or ``Look(value, …)`` where more than the value matters.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Look:
    """A cell with a number format, a strike-through, or a formula whose value the file holds (or lacks)."""

    value: Any
    number_format: str = ""
    struck: bool = False
    formula: str = ""


@dataclass(frozen=True)
class Case:
    """``at`` is sheet!cell ("" for a whole book or sheet); ``merged`` ranges, ``hidden`` Excel row numbers; ``beside`` the
    ending of another file of this name."""

    sheets: dict[str, list[list[Any]]]
    at: str
    merged: tuple[str, ...] = ()
    hidden: tuple[int, ...] = ()
    damage: bool = field(default=False)
    beside: str = ""


DAY = date(2026, 11, 2)
OWED = ["赊销凭单号", "赊销日期", "网点名称", "应收金额", "到期日", "争议"]
GOOD = ["SX001", DAY, "人民路沃尔玛", 1409.5, date(2026, 12, 2), "否"]
STAFF = [["姓名", "岗位", "电话", "日拜访能力"], ["张三", "通路业务", "13800138000", 12]]
REGISTER = [["网点编码", "网点名称", "地址", "信用额度"], ["W001", "人民路沃尔玛", "人民路1号", 5000]]
TWINS = [["W008", "光明酒楼", "光明路8号", 5000], ["W009", "光明酒楼", "东湖路9号", 5000]]
TWO = [["写法", "标准名称", "是否同一"], ["光明酒楼", "光明酒楼", "否"]]
STOCK = [["品项编码", "品项", "结存", "箱规"], ["A01", "纯净水", 120, 24]]


def owed(**cells: Any) -> dict[str, list[list[Any]]]:
    """Two items owed: a good one in row 2, and in row 3 one whose cells, by title, are replaced."""
    return {
        "应收明细": [
            OWED,
            GOOD,
            [cells.get(title, usual) for title, usual in zip(OWED, ["SX002", *GOOD[1:]], strict=True)],
        ]
    }


def titled(old: str, new: str) -> dict[str, list[list[Any]]]:
    """A good item under titles of which one is replaced."""
    return {"应收明细": [[new if title == old else title for title in OWED], GOOD]}


SOLD = ["日期", "赊销凭单号", "网点名称", "业务员", "品项编码", "数量", "销售金额", "结算方式", "类型"]
PAID = ["回款日期", "网点名称", "回款金额", "方式", "收款人"]
MONEY = ["日期", "人员", "现金", "微信", "赊销凭单", "收前欠", "批准费用"]
SENT = ["赊销凭单号", "日期", "网点名称", "车辆", "是否送达"]


def sold(slip: str, amount: float, *, qty: int = 1, terms: str = "赊销", kind: str = "销售") -> list[Any]:
    """A line of the sales."""
    return [DAY, slip, "人民路沃尔玛", "张三", "A01", qty, amount, terms, kind]


def paid(amount: float) -> list[Any]:
    return [DAY, "人民路沃尔玛", amount, "现金", "张三"]


def money(cash: float, slips: float = 0, arrears: float = 0) -> list[Any]:
    """What one person handed in one evening."""
    return [DAY, "张三", cash, 0, slips, arrears, 0]


def settings(*rows: list[Any]) -> dict[str, list[list[Any]]]:
    return {"参数": [["参数", "值", "单位", "备注"], *rows]}


CASES: dict[str, Case] = {
    # books, sheets and titles
    "unreadable_book": Case(owed(), "", damage=True),
    "other_file": Case(owed(), "", beside=".pdf"),
    "unknown_sheet": Case({**owed(), "随手记": [["甲", "乙"], ["丙", "丁"], ["戊", "己"]]}, "随手记!"),
    "sheet_likely": Case(
        {"账": [["客户名称", "单号", "日期", "到期日", "金额"], ["光明酒楼", "S1", DAY, date(2026, 12, 2), 800]]}, "账!"
    ),
    "sheet_asked": Case(
        {**owed(), "往来": [["往来单位", "单号", "日期", "到期日", "金额"], ["水厂", "P1", DAY, DAY, 800]]}, "往来!"
    ),
    "sheet_lacks": Case({**owed(), "账": [["回款单号", "客户名称", "回款金额"], ["HK1", "光明酒楼", 800]]}, "账!"),
    "sheet_not_ours": Case(
        {**owed(), "应付": [["供应商", "单号", "日期", "应付金额"], ["水厂", "P1", DAY, 800]]}, "应付!"
    ),
    "several_tables": Case(
        {
            "应收明细": [
                *owed()["应收明细"],
                [""] * 6,
                ["回款登记", *[""] * 5],
                ["回款日期", "网点名称", "回款金额", "方式", "", ""],
                [date(2026, 11, 9), "人民路沃尔玛", 500, "现金", "", ""],
            ]
        },
        "应收明细!",
    ),
    "balances_unclear": Case({**owed(), "汇总": [["客户", "欠款余额"], [GOOD[2], 1409.5], ["光明酒楼", 800]]}, "汇总!"),
    "missing_column": Case(titled("应收金额", "数"), "应收明细!A1"),
    "unknown_title": Case(titled("争议", "天气"), "应收明细!F1"),
    "repeated_title": Case(titled("争议", "到期日期"), "应收明细!F1"),
    "ambiguous_title": Case(
        {"应收明细": [["编号", "赊销日期", "网点名称", "应收金额"], ["1", DAY, "人民路沃尔玛", 1409.5]]}, "应收明细!A1"
    ),
    "title_settled": Case(
        {
            "应收明细": [
                ["编号", "赊销日期", "网点名称", "应收金额"],
                *([f"SX00{number}", DAY, "人民路沃尔玛", 100 + number] for number in range(1, 7)),
            ]
        },
        "应收明细!A1",
    ),
    "unit_converted": Case(
        {"应收明细": [[*OWED[:3], "应收金额（万元）", *OWED[4:]], [*GOOD[:3], 0.14095, *GOOD[4:]]]}, "应收明细!D1"
    ),
    "unit_of_sheet": Case({"应收明细": [["单位：万元", *[""] * 5], OWED, [*GOOD[:3], 0.14, *GOOD[4:]]]}, "应收明细!A1"),
    "unit_unclear": Case({"应收明细": [["单位：万元", "单位：元", *[""] * 4], OWED, GOOD]}, "应收明细!B1"),
    "unit_foreign": Case({"应收明细": [["币种：美元", *[""] * 5], OWED, GOOD]}, "应收明细!A1"),
    "date_order": Case(
        {"应收明细": [OWED[:4], ["SX001", "03/11/2026", GOOD[2], 100], ["SX002", "28/11/2026", GOOD[2], 200]]},
        "应收明细!B3",
    ),
    "dates_swapped": Case(
        {"应收明细": [OWED[:4], ["SX001", date(2026, 3, 11), GOOD[2], 100], ["SX002", "28/11/2026", GOOD[2], 200]]},
        "应收明细!B1",
    ),
    "hidden_rows": Case(owed(), "应收明细!A3", hidden=(3,)),
    "struck_row": Case(owed(网点名称=Look("人民路沃尔玛", struck=True)), "应收明细!C3"),
    # cells
    "missing_value": Case(owed(应收金额=""), "应收明细!D3"),
    "void_row": Case(
        {"应收明细": [[*OWED, "备注"], [*GOOD, ""], ["SX002", *GOOD[1:], "作废，重开SX003"]]}, "应收明细!G3"
    ),
    "void_unclear": Case(
        {"应收明细": [[*OWED, "备注"], [*GOOD, ""], ["SX002", *GOOD[1:], "客户说作废3箱"]]}, "应收明细!G3"
    ),
    "other_side": Case({"应收明细": [[*OWED, "类型"], [*GOOD, "应收"], ["SX002", *GOOD[1:], "应付"]]}, "应收明细!G3"),
    "side_unclear": Case(
        {"回款登记": [["回款日期", "网点名称", "回款金额", "借贷"], *([DAY, GOOD[2], 500, word] for word in "借贷")]},
        "回款登记!D1",
    ),
    "counts_down": Case(
        {"退货单": [["日期", "网点名称", "品项编码", "数量", "销售金额"], [DAY, GOOD[2], "A01", 2, 6]]}, "退货单!"
    ),
    "may_count_down": Case(
        {
            "销售明细": [
                ["日期", "赊销凭单号", "网点名称", "品项编码", "数量", "销售金额"],
                [DAY, "TH1", GOOD[2], "A01", 2, 6],
            ]
        },
        "销售明细!B2",
    ),
    "sum_unclear": Case(
        {"应收明细": [[*OWED, "备注"], [*GOOD, ""], ["SX002", *GOOD[1:], "9月货款合计"]]}, "应收明细!G3"
    ),
    "error_cell": Case(owed(应收金额=Look("#DIV/0!", formula="=1/0")), "应收明细!D3"),
    "formula_without_value": Case(owed(应收金额=Look("", formula="=700+700")), "应收明细!D3"),
    "merged_number": Case(owed(应收金额=""), "应收明细!D3", merged=("D2:D3",)),
    "bad_number": Case(owed(应收金额="一千多"), "应收明细!D3"),
    "number_too_large": Case(owed(应收金额=1e15), "应收明细!D3"),
    "below_minimum": Case(
        {"盒盖兑付": [["日期", "人员", "盒盖品种", "收回数量", "兑付金额"], [DAY, "张三", "蓝盖", -50, 25]]},
        "盒盖兑付!D2",
    ),
    "share_unclear": Case(
        {
            "周任务": [
                ["周次", "姓名", "指标", "目标值"],
                *(["2026-W47", name, "破损率", share] for name, share in (("张三", 2), ("李四", 1))),
            ]
        },
        "周任务!D3",
    ),
    "below_fen": Case(owed(应收金额=1409.505), "应收明细!D3"),
    "not_whole": Case(
        {"通路网点": [["网点编码", "网点名称", "地址", "账期"], ["W001", "人民路沃尔玛", "人民路1号", 30.5]]},
        "通路网点!D2",
    ),
    "opening_of_nobody": Case({"应收明细": [OWED, ["", DAY, "上年结转", 5000, "", ""], GOOD]}, "应收明细!C2"),
    "opening_balance_used": Case(
        {"应收明细": [[*OWED[:4], "余额", "备注"], ["", DAY, GOOD[2], "", 800, "期初余额"]]}, "应收明细!E2"
    ),
    "bad_terms": Case(
        {"通路网点": [["网点编码", "网点名称", "地址", "账期"], ["W001", "人民路沃尔玛", "人民路1号", "看情况"]]},
        "通路网点!D2",
    ),
    "half_month": Case(
        {"通路网点": [["网点编码", "网点名称", "地址", "账期"], ["W001", "人民路沃尔玛", "人民路1号", "一个半月"]]},
        "通路网点!D2",
    ),
    "bad_duration": Case({"商品库存": [[*STOCK[0], "保质期"], [*STOCK[1], "很久"]]}, "商品库存!E2"),
    "bad_date": Case(owed(赊销日期="月底"), "应收明细!B3"),
    "no_such_day": Case(owed(到期日="2月30日"), "应收明细!E3"),
    "month_not_day": Case(owed(到期日="2026年3月"), "应收明细!E3"),
    "day_or_month_first": Case(owed(到期日="05/12/2026"), "应收明细!E3"),
    "date_out_of_range": Case(owed(到期日="2126-12-02"), "应收明细!E3"),
    "year_assumed": Case(owed(到期日="12月5日"), "应收明细!E3"),
    "no_year": Case(
        {"应收明细": [OWED, [GOOD[0], "11月2日", *GOOD[2:4], "", "否"]]},
        "应收明细!B2",
    ),
    "digits_gone": Case(owed(赊销凭单号="1.38E+10"), "应收明细!A3"),
    "bad_choice": Case(
        {"回款登记": [["回款日期", "网点名称", "回款金额", "方式"], [DAY, "人民路沃尔玛", 500, "刷脸"]]}, "回款登记!D2"
    ),
    "bad_flag": Case(owed(争议="看情况"), "应收明细!F3"),
    "bad_period": Case(
        {"周任务": [["周期", "姓名", "指标", "任务"], ["下半年", "张三", "销售额", 20000]]}, "周任务!A2"
    ),
    "bad_phone": Case({"人员": [STAFF[0], ["张三", "通路业务", "1380013", 12]]}, "人员!C2"),
    # rows and tables
    "double_key": Case({"通路网点": [*REGISTER, ["W001", "光明超市", "光明路2号", 3000]]}, "通路网点!A3"),
    "double_row": Case(owed(赊销凭单号="SX001"), "应收明细!A3"),
    "subtotal_mismatch": Case({"应收明细": [*owed()["应收明细"], ["合计", "", "", 3000, "", ""]]}, "应收明细!D4"),
    "balance_mismatch": Case({"应收明细": [[*OWED[:4], "已收金额", "余额"], [*GOOD[:4], 400, 1000]]}, "应收明细!F2"),
    "due_before_sale": Case(owed(到期日=date(2026, 10, 2)), "应收明细!E3"),
    "stock_identity": Case(
        {
            "商品库存": [
                ["品项编码", "品项", "期初数量", "入库数量", "出库数量", "结存", "箱规"],
                ["A01", "纯净水", 100, 48, 24, 130, 24],
            ]
        },
        "商品库存!F2",
    ),
    "unknown_outlet": Case({**owed(网点名称="人民路沃玛"), "通路网点": REGISTER}, "应收明细!C3"),
    "shared_name": Case({**owed(网点名称="光明酒楼"), "通路网点": [*REGISTER, *TWINS], "名称对照": TWO}, "应收明细!C3"),
    "other_name": Case(
        {
            "应收明细": [[*OWED[:2], "网点编码", *OWED[2:4]], [GOOD[0], DAY, "W001", "光明酒楼", 1409.5]],
            "通路网点": REGISTER,
        },
        "应收明细!D2",
    ),
    "unknown_person": Case({"应收明细": [[*OWED[:4], "业务员"], [*GOOD[:4], "张珊"]], "人员": STAFF}, "应收明细!E2"),
    "unknown_sku": Case(
        {
            "销售明细": [
                ["日期", "网点名称", "品项编码", "数量", "单价", "金额"],
                [DAY, "人民路沃尔玛", "A09", 24, 1.5, 36],
            ],
            "商品库存": STOCK,
        },
        "销售明细!C2",
    ),
    "unknown_slip": Case(
        {
            **owed(),
            "回款登记": [
                ["回款日期", "网点名称", "单号", "回款金额", "方式"],
                [DAY, "人民路沃尔玛", "SX999", 500, "现金"],
            ],
        },
        "回款登记!C2",
    ),
    "slip_of_another": Case(
        {
            **owed(),
            "回款登记": [["回款日期", "网点名称", "单号", "回款金额", "方式"], [DAY, "光明酒楼", "SX001", 500, "现金"]],
        },
        "回款登记!C2",
    ),
    "near_double": Case(
        {
            "通路网点": [
                *REGISTER,
                ["W002", "沃爾瑪（人民路店）", "人民路1号", 5000],
                ["W003", "沃尔玛人民路", "人民路1号", 1],
            ]
        },
        "通路网点!B4",
    ),
    "unknown_parameter": Case(settings(["默认帐期天", 45, "天", ""]), "参数!A2"),
    "bad_parameter": Case(settings(["默认账期", "一个月", "天", ""]), "参数!B2"),
    "rate_above_one": Case(settings(["资金占用年利率", 6, "", ""]), "参数!B2"),
    "rate_too_large": Case(settings(["坏账准备率·90天以上", "150%", "", ""]), "参数!B2"),
    "rate_small": Case(settings(["资金占用年利率", 0.06, "%", ""]), "参数!B2"),
    "bad_weekdays": Case(settings(["每周工作日", "大小周", "", ""]), "参数!B2"),
    "bad_answer": Case(
        {"表头词典": [["表", "表头", "字段", "备注"], ["应收明细", "欠账数", "天晓得", ""]]}, "表头词典!C2"
    ),
    # the books against each other: row 2 of each agrees, row 3 does not
    "differs_credit_sales": Case(
        {"应收明细": owed(应收金额=900)["应收明细"], "销售明细": [SOLD, sold("SX001", 1409.5), sold("SX002", 990)]},
        "销售明细!G3",
    ),
    "differs_credit_returns": Case(
        {
            "应收明细": [OWED, GOOD],
            "回款登记": [PAID, paid(300)],
            "销售明细": [SOLD, sold("SX001", 1409.5), sold("TH01", -20, qty=-1, kind="退货")],
        },
        "销售明细!G3",
    ),
    "differs_received": Case(
        {"回款登记": [PAID, paid(300), paid(200)], "交款": [MONEY, money(300, arrears=300)]}, "回款登记!C3"
    ),
    "differs_cash": Case({"销售明细": [SOLD, sold("XK01", 60, terms="现款")], "交款": [MONEY, money(50)]}, "交款!C2"),
    "differs_slips_handed_in": Case(
        {"销售明细": [SOLD, sold("SX001", 60)], "交款": [MONEY, money(0, slips=40)]}, "交款!E2"
    ),
    "differs_undelivered": Case(
        {
            "销售明细": [SOLD, sold("XK01", 60, terms="现款"), sold("XK02", 80, terms="现款")],
            "送货": [SENT, ["XK01", DAY, "人民路沃尔玛", "车1", "是"], ["XK02", DAY, "人民路沃尔玛", "车1", "否"]],
        },
        "送货!E3",
    ),
    "differs_caps": Case(
        {
            "盒盖兑付": [
                ["日期", "人员", "网点名称", "盒盖品种", "收回", "兑付金额"],
                [DAY, "张三", "人民路沃尔玛", "红盖", 20, 10],
            ],
            "盒盖": [
                ["日期", "人员", "盒盖品种", "收回", "交财务", "作废", "留存"],
                [DAY, "张三", "红盖", 18, 18, 0, 0],
            ],
            "交款": [MONEY, money(0)],
        },
        "盒盖兑付!E2",
    ),
    "slip_missing": Case(
        {"销售明细": [SOLD, *(sold(f"XK{at:02d}", 60, terms="现款") for at in (1, 2, 3, 5, 6))]}, "销售明细!B4"
    ),
    "slip_double": Case(
        {
            "销售明细": [
                SOLD,
                sold("XK01", 60, terms="现款"),
                [DAY, "XK01", "东街小卖部", "张三", "A01", 1, 80, "现款", "销售"],
            ]
        },
        "销售明细!B3",
    ),
    "differs_stored": Case(
        {
            "应收明细": [[*OWED, "余额"], [*GOOD, 1409.5], ["SX002", *GOOD[1:], 1409.5]],
            "回款登记": [[*PAID, "赊销凭单号"], [*paid(409.5), "SX002"]],
        },
        "应收明细!G3",
    ),
}
