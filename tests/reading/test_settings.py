"""What a department says in its settings wins: titles, names, parameters."""

import pytest

from salesbook.department import Department
from salesbook.reading.registers.closeness import Known, core, likeness, near_doubles, numbers

OWED = [["单号", "赊销日期", "客户名称", "欠账数"], ["0001", "2026-11-02", "沃尔玛（人民路店）", 5.0]]
REGISTER = [["网点编码", "网点名称", "地址"], ["W1", "人民路沃尔玛", "人民路1号"], ["W2", "光明酒楼", "光明路2号"]]


def department(tmp_path, **sheets) -> Department:
    return Department(tmp_path, live={"书.xlsx": sheets})


def test_a_title_that_was_answered_is_read(tmp_path):
    words = [["表", "表头", "字段"], ["应收明细", "欠账数", "应收金额"]]
    assert department(tmp_path, 应收明细=OWED).receivables.empty
    assert department(tmp_path, 应收明细=OWED, 表头词典=words).receivables["amount"].tolist() == [5.0]


def test_a_name_that_was_confirmed_finds_its_outlet_and_no_other_does(tmp_path):
    words = [["写法", "标准名称", "是否同一"], ["沃尔玛（人民路店）", "人民路沃尔玛", "是"]]
    owed = [[*OWED[0][:3], "应收金额"], OWED[1]]
    unanswered = department(tmp_path, 应收明细=owed, 通路网点=REGISTER)
    assert unanswered.receivables["outlet_code"].tolist() == ["沃尔玛（人民路店）"]
    assert [(table, each.code) for table, each in unanswered.questions()] == [("receivables", "unknown_outlet")]
    answered = department(tmp_path, 应收明细=owed, 通路网点=REGISTER, 名称对照=words)
    assert answered.receivables["outlet_code"].tolist() == ["W1"]
    assert answered.questions() == []


def test_two_outlets_that_were_said_to_be_two_are_not_suggested_again(tmp_path):
    register = [*REGISTER, ["W3", "光明酒樓", "别处"]]
    words = [["写法", "标准名称", "是否同一"], ["光明酒樓", "光明酒楼", "否"]]
    assert [each.code for _, each in department(tmp_path, 通路网点=register).questions()] == ["near_double"]
    assert department(tmp_path, 通路网点=register, 名称对照=words).questions() == []


def test_parameters_override_the_defaults(tmp_path):
    rows = [
        ["参数", "值", "单位"],
        ["默认账期", 45.0, "天"],
        ["资金占用年利率", "5%", ""],
        ["部门名称", "一部", ""],
        ["失约每次", "-3", ""],
    ]
    books = department(tmp_path, 参数=rows)
    assert (books.parameters.default_credit_days, books.parameters.annual_rate, books.parameters.department) == (
        45,
        0.05,
        "一部",
    )
    assert [each.code for each in books.problems] == ["bad_parameter"]


def test_people_are_called_as_the_staff_list_calls_them(tmp_path):
    owed = [["单号", "赊销日期", "客户名称", "应收金额", "业务员"], ["1", "2026-11-02", "光明酒楼", 5.0, "张　三 "]]
    staff = [["姓名", "岗位", "日拜访能力"], ["张三", "通路业务", 12.0]]
    books = department(tmp_path, 应收明细=owed, 人员=staff)
    assert books.receivables["salesperson"].tolist() == ["张三"]
    assert books.problems == ()


@pytest.mark.parametrize("fuzzy", [True, False])
def test_close_names_are_suggested_but_never_across_numbers(fuzzy, monkeypatch):
    if not fuzzy:
        monkeypatch.setattr("salesbook.reading.registers.closeness.optional", lambda module: None)
    known = Known(["光明酒楼1店", "光明酒楼11店", "人民路沃尔玛"])
    assert known.closest("光明酒樓 11 店") == ["光明酒楼11店"]
    assert known.closest("人民路沃玛") == ["人民路沃尔玛"]
    assert known.closest("别的店") == []
    assert likeness("人民路", "人民路") == 1


def test_the_same_outlet_in_two_scripts_is_a_near_double():
    assert core("沃尔玛(人民路店)") == core("沃爾瑪人民路店")
    assert numbers("第1店") != numbers("第11店")
    assert numbers("1店") == numbers("一店")
    assert near_doubles(["沃尔玛(人民路店)", "光明酒楼", "沃爾瑪人民路店"]) == [(2, 0)]
