"""A department reads the books of its folder when a table is asked for."""

from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

import salesbook.department as department
from salesbook.problems import UserError
from salesbook.schemas import TABLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with xlsxwriter.Workbook(tmp_path / "应收客户网点名录.xlsx") as workbook:
        sheet = workbook.add_worksheet("应收明细")
        sheet.write_row(0, 0, ["赊销凭单号", "赊销日期", "网点名称", "应收金额（元）"])
        sheet.write_row(1, 0, ["0001", "2026-11-02", "人民路 沃尔玛", 1409.5])
        sheet.write_row(2, 0, ["0002", "2026.11.3", "没见过的店", "￥6,007.14"])
        sheet.write_row(3, 0, ["合计", "", "", 7416.64])
    with xlsxwriter.Workbook(tmp_path / "网点客户档案.xlsx") as workbook:
        sheet = workbook.add_worksheet("通路网点")
        sheet.write_row(0, 0, ["网点编码", "网点名称", "地址"])
        sheet.write_row(1, 0, ["W001", "人民路沃尔玛", "人民路1号"])
    return tmp_path


def test_rows_find_their_outlet_by_name_and_every_row_is_counted(folder: Path) -> None:
    books = department.Department(folder)
    assert books.receivables["outlet_code"].tolist() == ["W001", "没见过的店"]
    assert books.receivables["amount"].tolist() == [1409.5, 6007.14]
    assert books.table("receivables").counts["subtotal"] == 1
    assert str(books.table("receivables").cell(1, "amount")) == "应收客户网点名录.xlsx[应收明细]!D3"


def test_a_table_that_nobody_keeps_is_empty_but_whole(folder: Path) -> None:
    books = department.Department(folder)
    assert list(books.staff.columns) == [*TABLES["staff"].names, "source", "row"]
    assert not books.has("staff")
    with pytest.raises(UserError, match="人员档案"):
        books.require("receivables", "staff")


def test_cells_of_an_open_workbook_stand_in_for_the_file(folder: Path) -> None:
    rows = [["单号", "赊销日期", "客户", "金额"], ["0009", pd.Timestamp("2026-11-20"), "人民路沃尔玛", 5]]
    books = department.Department(folder, live={"应收客户网点名录.xlsx": {"应收明细": rows}})
    assert books.receivables["slip_no"].tolist() == ["0009"]
