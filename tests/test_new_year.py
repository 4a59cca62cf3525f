"""A new year's books: the open items carried over, everything else as it was, the old folder untouched."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from openpyxl import load_workbook

from salesbook.calculation.common.money import to_fen
from salesbook.calculation.receivables.position import Position, position
from salesbook.cli import main
from salesbook.department import Department
from salesbook.placing import append_rows
from salesbook.sample.books.empty import make_empty

BOOK = "应收客户网点名录.xlsx"
TURN = ["--year", "2027", "--date", "2027-01-04"]


def prints(folder: Path) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.xlsx")}


def standing(at: Position) -> dict[tuple[str, str, str], int]:
    rows = at.instalments.assign(fen=to_fen(at.instalments["open"]), due=at.instalments["due_date"].astype("str"))
    return rows.groupby(["outlet_code", "due", "bucket"])["fen"].sum().to_dict()


def owed(slip: str, day: date, code: str, amount: float, **more: object) -> dict[str, object]:
    return {"赊销凭单号": slip, "赊销日期": day, "网点编码": code, "应收金额 (元)": amount, **more}


def paid(number: str, day: date, code: str, amount: float, **more: object) -> dict[str, object]:
    return {"回款单号": number, "回款日期": day, "网点编码": code, "回款金额 (元)": amount, **more}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "2026"
    make_empty(folder)
    due = {"到期日": date(2026, 12, 20)}
    rows = [
        owed("X1", date(2026, 11, 5), "A", 800.0, **due, 备注="送货迟"),
        owed("X2", date(2026, 11, 7), "B", 120.5, **due),
        owed("X3", date(2026, 12, 7), "C", 60.0, **due),
        owed("X4", date(2027, 1, 2), "C", 75.0, 到期日=date(2027, 2, 1)),
    ]
    receipts = [
        paid("R1", date(2026, 12, 1), "A", 300.0),
        paid("R2", date(2026, 12, 2), "B", 200.5),
        paid("R3", date(2027, 1, 3), "A", 100.0),
    ]
    append_rows(folder / BOOK, "应收明细", rows)
    append_rows(folder / BOOK, "回款登记", receipts)
    return folder


def test_what_is_open_and_what_was_paid_in_advance_come_along(old, tmp_path, capsys):
    """A owes 800.00 − 300.00 = 500.00, B has paid 80.00 too much, C owes 60.00; January is typed already."""
    before, new = prints(old), tmp_path / "2027"
    assert main(["new-year", str(old), *TURN, "--out", str(new)]) == 0
    assert prints(old) == before
    said = capsys.readouterr().err
    assert "未清 2 笔 560.00 元" in said
    assert "没有结转的" in said
    books = Department(new)
    rows = books.receivables[["slip_no", "amount", "note"]].fillna("").values.tolist()
    assert rows == [["X1", 500.0, "送货迟；上年结转"], ["X3", 60.0, "上年结转"], ["X4", 75.0, ""]]
    receipts = books.receipts.sort_values("received_date", kind="stable")
    assert receipts[["receipt_no", "amount", "kind"]].fillna("").values.tolist() == [
        ["R2", 80.0, "opening"],
        ["R3", 100.0, ""],
    ]
    for day in (date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 31)):
        was, now = Department(old).ask(position, on=day), books.ask(position, on=day)
        assert standing(now) == standing(was)
        assert now.advance() == was.advance()
    same = {name for name in before if before[name] == prints(new)[name]}
    assert set(before) - same == {BOOK}, "all other books came along byte for byte"


def test_months_closed_in_the_old_year_begin_anew(old, tmp_path):
    assert main(["close", str(old), "--month", "2026-12", "--date", "2027-01-04"]) == 0
    new = tmp_path / "2027"
    assert main(["new-year", str(old), *TURN, "--out", str(new)]) == 0
    assert Department(new).closed_months.empty
    assert len(Department(old).closed_months) > 0
    assert main(["close", str(new), "--month", "2027-01", "--date", "2027-02-01"]) == 0


def test_a_ledger_that_says_itself_what_was_paid_is_carried_without_receipts(tmp_path):
    folder, new = tmp_path / "2026", tmp_path / "2027"
    make_empty(folder)
    more = {"已收金额 (元)": 300.0, "收款日期": date(2026, 12, 1), "到期日": date(2026, 12, 20)}
    append_rows(folder / BOOK, "应收明细", [owed("X1", date(2026, 11, 5), "A", 800.0, **more)])
    assert main(["new-year", str(folder), *TURN, "--out", str(new)]) == 0
    (row,) = Department(new).receivables.to_dict("records")
    assert row["amount"] == 500.0
    assert row["received_to_date"] != row["received_to_date"]
    assert Department(new).ask(position, on=date(2027, 3, 1)).total() == 500.0


def test_the_sample_department_turns(small_books, tmp_path):
    new = tmp_path / "2027"
    assert main(["new-year", str(small_books), *TURN, "--out", str(new)]) == 0
    was, now = (Department(each).ask(position, on=date(2027, 1, 1)) for each in (small_books, new))
    assert standing(now) == standing(was)
    assert (now.total(), now.advance()) == (was.total(), was.advance())
    assert not list(new.glob("*.bak"))
    assert load_workbook(new / BOOK).sheetnames == load_workbook(small_books / BOOK).sheetnames


@pytest.mark.parametrize(
    ("words", "said", "code"),
    [
        (["--year", "2027", "--date", "2026-12-31"], "还没有过完", 2),
        (["--year", "2027", "--date", "2027-01-01", "inside"], "不能在旧文件夹里面", 2),
        (["--year", "2027", "--date", "2027-01-01", "there"], "已经存在", 3),
    ],
)
def test_what_cannot_be_made_is_refused_and_leaves_nothing(old, tmp_path, words, said, code, capsys):
    out = {"inside": old / "2027", "there": tmp_path}.get(words[-1], tmp_path / "2027")
    before, beside = prints(old), sorted(tmp_path.iterdir())
    words = [word for word in words if word not in ("inside", "there")]
    assert main(["new-year", str(old), *words, "--out", str(out)]) == code
    assert said in capsys.readouterr().err
    assert (prints(old), sorted(tmp_path.iterdir())) == (before, beside)
