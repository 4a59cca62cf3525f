"""Receipts are posted under the outlets of the register, doubles found however they are written, the rest refused."""

import csv
import shutil
from datetime import date

import pytest
from openpyxl import load_workbook
from small_books import OUTLETS, RECEIPTS, department, given, write

from salesbook.calculation.receivables.position import position
from salesbook.cli import main
from salesbook.department import Department
from salesbook.posting import EVERY, intake_outlets, post_receipts
from salesbook.problems import FileError, UserError

TITLES = "回款日期 网点编码 网点名称 赊销凭单号 回款金额 类型 备注"
BY_NAME = "回款日期 网点名称 回款金额"
DAY = "2026-11-20"


@pytest.fixture
def folder(tmp_path):
    department(tmp_path / "books")
    return tmp_path / "books"


def opened(folder):
    return Department(folder)


def posted(folder, book, **options):
    return post_receipts(opened(folder), book, **options)


def cells(made):
    return [at.cell for at, _ in made.refused]


def written(folder, book="应收客户网点名录.xlsx", sheet="回款登记"):
    return [[cell.value for cell in row] for row in load_workbook(folder / book)[sheet].iter_rows(min_row=3)]


@pytest.mark.parametrize(
    "name",
    [
        "南桥烟酒",
        " 南橋煙酒 ",
        "南桥　烟酒",
        pytest.param("翠湖面馆(东街)", id="half-width brackets"),
        "翠湖面馆【东街】",
        pytest.param("小翠面馆", id="as the name dictionary says"),
    ],
)
def test_a_receipt_by_name_stands_under_the_code_and_the_registers_name(folder, tmp_path, name):
    made = posted(folder, given(tmp_path, BY_NAME, [DAY, name, 200]))
    assert made.refused == []
    (row,) = written(folder)
    assert row[2:4] in (["0012", "南桥烟酒"], ["0013", "翠湖面馆（东街）"])
    assert row[5] == 200


def test_what_a_name_pays_is_no_longer_owed_by_the_outlet(folder, tmp_path):
    """5,000 + 700 of 翠湖面馆 less 1,200 by its other name: 4,500; 3,000 − 100 and 400 stay as they are."""
    posted(folder, given(tmp_path, BY_NAME, [DAY, "小翠面馆", "1,200.00元"]))
    open_now = opened(folder).ask(position, on=date(2026, 11, 20)).items.groupby("outlet_code")["open"].sum()
    assert open_now[open_now > 0].to_dict() == {"0012": 2900.0, "0013": 4500.0, "0014": 400.0}


@pytest.mark.parametrize(
    ("row", "cell", "said"),
    [
        ([DAY, None, "南桥烟洒", None, 50], "C2", "南桥烟酒 0012"),
        ([DAY, None, "翠湖面馆", None, 50], "C2", "翠湖面馆（东街） 0013"),
        ([DAY, None, "便民超市", None, 50], "C2", "0014 / 0015"),
        ([DAY, "0012", "便民超市", None, 50], "C2", "南桥烟酒"),
        ([DAY, "0013", "南桥烟酒", None, 50], "C2", "翠湖面馆（东街）"),
        ([DAY, "0112", "南桥烟酒", None, 50], "B2", "南桥烟酒 0012"),
        ([DAY, "0016", None, None, 50], "B2", "便民超市 0014"),
        ([DAY, "南桥烟酒", None, None, 50], "B2", "南桥烟酒 0012"),
        ([DAY, "0012", "南桥烟酒", "S2", 50], "D2", "0013"),
        ([DAY, None, "小翠面馆", "S3、S4", 50], "D2", "S4"),
        ([DAY, "0012", None, None, -50], "E2", "冲销"),
        ([DAY, "0012", None, None, -50, "收款", "找零"], "E2", "退款"),
        ([DAY, "0012", None, None, 50, "退钱"], "F2", "退款"),
    ],
)
def test_what_the_registers_contradict_is_refused_at_its_cell_and_nothing_written(folder, tmp_path, row, cell, said):
    made = posted(folder, given(tmp_path, TITLES, row))
    assert (cells(made), made.changes) == ([cell], [])
    assert said in made.refused[0][1]
    assert written(folder) == []


