"""One normaliser of keys: however a code or a name is written, its rows meet, and nothing else does."""

import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from small_books import write

from salesbook.department import Department
from salesbook.reading.file.seen import as_shown
from salesbook.reading.values.convert import PARSERS, convert
from salesbook.reading.values.fold import as_code, code_key, fold
from salesbook.reading.values.one import Context
from salesbook.wording import use_language

PLAIN = Context()
CODES = st.text(string.ascii_letters + string.digits + "-_.", min_size=1, max_size=12).filter(str.isalnum)
NAMES = st.text("晨光南门酒楼便利店三号分部ABC12", min_size=1, max_size=8)
UNSEEN = st.sampled_from(["\u200b", "\u200e", "\ufeff", "\u2060", "\u00ad", "\u202c"])
# ways in which programs and clerks write a text that is the same to the eye
DRESSES = (
    lambda text: f"'{text}",
    lambda text: f'="{text}"',
    lambda text: f"\t{text}\u00a0",
    lambda text: f"{text}\r\n",
    lambda text: f"\u3000{text} ",
    lambda text: f"`{text}" if text[0].isdigit() else text,
)
WIDE = str.maketrans({chr(sign): chr(sign + 0xFEE0) for sign in range(0x21, 0x7F)})


@st.composite
def dressed(draw, texts, *, wide=False):
    """A text, and the same text as somebody else may have written it."""
    text = draw(texts)
    shown = draw(st.sampled_from([text, text.translate(WIDE)])) if wide else text
    at = draw(st.integers(0, len(shown)))
    shown = shown[:at] + draw(UNSEEN | st.just("")) + shown[at:]
    return text, draw(st.sampled_from(DRESSES))(shown)


@settings(max_examples=examples(200))
@given(dressed(CODES, wide=True))
def test_a_code_is_kept_without_what_nobody_sees(pair):
    code, written = pair
    assert PARSERS["code"](written, PLAIN).value == code
    assert as_code(written) == code
    assert code_key(written) == code_key(code)


@settings(max_examples=examples(200))
@given(dressed(NAMES))
def test_a_name_is_kept_as_typed_but_for_what_nobody_sees(pair):
    name, written = pair
    assert PARSERS["name"](written.replace("'", ""), PLAIN).value == name
    assert fold(as_shown(written)) == fold(name)


@settings(max_examples=examples(200))
@given(st.text(max_size=20))
def test_what_a_text_shows_shows_the_same_again(text):
    assert as_shown(as_shown(text)) == as_shown(text)


@settings(max_examples=examples(60))
@given(st.lists(dressed(CODES, wide=True), min_size=1, max_size=8), st.sampled_from(["code", "name", "text"]))
def test_a_column_read_in_bulk_is_what_its_cells_are_one_by_one(pairs, kind):
    cells = [written for _, written in pairs]
    one_by_one = [PARSERS[kind](cell, PLAIN).value for cell in cells]
    assert convert(cells, kind, PLAIN).values.tolist() == one_by_one
    clean = [code for code, _ in pairs]
    assert convert(clean, kind, PLAIN).values.tolist() == clean


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        (["2960623488.0", "2960623489.0", ""], ["2960623488", "2960623489"]),
        (["10017.0", "20045", "30118.0"], ["10017", "20045", "30118"]),
        (["'6901234567892.0", "\u200b6901234567893.0"], ["6901234567892", "6901234567893"]),
        (["1.0", "2.0", "12.0"], ["1.0", "2.0", "12.0"]),
        (["10017.0", "10017.1"], ["10017.0", "10017.1"]),
        (["10017.0", "V12345.0"], ["10017.0", "V12345.0"]),
    ],
)
def test_a_column_of_numbers_that_became_floats_loses_the_decimal_all_of_them_have(cells, kept):
    assert convert(cells, "code", PLAIN).values.dropna().tolist() == kept


@pytest.mark.parametrize(
    ("cell", "kind", "value"),
    [
        ("'2026-09-01", "date", "2026-09-01"),
        ('="2026-09-01"', "date", "2026-09-01"),
        ("\u200e2026/9/1\u200f", "date", "2026-09-01"),
        ('="1,000.50"', "amount", 1000.5),
        ("'￥1,000.50\u00a0", "amount", 1000.5),
        ("'是", "flag", True),
        ('="13800138000"', "phone", "13800138000"),
        ("\u200b", "amount", None),
        ('=""', "date", None),
        ("'", "code", None),
    ],
)
def test_every_kind_of_value_is_read_by_what_it_shows(cell, kind, value):
    read = convert([cell, cell], kind, PLAIN)
    assert read.faults == []
    assert [None if each != each else each for each in read.values.astype(object)] == [value, value] or (
        str(read.values[0])[:10] == value
    )
    assert read.blank.tolist() == [value is None] * 2


