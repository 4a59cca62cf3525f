"""The department's dictionaries are about words: a row that explains “Total” or “合计” is no total."""

from datetime import date

import pytest

from salesbook.department import Department

DAY = date(2026, 9, 1)


def department(tmp_path, **sheets) -> Department:
    return Department(tmp_path, live={"书.xlsx": sheets})


@pytest.mark.parametrize("title", ["Total", "合计", "小计", "Grand total", "累计", "合计：", "本月合计", "总计金额"])
def test_a_title_that_says_sum_may_be_explained(tmp_path, title):
    words = [
        ["表", "表头", "字段"],
        ["应收明细", "单子", "赊销凭单号"],
        ["应收明细", title, "应收金额"],
        ["应收明细", "谁欠的", "网点名称"],
        ["应收明细", "哪天", "赊销日期"],
    ]
    owed = [["单子", "谁欠的", "哪天", title], ["S1", "东门副食", DAY, 1000], ["S2", "南桥烟酒", DAY, 600]]
    books = department(tmp_path, 表头词典=words, 台账=owed)
    assert books.table("header_words").counts["used"] == 4
    assert books.receivables["amount"].tolist() == [1000, 600]


@pytest.mark.parametrize("title", ["Total", "合计"])
def test_a_row_of_the_dictionary_without_its_field_is_named(tmp_path, title):
    books = department(tmp_path, 表头词典=[["表", "表头", "字段"], ["应收明细", title, ""], ["", "谁欠的", "网点名称"]])
    assert books.table("header_words").counts["rejected"] == 1
    assert [(each.code, each.at.cell) for each in books.problems] == [("missing_value", "C2")]


def test_a_name_may_be_written_like_a_sum(tmp_path):
    """The outlet 合计商行, which clerks call 合计."""
    books = department(
        tmp_path,
        网点=[["网点编码", "网点名称", "渠道"], ["W1", "合计商行", "通路"]],
        名称对照=[["写法", "标准名称", "是否同一"], ["合计", "合计商行", "是"]],
        应收明细=[["赊销凭单号", "赊销日期", "网点名称", "应收金额"], ["S1", DAY, "合计商行", 70]],
    )
    assert books.table("name_words").counts["used"] == 1
    assert books.receivables["outlet_code"].tolist() == ["W1"]