def test_the_right_rows_of_a_book_are_posted_though_others_are_refused(folder, tmp_path):
    rows = [DAY, None, "谁也不是", None, 10], [DAY, "12", None, "S1", 20], [DAY, None, "便民超市", None, 30]
    made = posted(folder, given(tmp_path, TITLES, *rows))
    assert cells(made) == ["C2", "C4"]
    assert [row[2:6] for row in written(folder)] == [["0012", "南桥烟酒", "S1", 20]]


def test_an_unknown_slip_is_posted_and_said(folder, tmp_path):
    made = posted(folder, given(tmp_path, TITLES, [DAY, "0012", None, "S0", 20]))
    assert (made.refused, [at.cell for at, _ in made.warned]) == ([], ["D2"])
    assert written(folder)[0][4] == "S0"


@pytest.mark.parametrize(
    ("kind", "note", "amount"),
    [
        ("退款", None, -50),
        ("冲销", "支票退票", 50),
        (None, "空头支票", -50),
        ("收款", "冲11月2日", -50),
        ("退货", None, 30),
    ],
)
def test_a_row_that_says_what_it_is_is_posted_as_it_is_typed(folder, tmp_path, kind, note, amount):
    made = posted(folder, given(tmp_path, TITLES, [DAY, "0012", None, None, amount, kind, note]))
    assert made.refused == []
    row = written(folder)[0]
    assert (row[5], row[7], row[10]) == (amount, kind, note)


def test_the_kinds_that_a_refusal_names_in_english_are_read(folder, tmp_path):
    rows = [[DAY, "0012", None, None, -50, kind] for kind in ("Refund", "Reversal")]
    assert posted(folder, given(tmp_path, TITLES, *rows)).refused == []
    assert [row[7] for row in written(folder)] == ["退款", "冲销"]


# -- doubles -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["2026-11-20", "2026.11.20", "2026年11月20日", (46346, "yyyy/m/d")])
@pytest.mark.parametrize("amount", [1200, "1,200.00", "￥1200", "1200元"])
@pytest.mark.parametrize(
    "outlet",
    [["0013", None], ["13", "小翠面馆"], [(13, "0000"), None], ["００１３", None], [None, "翠湖面馆 [东街]"]],
)
def test_a_double_is_found_whatever_way_it_is_written(tmp_path, day, amount, outlet):
    held = [*RECEIPTS, [None, "2026-11-20", "0013", "翠湖面馆（东街）", "S2", 1200]]
    department(tmp_path / "books", receipts=held)
    made = posted(tmp_path / "books", given(tmp_path, TITLES, [day, *outlet, "S2", amount]))
    assert (made.changes, cells(made)) == ([], ["E2"])
    assert "F3" in made.refused[0][1]


def test_two_equal_rows_are_two_payments_and_of_three_the_one_that_is_held_is_refused(tmp_path):
    row = [DAY, None, "南桥烟酒", None, 200]
    held = [*RECEIPTS, [None, DAY, "0012", "南桥烟酒", None, 200]]
    for number, receipts, refused in ((1, RECEIPTS, []), (2, held, ["E2"])):
        books = tmp_path / f"books{number}"
        department(books, receipts=receipts)
        made = posted(books, given(tmp_path, TITLES, row, row, row))
        assert cells(made) == refused
        assert len(opened(books).receipts) == 4 if number == 1 else 5