# a department whose books write everything in different ways


OUTLETS = [
    ["网点编码", "网点名称", "渠道", "业务员"],
    ["0012", "南桥烟酒", "通路", "李明"],
    ["W-007", "晨光便利店", "通路", "李明"],
]
STOCK = [["品项编码", "品项", "单位", "结存"], ["A01", "橙汁", "瓶", 10], ["0007", "绿茶", "瓶", 10]]
OWED = [
    ["赊销凭单号", "赊销日期", "网点编码", "应收金额"],
    ["00031", "2026-09-01", "12", 100],
    ["SX-9", "2026-09-01", "w-007\u200b", 200],
    ["SX-9", "2026-09-02", "'W-007", -20],
]
RECEIPTS = [
    ["回款单号", "回款日期", "网点编码", "赊销凭单号", "回款金额", "类型"],
    ["R1", "2026-09-09", '="0012"', 31, 10, "收款"],
    ["R2", "2026-09-09", "Ｗ－００７", "sx-9、31", 30, "收款"],
    ["R3", "2026-09-09", "0012.0", "'00031\n", 5, "收款"],
]
SALES = [
    ["日期", "凭单号", "网点编码", "品项编码", "数量", "单价", "金额"],
    ["2026-09-01", "31.0", "012", "a01\u00a0", 1, 1, 1],
    ["2026-09-01", "sx-9", "W-007", 7, 1, 1, 1],
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "网点客户档案.xlsx", 通路网点=OUTLETS)
    write(tmp_path / "应收客户网点名录.xlsx", 应收明细=OWED, 回款登记=RECEIPTS)
    write(tmp_path / "库存表.xlsx", 商品库存=STOCK)
    write(tmp_path / "销售明细.xlsx", 销售明细=SALES)
    return tmp_path


def test_rows_meet_in_any_writing_of_outlet_goods_and_slip(folder):
    books = Department(folder)
    assert books.receivables["outlet_code"].tolist() == ["0012", "W-007", "W-007"]
    assert books.receipts["outlet_code"].tolist() == ["0012", "W-007", "0012"]
    assert books.receipts["slip_no"].tolist() == ["00031", "SX-9,00031", "00031"]
    assert books.sales["slip_no"].tolist() == ["00031", "SX-9"]
    assert books.sales["sku"].tolist() == ["A01", "0007"]
    told = {each.code for each in books.problems} - {"slip_of_another"}
    assert not told & {"unknown_outlet", "unknown_slip", "unknown_sku"}


def test_two_codes_that_differ_in_zeros_only_are_two_and_the_message_shows_both(tmp_path):
    write(tmp_path / "网点客户档案.xlsx", 通路网点=[OUTLETS[0], ["13", "甲店"], ["0013", "乙店"]])
    write(
        tmp_path / "应收客户网点名录.xlsx",
        应收明细=[OWED[0], ["S1", "2026-09-01", "0013\u200b", 1], ["S2", "2026-09-01", "013", 1]],
    )
    books = Department(tmp_path)
    assert books.receivables["outlet_code"].tolist() == ["0013", "013"]
    (problem,) = (each for each in books.problems if each.code == "unknown_outlet")
    use_language("en")
    try:
        assert problem.found == "013"
        assert "(nearest: 甲店 13 / 乙店 0013)" in problem.remedy
    finally:
        use_language(None)


def test_where_no_register_is_kept_the_first_writing_of_a_code_or_name_counts(tmp_path):
    titles = ["赊销凭单号", "赊销日期", "网点编码", "网点名称", "应收金额"]
    rows = [
        ["S1", "2026-09-01", "0012", "晨光便利店", 1],
        ["S2", "2026-09-01", "12", "晨光 便利店", 1],
        ["S3", "2026-09-01", None, "晨光便利店\u200b", 1],
        ["S4", "2026-09-01", None, "南门酒楼", 1],
        ["S5", "2026-09-01", None, "南門酒樓", 1],
        ["S6", "2026-09-01", "0013", "北街超市", 1],
        ["S7", "2026-09-01", "13", "河西面馆", 1],
    ]
    write(tmp_path / "应收客户网点名录.xlsx", 应收明细=[titles, *rows])
    codes = Department(tmp_path).receivables["outlet_code"].tolist()
    assert codes == ["0012", "0012", "0012", "南门酒楼", "南门酒楼", "0013", "13"]
