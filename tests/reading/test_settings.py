"""What a department says in its settings wins: titles, names, parameters."""

import pytest

from salesbook.department import Department
from salesbook.reading.registers.closeness import Known, core, likeness, near_doubles, numbers
from salesbook.schemas.parameters import RATES, Parameters
from salesbook.wording.parameters import PARAMETERS

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


def settings(tmp_path, *rows):
    return department(tmp_path, 参数=[["参数", "值", "单位"], *rows])


@pytest.mark.parametrize(
    ("typed", "unit", "rate"),
    [
        *(
            (6.0, "%", 0.06),
            ("6", "％", 0.06),
            ("6%", "", 0.06),
            ("6％", "%", 0.06),
            (0.06, "", 0.06),
            ("4.35", "%", 0.0435),
        ),
        *(("百分之六", "", 0.06), ("6个点", "", 0.06), (60.0, "‰", 0.06), (12.0, "%", 0.12), (1.0, "", 1.0)),
    ],
)
def test_a_rate_is_understood_by_its_sign_or_its_unit(tmp_path, typed, unit, rate):
    books = settings(tmp_path, ["资金占用年利率", typed, unit])
    assert books.parameters.annual_rate == pytest.approx(rate, abs=1e-12)
    assert books.problems == ()


@pytest.mark.parametrize("name", sorted(RATES))
def test_every_rate_above_one_without_a_sign_is_asked_about_and_not_used(tmp_path, name):
    books = settings(tmp_path, [PARAMETERS[name].zh, 6.0, ""])
    assert books.parameters == Parameters()
    assert [(each.code, each.at.cell) for each in books.problems] == [("rate_above_one", "B2")]
    assert getattr(settings(tmp_path, [PARAMETERS[name].zh, 6.0, "%"]).parameters, name) == 0.06


@pytest.mark.parametrize(
    ("title", "typed", "unit", "code"),
    [
        *(("坏账准备率·90天以上", "150%", "", "rate_too_large"), ("月任务增长系数", 105.0, "", "rate_too_large")),
        *(("月任务增长系数", "5%", "", "bad_parameter"), ("资金占用年利率", "六厘", "", "bad_parameter")),
        *(
            ("默认账期", "45%", "", "bad_parameter"),
            ("默认账期", 1.0, "月", "bad_parameter"),
            ("失约每次", 3.5, "", "bad_parameter"),
        ),
        *(("资金占用年利率", 0.06, "%", "rate_small"), ("每周工作日", "6天", "", "bad_weekdays")),
    ],
)
def test_what_cannot_be_a_value_is_said_at_its_cell(tmp_path, title, typed, unit, code):
    assert [(each.code, each.at.cell) for each in settings(tmp_path, [title, typed, unit]).problems] == [(code, "B2")]


@pytest.mark.parametrize(
    ("typed", "unit", "growth"), [(1.05, "", 1.05), ("105%", "", 1.05), (98.0, "%", 0.98), (1.2, "倍", 1.2)]
)
def test_a_factor_may_be_above_one(tmp_path, typed, unit, growth):
    books = settings(tmp_path, ["月任务增长系数", typed, unit])
    assert (books.parameters.month_growth, books.problems) == (growth, ())


def test_titles_with_a_hyphen_and_values_with_their_unit(tmp_path):
    rows = [
        *(["默认账期", "45天", ""], ["默认日拜访能力", "10家", ""], ["排期工作日数", "5个工作日", ""]),
        *(["坏账准备率·61-90天", "20%", ""], ["坏账准备率·31至60天", 5.0, "%"], ["逾期1－7天", "12分", "分"]),
        *(["进货提前期（周）", 2.0, ""], ["每点配送费", "6.5元", "元"], ["月销售任务（0＝上月×增长）", "1.2万元", ""]),
    ]
    books = settings(tmp_path, *rows)
    assert books.problems == ()
    made = books.parameters
    assert (made.default_credit_days, made.default_visits_per_day, made.horizon_days, made.lead_days) == (45, 10, 5, 14)
    assert (made.provision_61_90, made.provision_31_60, made.points_overdue_1_7) == (0.2, 0.05, 12)
    assert (made.delivery_cost, made.month_sales_target) == (6.5, 12_000)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        *(
            ("周一至周六", "123456"),
            ("周一到周五", "12345"),
            ("1-6", "123456"),
            ("1—5", "12345"),
            ("一二三四五六", "123456"),
        ),
        *(
            ("周一、周三、周五", "135"),
            ("星期一～星期六", "123456"),
            ("每天", "1234567"),
            ("周日休", "123456"),
            ("单休", "123456"),
        ),
        *(
            ("双休", "12345"),
            ("周一至周天", "1234567"),
            ("周六、周日休息", "12345"),
            ("周一至周五、周日", "123457"),
            ("Mon-Sat", "123456"),
            ("周二至周日上班", "234567"),
        ),
        *((123456.0, "123456"), ("7123456", "1234567"), ("Monday to Friday", "12345"), ("週一至週五", "12345")),
    ],
)
def test_weekdays_in_words(tmp_path, typed, days):
    books = settings(tmp_path, ["每周工作日", typed, ""])
    assert (books.parameters.working_weekdays, books.problems) == (days, ())


@pytest.mark.parametrize(
    "typed", ["大小周", "6", 6.0, "六天", "1-8", "周一至", "周末", "1123", "周一至周日休", "看情况"]
)
def test_weekdays_that_are_not_told_are_asked_about(tmp_path, typed):
    books = settings(tmp_path, ["每周工作日", typed, ""])
    assert books.parameters == Parameters()
    assert [(each.code, each.at.cell) for each in books.problems] == [("bad_weekdays", "B2")]


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