@pytest.mark.parametrize("accept", [["E2"], ["今日回款!e2"], [EVERY]])
def test_an_equal_receipt_is_posted_where_a_person_says_that_it_is_another(folder, tmp_path, accept):
    book = given(tmp_path, TITLES, [DAY, "0012", None, None, 200])
    posted(folder, book)
    refused = posted(folder, book)
    assert "--accept E2" in refused.refused[0][1]
    made = posted(folder, book, accept=accept)
    assert (made.refused, len(made.warned), len(written(folder))) == ([], 1, 2)


def test_accepting_a_cell_that_was_not_refused_posts_nothing(folder, tmp_path):
    book = given(tmp_path, TITLES, [DAY, "0012", None, None, 200])
    with pytest.raises(UserError, match="E9"):
        posted(folder, book, accept=["E9"])
    assert written(folder) == []


def test_a_number_is_a_receipt_and_no_acceptance_posts_it_again(folder, tmp_path):
    titles = f"回款单号 {TITLES}"
    rows = [
        ["hk1", "2026-11-02", "0012", None, "S1", 100],
        ["HK1", DAY, "0012", None, None, 40],
        ["HK2", DAY, "0012", None, None, 50],
        ["HK2", DAY, "0012", None, None, 60],
        ["HK3", DAY, "0012", None, None, 70],
        ["ＨＫ3", DAY, "12", None, None, "70.00"],
        ["HK1", DAY, "0012", None, None, 100, "冲销"],
    ]
    made = posted(folder, given(tmp_path, titles, *rows), accept=[EVERY])
    assert cells(made) == ["F2", "F3", "F4", "F5", "F7"]
    assert ["A5" in made.refused[2][1], "A4" in made.refused[3][1]] == [True, True]
    assert [(row[0], row[5], row[7]) for row in written(folder)] == [("HK3", 70, None), ("HK1", 100, "冲销")]


@pytest.mark.parametrize(
    ("held", "rows", "refused"),
    [
        (["HK5", None], [["HK5", None], [None, None]], ["F2"]),
        (["HK5", None], [[None, None], [None, None]], ["F2"]),
        ([None, None], [["HK5", None], ["HK6", None]], ["F2"]),
        ([None, None], [["HK5", None], [None, None]], ["F3"]),
        (["HK5", "S1"], [["HK6", "S1"], [None, None]], ["F3"]),
        (["HK5", "S1"], [[None, "S1"], [None, None]], ["F2"]),
        ([None, "S1"], [[None, None], ["HK6", "S1"]], ["F3"]),
    ],
)
def test_each_receipt_that_is_held_answers_for_one_row(tmp_path, held, rows, refused):
    """Number and slip of the one receipt of 200 held, and of the rows of 200 in the book."""
    department(tmp_path / "books", receipts=[*RECEIPTS, [held[0], DAY, "0012", None, held[1], 200]])
    book = given(tmp_path, f"回款单号 {TITLES}", *([no, DAY, "0012", None, slip, 200] for no, slip in rows))
    assert cells(posted(tmp_path / "books", book)) == refused


def test_a_slip_written_into_the_register_afterwards_makes_no_other_receipt(tmp_path):
    held = [*RECEIPTS, [None, DAY, "0013", None, "S3", 300]]
    department(tmp_path / "books", receipts=held)
    book = given(tmp_path, TITLES, [DAY, "0013", None, None, 300], [DAY, "0013", None, "S2", 300])
    assert cells(posted(tmp_path / "books", book)) == ["E2"]


# -- the given book, as if it lay in the folder -----------------------------------------------------------------


def test_titles_that_the_department_explained_are_read_in_a_csv_too(folder, tmp_path):
    path = tmp_path / "in" / "到账.csv"
    path.parent.mkdir()
    with path.open("w", encoding="gbk", newline="") as file:
        csv.writer(file).writerows(
            [["回款日期", "网点名称", "收了多少", "方式"], ["2026/11/20", "小翠面馆", "88.50", "微信"]]
        )
    assert posted(folder, path).refused == []
    assert [row[2:7] for row in written(folder)] == [["0013", "翠湖面馆（东街）", None, 88.5, "微信"]]


