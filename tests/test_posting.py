"""Posting receipts: new ones go under the register's last row, those it holds are refused, the rest of the book stays."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from salesbook.department import Department
from salesbook.posting import intake_outlets, issue_schedule, post_receipts
from salesbook.problems import UserError
from salesbook.reports.collection.schedule import collection_schedule

ROOT = Path(__file__).parents[1]
LAST = date(2026, 11, 20)
BOOK = "应收客户网点名录.xlsx"
TITLES = ["回款单号", "回款日期", "网点编码", "回款金额", "方式"]


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(ROOT / "workbooks", tmp_path / "books")
    return tmp_path / "books"


def given(tmp_path, *rows):
    path = tmp_path / "今日回款.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("今日回款")
        for at, row in enumerate([TITLES, *rows]):
            sheet.write_row(at, 0, row)
    return path


def test_new_receipts_are_appended_and_read_back(folder, tmp_path):
    before = Department(folder).receipts
    posted = post_receipts(
        Department(folder), given(tmp_path, ["HK900001", "2026.11.21", "C0053", "1,200.50元", "微信"])
    )
    after = Department(folder).receipts
    assert posted.refused == []
    assert len(after) == len(before) + 1
    last = after.iloc[-1]
    assert (last["received_date"].date(), last["outlet_code"], last["amount"], last["method"]) == (
        date(2026, 11, 21),
        "C0053",
        1200.5,
        "wechat",
    )
    assert last["outlet_name"] == after.loc[after["outlet_code"] == "C0053", "outlet_name"].iloc[0]
    assert after.iloc[:-1][before.columns].equals(before)


def test_a_receipt_posted_twice_is_refused_at_its_cell(folder, tmp_path):
    row = ["HK900001", "2026.11.21", "C0053", 500, "微信"]
    post_receipts(Department(folder), given(tmp_path, row))
    again = post_receipts(Department(folder), given(tmp_path, row))
    assert again.changes == []
    assert [(at.sheet, at.cell) for at, _ in again.refused] == [("今日回款", "D2")]


def test_without_a_number_the_same_outlet_day_and_amount_is_the_same_receipt(folder, tmp_path):
    row = ["", "2026-11-21", "C0053", 321, "现金"]
    post_receipts(Department(folder), given(tmp_path, row))
    again = post_receipts(Department(folder), given(tmp_path, row))
    assert (again.changes, [at.cell for at, _ in again.refused]) == ([], ["D2"])


def test_a_dry_run_writes_nothing(folder, tmp_path):
    before = (folder / BOOK).read_bytes()
    posted = post_receipts(
        Department(folder), given(tmp_path, ["HK900001", "2026.11.21", "C0053", 500, ""]), dry_run=True
    )
    assert posted.changes
    assert (folder / BOOK).read_bytes() == before


def test_an_issued_schedule_stands_in_its_book_and_is_issued_once(folder):
    made = Department(folder).ask(collection_schedule, on=LAST)
    issue_schedule(Department(folder), LAST)
    issued = Department(folder).issued_visits
    of_the_day = issued[issued["issued_date"].dt.date == LAST]
    assert len(of_the_day) == len(made.visits)
    assert set(of_the_day["plan_hash"]) == {made.plan.plan_hash[:12]}
    assert of_the_day["amount"].sum() == pytest.approx(made.plan.scheduled)
    with pytest.raises(UserError, match="2026-11-20"):
        issue_schedule(Department(folder), LAST)


OUTLET = ["网点名称", "渠道", "类别", "片区", "地址", "线路对比标志物", "电话"]


def listed(tmp_path, *rows):
    path = tmp_path / "新网点.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("新网点")
        for at, row in enumerate([OUTLET, *rows]):
            sheet.write_row(at, 0, row)
    return path


def test_new_outlets_join_their_channel_with_the_next_code(folder, tmp_path):
    before = Department(folder).outlets
    new = listed(
        tmp_path,
        ["晨光小卖部", "通路", "便利店", before["district"].iloc[0], "柳荫路1号", "老槐树对面", "19012345678"],
        ["悦来酒家", "餐饮", "酒店", before["district"].iloc[0], "柳荫路2号", "老槐树旁", "19012345679"],
    )
    posted = intake_outlets(Department(folder), new)
    after = Department(folder).outlets
    assert (posted.refused, len(after)) == ([], len(before) + 2)
    fresh = after[~after["outlet_code"].isin(before["outlet_code"])].set_index("outlet_name")
    assert fresh["channel"].to_dict() == {"晨光小卖部": "retail", "悦来酒家": "restaurant"}
    for name, channel in fresh["channel"].items():
        last = before.loc[before["channel"] == channel, "outlet_code"].max()
        assert int(fresh.loc[name, "outlet_code"][1:]) == int(last[1:]) + 1


def test_a_double_or_an_outlet_without_landmark_is_refused_with_its_reason(folder, tmp_path):
    held = Department(folder).outlets.iloc[0]
    new = listed(
        tmp_path,
        [held["outlet_name"], "通路", held["category"], held["district"], held["address"], "某处", str(held["phone"])],
        ["晨光小卖部", "通路", "便利店", held["district"], "柳荫路1号", "", "19012345678"],
    )
    posted = intake_outlets(Department(folder), new)
    assert posted.changes == []
    assert [at.cell for at, _ in posted.refused] == ["A2", "A3"]
    assert all(reason for _, reason in posted.refused)


def test_what_is_assumed_or_stands_in_no_workbook_cannot_be_posted(tmp_path):
    whole = Department(ROOT / "workbooks")
    receipts, outlets = given(tmp_path, ["", "2026-11-21", "C0053", 321, "现金"]), listed(tmp_path)
    assumed = whole.with_(horizon_days=6)
    for attempt in (
        lambda: issue_schedule(assumed, "2026-11-21"),
        lambda: post_receipts(assumed, receipts),
        lambda: intake_outlets(whole.with_(outlets=whole.outlets), outlets),
        lambda: post_receipts(Department.from_frames(receipts=whole.receipts), receipts),
    ):
        with pytest.raises(UserError) as refused:
            attempt()
        assert refused.value.key in ("posting_assumed", "posting_no_book")
