"""What cannot be counted is named at its cell, with a remedy that works, and said on the paper."""

import json

import pytest
from openpyxl import Workbook

from salesbook.cli import main
from salesbook.wording import use_language

OWED = ["赊销凭单号", "赊销日期", "网点编码", "网点名称", "业务员", "应收金额", "到期日"]
PAID = ["回款单号", "回款日期", "网点编码", "网点名称", "赊销凭单号", "回款金额", "类型", "备注"]
SOLD = ["S1", "2026-09-01", "K01", "桥头商店", "孙丽", 900, "2026-10-01"]


def row(number, day, amount, kind=None, note=None, slip=None):
    return [number, day, "K01", "桥头商店", slip, amount, kind, note]


FIRST = row("R1", "2026-10-05", 300, "收款")


@pytest.fixture
def checked(tmp_path, capsys):
    """What ``check`` and the ledger say of a department with these receipts: problems by code, and the ledger."""

    def check(*receipts):
        book = Workbook()
        for name, titles, rows in (("应收明细", OWED, [SOLD]), ("回款登记", PAID, receipts)):
            sheet = book.create_sheet(name)
            for line in (titles, *rows):
                sheet.append(line)
        del book["Sheet"]
        book.save(tmp_path / "应收客户网点名录.xlsx")
        main(["--lang", "en", "check", str(tmp_path), "--date", "2026-11-20", "--json"])
        told = json.loads(capsys.readouterr().out)["problems"]
        main(["--lang", "en", "receivables-ledger", str(tmp_path), "--date", "2026-11-20", "--json"])
        ledger = json.loads(capsys.readouterr().out)
        use_language(None)
        return {each["code"]: each for each in told if each["severity"] == "error"}, ledger

    return check


@pytest.mark.parametrize(
    ("given", "code", "found"),
    [
        (row("R2", "2026-10-09", -120), "receipt_unclear", "-120.00"),
        (row("R2", "2026-10-09", 500, "退款"), "refund_too_much", "500.00"),
        (row("R2", "2026-10-09", 80, "冲销"), "reversal_of_nothing", "80.00"),
        (row("R2", "2026-10-09", 200, "冲销", slip="R1"), "reversal_differs", "200.00"),
        (row("R2", "2026-10-09", 70, "用预收"), "advance_short", "70.00"),
        (row("R2", "2026-10-09", 90, None, "退款给客户"), "receipt_note_unclear", "90.00"),
    ],
)
def test_what_cannot_be_counted_is_an_error_at_its_cell_and_said_on_the_paper(checked, given, code, found):
    """900 sold, 300 received: 600 stay open whatever the unclear row says."""
    problems, ledger = checked(FIRST, given)
    assert (problems[code]["sheet"], problems[code]["cell"], problems[code]["found"]) == ("回款登记", "F3", found)
    assert ledger["open"] == 600
    assert any("could not be counted" in words for words in ledger["notes"])


@pytest.mark.parametrize(
    ("given", "open_"),
    [
        (row("R2", "2026-10-09", -120, "退款"), 720),
        (row("R2", "2026-10-09", 120, "退款"), 720),
        (row("R2", "2026-10-09", -300, "收款", "支票退票"), 900),
        (row("R2", "2026-10-09", 300, "冲销"), 900),
        (row("R1", "2026-10-09", -300, "冲销"), 900),
    ],
)
def test_the_remedy_works(checked, given, open_):
    problems, ledger = checked(FIRST, given)
    assert not problems
    assert (ledger["open"], ledger.get("notes", [])) == (open_, [])


def test_a_reversal_of_a_receipt_already_given_back_in_part_is_named(checked):
    """900 sold, 300 received, 100 given back, then the cheque of 300 fails: 200 can be taken back, 100 went out for
    nothing and nobody owes it until it is entered."""
    refund = row("R2", "2026-10-06", 100, "退款")
    problems, ledger = checked(FIRST, refund, row("R3", "2026-10-09", 300, "冲销", slip="R1"))
    told = problems["reversal_given_back"]
    assert (told["cell"], told["found"], told["expected"]) == ("F4", "300.00", "200.00")
    assert ledger["open"] == 900
    assert any("could not be counted" in words for words in ledger["notes"])


@pytest.mark.parametrize(
    ("title", "value", "open_"), [("已收金额", 1200, 300), ("余额", -50, 450), ("已收金额", 1000, 500)]
)
def test_a_slip_that_the_ledger_says_is_paid_above_its_amount_is_named(tmp_path, capsys, title, value, open_):
    """1,000 and 500 are owed; 1,200 paid of the first: the 200 above pays the second, and the paper says so."""
    book = Workbook()
    sheet = book.active
    sheet.title = "应收明细"
    sheet.append([*OWED, title])
    sheet.append(["S1", "2026-09-01", "K01", "桥头商店", "孙丽", 1000, "2026-10-01", value])
    sheet.append(["S2", "2026-09-11", "K01", "桥头商店", "孙丽", 500, "2026-10-11", None])
    book.save(tmp_path / "应收客户网点名录.xlsx")
    main(["--lang", "en", "check", str(tmp_path), "--date", "2026-11-20", "--json"])
    told = [each for each in json.loads(capsys.readouterr().out)["problems"] if each["code"] == "paid_above_amount"]
    main(["--lang", "en", "receivables-ledger", str(tmp_path), "--date", "2026-11-20", "--json"])
    ledger = json.loads(capsys.readouterr().out)
    use_language(None)
    above = open_ < 500
    assert ledger["open"] == open_
    assert [each["cell"] for each in told] == ["H2"] * above
    assert any("paid above their amount" in words for words in ledger["notes"]) == above