def test_a_book_in_the_folder_itself_counts_already_and_is_not_posted(folder):
    book = write(folder / "今日回款.xlsx", 今日回款=[BY_NAME.split(), [DAY, "南桥烟酒", 200]])
    with pytest.raises(UserError, match="今日回款"):
        posted(folder, book)


def test_a_book_that_is_not_there_or_cannot_be_read_is_one_sentence(folder, tmp_path):
    with pytest.raises(FileError):
        posted(folder, tmp_path / "nowhere.xlsx")
    broken = given(tmp_path, BY_NAME, [DAY, "南桥烟酒", 200])
    broken.write_bytes(broken.read_bytes()[:-400])
    with pytest.raises(FileError):
        posted(folder, broken)


def test_a_row_that_cannot_be_read_is_refused_at_its_cell(folder, tmp_path):
    made = posted(folder, given(tmp_path, BY_NAME, [DAY, "南桥烟酒", "一些"], ["2月30日", "南桥烟酒", 5]))
    assert (sorted(cells(made)), made.changes) == (["A3", "C2"], [])


def test_without_a_register_the_outlets_that_owe_are_known(tmp_path):
    department(tmp_path / "books", outlets=None)
    made = posted(tmp_path / "books", given(tmp_path, BY_NAME, [DAY, "南橋煙酒", 20], [DAY, "南桥烟", 30]))
    assert cells(made) == ["B3"]
    assert "南桥烟酒 0012" in made.refused[0][1]
    assert [row[2:4] for row in written(tmp_path / "books")] == [["0012", "南桥烟酒"]]


# -- the register's own columns -----------------------------------------------------------------------------------


def test_codes_that_the_register_keeps_as_numbers_are_written_as_numbers(tmp_path):
    held = [RECEIPTS[0], [101, "2026-11-02", (13, "0000"), "翠湖面馆（东街）", "S2", 100]]
    department(tmp_path / "books", receipts=held)
    made = posted(
        tmp_path / "books",
        given(tmp_path, f"回款单号 {BY_NAME}", ["102", DAY, "小翠面馆", 7], ["007", DAY, "南桥烟酒", 8]),
    )
    assert made.refused == []
    assert [row[0:1] + row[2:3] for row in written(tmp_path / "books")] == [[102, 13], ["007", 12]]
    assert opened(tmp_path / "books").receipts["outlet_code"].tolist() == ["0013", "0013", "0012"]


def test_a_register_of_names_gets_the_registers_name_and_no_code(tmp_path):
    receipts = [["回款日期", "网点名称", "回款金额"], ["2026-11-02", "南桥烟酒", 100]]
    department(tmp_path / "books", receipts=receipts)
    made = posted(
        tmp_path / "books",
        given(
            tmp_path,
            TITLES,
            [DAY, "13", None, None, 20],
            [DAY, "0014", None, None, 30],
            [DAY, "12", None, "S1", 40],
            [DAY, "12", None, None, 50, "退款"],
        ),
    )
    assert cells(made) == ["B3", "D4", "F5"]
    assert [row[1:] for row in written(tmp_path / "books")] == [["翠湖面馆（东街）", 20]]


def test_an_outlet_without_a_code_leaves_the_code_blank(tmp_path):
    department(tmp_path / "books", outlets=[*OUTLETS, [None, "渡口茶摊", "通路", "渡口", "李明"]])
    made = posted(tmp_path / "books", given(tmp_path, BY_NAME, [DAY, "渡口茶攤", 20]))
    assert made.refused == []
    assert [row[2:4] for row in written(tmp_path / "books")] == [[None, "渡口茶摊"]]


