"""Whatever a person, a book or a paper is called: the names we give are valid, their own, and still say whom they are for."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from salesbook.sheets.names import (
    file_name,
    footer_text,
    free_sheet_name,
    link_to_book,
    on_sheet,
    quoted,
    same_name,
    sheet_name,
    sheet_names,
)

ODD = "李明周芳aA zZ'’＇\"!/\\:*?[]／：＊？［］＼￥|{}<>#%=+~.-_\t\n\x01\u3000\u200b𠮷…"
NAMES = st.one_of(st.text(ODD, max_size=40), st.text(max_size=40))
# what Excel's own check refuses in a sheet's name, the look-alikes with it
REFUSED = re.compile(r"[\x00-\x1f\\/:*?\[\]\uff0a\uff0f\uff1a\uff1f\uff3b\uff3c\uff3d\uffe5\ud800-\udfff]")


def is_valid(name):
    return (
        0 < len(name.encode("utf-16-le")) // 2 <= 31
        and not REFUSED.search(name)
        and name == name.strip(" '’＇")
        and name.casefold() != "history"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("排期·李明/周芳", "排期·李明-周芳"),
        ("[新]王", "(新)王"),
        ("李:明", "李-明"),
        ("李：明／周", "李-明-周"),
        ("History", "History-"),
        ("HISTORY", "HISTORY-"),
        ("'李明'", "李明"),
        ("O'Neil", "O'Neil"),
        ("’", "-"),
        ("", "-"),
        (" \t ", "-"),
        ("李\x07明\n", "李 明"),
        ("a|b{x}", "a|b{x}"),
        ("M" * 40, "M" * 30 + "…"),
        ("𠮷" * 16, "𠮷" * 15 + "…"),
    ],
)
def test_a_name_still_shows_whom_it_is_for(text, name):
    assert sheet_name(text) == name
    assert is_valid(name)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (["李/明", "李:明", "李-明"], ["李-明", "李-明 (2)", "李-明 (3)"]),
        (["Li", "LI", "li "], ["Li", "LI (2)", "li (3)"]),
        (["M" * 40, "M" * 41], ["M" * 30 + "…", "M" * 26 + "… (2)"]),
        (["", " ", "'"], ["-", "- (2)", "- (3)"]),
        (["A", "Ａ"], ["A", "Ａ (2)"]),
    ],
)
def test_names_that_become_alike_are_numbered(wanted, given):
    assert sheet_names(wanted) == given


@given(st.lists(NAMES, max_size=12))
@example(["A (2)", "A", "A"])
@example(["李" * 31, "李" * 32, "李" * 30 + "/"])
def test_whatever_they_are_called_the_sheets_have_valid_names_of_their_own(wanted):
    names = sheet_names(wanted)
    assert len(names) == len(wanted)
    assert [name for name in names if not is_valid(name)] == []
    assert len({same_name(name) for name in names}) == len(names)
    assert sheet_names(names) == names, "a name that is right stays"


@given(NAMES, st.lists(NAMES, max_size=5))
def test_a_free_name_is_no_other_sheets(wanted, taken):
    name = free_sheet_name(sheet_name(wanted), taken)
    assert same_name(name) not in map(same_name, taken)
    assert len(name.encode("utf-16-le")) <= 62


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("排期 2026/11/20.xlsx", "排期 2026-11-20.xlsx"),
        ("东区<一>部|日报?.xlsx", "东区-一-部-日报-.xlsx"),
        ("CON.xlsx", "CON-.xlsx"),
        ("com1.2026.xlsx", "com1-.2026.xlsx"),
        ("LPT²", "LPT²-"),
        ("console.xlsx", "console.xlsx"),
        ("一部. .xlsx", "一部.xlsx"),
        ("a\nb\x00.html", "a b.html"),
        ("...", "-"),
        ("", "-"),
        (" .xlsx", "-.xlsx"),
    ],
)
def test_a_file_name_that_every_system_allows(text, name):
    assert file_name(text) == name


@given(st.one_of(NAMES, st.text(min_size=100)), st.sampled_from(["", ".xlsx", ".html"]))
@example("李" * 300, ".xlsx")
@example("nul ", ".xlsx")
def test_whatever_it_is_made_of_a_file_name_can_be_written(text, ending):
    name = file_name(text + ending)
    assert 0 < len(name.encode()) <= 200
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name == name.strip().rstrip(". ")
    assert name.endswith(ending)
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|com\d|lpt\d) *", name.partition(".")[0])


@settings(max_examples=300)
@given(st.text(ODD.replace("\x01", "").replace("\n", ""), min_size=1))
@example("2026#11月 应收&客户 100%.xlsx")
@example("a%41.xlsx")
def test_a_link_leads_to_the_book_of_that_name(book):
    target = link_to_book(book, "应收'明细#", "F2")
    path, _, place = target.removeprefix("external:").partition("#")
    assert unquote(path) == book
    assert place == "'应收''明细#'!F2"


def test_a_link_to_a_book_without_a_sheet_has_no_place():
    assert link_to_book("应收 #2.xlsx") == "external:应收%20%232.xlsx"
    assert on_sheet("a#b'c", "A1") == "'a#b''c'!A1"


def test_a_quotation_mark_in_a_formulas_text_is_doubled():
    assert quoted('5" 管') == '"5"" 管"'


@pytest.mark.parametrize(
    ("title", "footer"), [("甲&Co", "甲&&Co"), ("3号 &B", " 3号 &&B"), ("a\nb", "a b"), ("x" * 300, "x" * 160)]
)
def test_a_footer_shows_the_title_as_it_is(title, footer):
    assert footer_text(title) == footer