def test_a_column_in_ten_thousands_gets_ten_thousands(tmp_path):
    receipts = [["回款日期", "网点编码", "回款金额（万元）"], ["2026-11-02", "0012", 0.01]]
    department(tmp_path / "books", receipts=receipts)
    posted(tmp_path / "books", given(tmp_path, BY_NAME, [DAY, "小翠面馆", 1234.5]))
    assert [row[1:] for row in written(tmp_path / "books")] == [["0013", 0.12345]]
    assert opened(tmp_path / "books").receipts["amount"].tolist() == [100.0, 1234.5]


# -- the command ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", ["押金条", "pos机"])
def test_a_column_whose_title_nobody_knows_is_named(folder, tmp_path, capsys, title):
    """收了多少 is explained by the department's dictionary; the other title by nobody."""
    book = given(tmp_path, f"回款日期 网点名称 {title} 收了多少", [DAY, "南桥烟酒", "X9", 200])
    made = posted(folder, book, dry_run=True)
    [(at, sentence)] = made.warned
    assert str(at) == "今日回款.xlsx[今日回款]!C1"
    assert sentence.startswith(f"表头“{title}”不认识，这一列没有读。")
    assert main(["post", "receipts", str(folder), "--from", str(book)]) == 0
    assert f"!C1：表头“{title}”不认识" in capsys.readouterr().err
    assert [row[2:6] for row in written(folder)] == [["0012", "南桥烟酒", None, 200]]


def test_a_column_of_another_sheet_is_not_spoken_of(folder, tmp_path):
    rows = [BY_NAME.split(), [DAY, "南桥烟酒", 200]]
    others = [["日期", "网点名称", "类型", "结果", "心情"], [DAY, "南桥烟酒", "电话", "在", "好"]]
    assert posted(folder, write(tmp_path / "in" / "今日.xlsx", 今日回款=rows, 电话=others)).warned == []


def test_a_column_that_intake_does_not_know_is_named(folder, tmp_path):
    titles = "网点名称 渠道 类别 片区 地址 线路对比标志物 电话 老板生肖"
    row = ["渡口茶摊", "通路", "便利店", "东区", "渡口1号", "老槐树", "19012345678", "虎"]
    [(at, sentence)] = intake_outlets(opened(folder), given(tmp_path, titles, row, name="新网点.xlsx")).warned
    assert (at.cell, "老板生肖" in sentence) == ("H1", True)


def test_the_command_says_the_same_dry_and_ends_with_one_when_something_was_refused(folder, tmp_path, capsys):
    book = given(tmp_path, BY_NAME, [DAY, "南桥烟酒", 200], [DAY, "南桥", 100])
    before = (folder / "应收客户网点名录.xlsx").read_bytes()
    command = ["post", "receipts", str(folder), "--from", str(book)]
    assert main([*command, "--dry-run"]) == 1
    dry = capsys.readouterr().err.splitlines()
    assert (folder / "应收客户网点名录.xlsx").read_bytes() == before
    assert main(command) == 1
    assert [line for line in dry if "!" in line] == [
        line for line in capsys.readouterr().err.splitlines() if "!" in line
    ]
    assert len(written(folder)) == 1
    assert main([*command, "--accept", "C2"]) == 1
    assert main([*command, "--accept"]) == 1
    assert len(written(folder)) == 3


def test_intake_reads_its_book_with_the_departments_dictionaries(folder, tmp_path):
    shutil.copy(
        write(tmp_path / "x.xlsx", 表头词典=[["表", "表头", "字段"], ["网点客户档案", "门头叫什么", "网点名称"]]),
        folder / "设置.xlsx",
    )
    titles = "门头叫什么 渠道 类别 片区 地址 线路对比标志物 电话"
    book = given(
        tmp_path, titles, ["渡口茶摊", "通路", "便利店", "东区", "渡口1号", "老槐树", "19012345678"], name="新网点.xlsx"
    )
    made = intake_outlets(opened(folder), book)
    assert (made.refused, len(opened(folder).outlets)) == ([], len(OUTLETS))
    assert opened(folder).outlets["outlet_code"].iloc[-1] == "0016"
