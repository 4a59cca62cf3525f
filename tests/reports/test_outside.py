"""A report from outside the package gets what every report has: command, sheet, proof, notebook function, button."""

import json
import math
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

import salesbook as sb
from salesbook.problems import UserError
from salesbook.reports import REPORTS
from salesbook.reports.common.proof_sheet import checked

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
EXAMPLE = re.search(r"<!-- example -->\n```python\n(.*?)```", (ROOT / "docs" / "reports.md").read_text("utf-8"), re.S)[
    1
]


@pytest.fixture(autouse=True)
def only_for_this_test():
    before = dict(REPORTS)
    yield
    REPORTS.clear()
    REPORTS.update(before)


@pytest.fixture
def department(small_books):
    return sb.open(small_books)


def test_the_ten_lines_of_the_documents_are_a_report(department, tmp_path):
    exec(EXAMPLE, {})
    assert len([line for line in EXAMPLE.splitlines() if line.strip()]) <= 10
    made = sb.big_debts(department, DAY)
    standing = sb.receivables_ledger(department, DAY).position.items
    expected = standing.loc[standing["open"] >= 1000, "open"].sum()
    assert made.figures()["totals"] == {"open": pytest.approx(expected)}
    proofs = made.proofs()
    assert [proof.value for proof in proofs] == [pytest.approx(expected)]
    assert checked(proofs, made.sheets())["difference"].tolist() == [0.0]
    book = load_workbook(made.save(tmp_path / "big.xlsx"))
    cells = [cell.value for row in book["大额应收"].iter_rows() for cell in row]
    assert "大额应收" in cells
    assert any(str(value).startswith("=SUM") for value in cells)
    assert "大额应收" in made._repr_html_()
    assert "1,000.00" in sb.big_debts.__doc__
    assert "big_debts" in dir(sb)
    assert REPORTS["big-debts"].needs == ("outlets",)


def test_it_stands_in_the_proof(department):
    exec(EXAMPLE, {})
    labels = [check["what"] for check in sb.proof(department, DAY).figures()["checks"]]
    assert any(label.startswith("大额应收") for label in labels)


def test_it_may_not_take_the_name_of_ours_and_may_be_registered_again():
    def nothing(sales, *, on):
        return sales

    for _ in range(2):
        sb.register(sb.Report("my-sales", "manager", nothing, title="x"))
    for name in (
        "weekly-profit",
        "My Sales",
        "",
        "-x",
        "a/b",
        "check",
        "day",
        "page",
        "open",
        "place",
        "class",
        "sheets",
    ):
        with pytest.raises(UserError):
            sb.register(sb.Report(name, "manager", nothing, title="x"))


def no_day(sales):
    return sales


def misspelt(sale, *, on):
    return sale


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (sb.Report("mine", "finance", lambda sales, *, on: sales), "标题"),
        (sb.Report("mine", "finanse", lambda sales, *, on: sales, title="x"), "finance"),
        (sb.Report("mine", "finance", misspelt, title="x"), "sales"),
        (sb.Report("mine", "finance", no_day, title="x"), "on"),
    ],
)
def test_a_report_that_could_not_be_made_is_refused_at_once_and_says_why(report, said):
    with pytest.raises(UserError) as refused:
        sb.register(report)
    assert said in str(refused.value)
    assert "mine" not in REPORTS


def test_what_is_no_report_is_a_type_error():
    with pytest.raises(TypeError, match="Report"):
        sb.register(no_day)


def given_by(department, answer):
    sb.register(sb.Report("mine", "finance", lambda sales, *, on: answer(sales), title="我的"))
    return sb.mine(department, DAY)


def test_a_group_keeps_its_keys_and_a_column_is_what_its_name_says(department, tmp_path):
    made = given_by(department, lambda sales: sales.groupby(["salesperson", "sku"])[["qty", "amount"]].sum())
    assert list(made.rows) == ["salesperson", "sku", "qty", "amount"]
    assert list(made.figures()["totals"]) == ["amount", "qty"]
    frame = pd.DataFrame(
        {
            "sku": ["a", "b"],
            "unit_price": [2.5, 3.5],
            "margin_rate": [0.2, 0.4],
            "cost": [1.25, 2.75],
            "year": [2025, 2026],
        }
    )
    made = given_by(department, lambda sales: frame)
    assert made.figures()["totals"] == {}
    sheet = load_workbook(made.save(tmp_path / "styles.xlsx")).worksheets[0]
    formats = {
        sheet.cell(row, column).value: sheet.cell(row, column).number_format
        for row in range(1, 12)
        for column in range(1, 6)
    }
    assert (formats[2.5], formats[0.2], formats[1.25], formats[2025]) == ("#,##0.00##", "0.0%", "#,##0.00", "0")


@pytest.mark.parametrize(
    "answer",
    [
        lambda sales: sales["qty"].head(3),
        lambda sales: pd.DataFrame([[1, 2.5], [3, math.inf]]),
        lambda sales: sales.head(3).pivot_table(index="salesperson", columns=["sku", "kind"], values="qty"),
        lambda sales: pd.DataFrame(
            {"when": pd.to_datetime(["2026-11-20 12:30", None]), "flag": [True, None], "list": [[1], None]}
        ),
        lambda sales: pd.DataFrame({"day": [date(2026, 11, 20), None], "a|b": [1, 2], "{x}": ["=1", None]}),
        lambda sales: sales.head(0),
    ],
)
def test_whatever_frame_is_given_can_be_saved_shown_and_told(answer, department, tmp_path):
    made = given_by(department, answer)
    load_workbook(made.save(tmp_path / "any.xlsx"))
    assert made._repr_html_()
    assert json.loads(made.to_json())["rows"] is not None
    assert checked(made.proofs(), made.sheets())["difference"].eq(0).all()


def test_a_time_of_day_is_not_lost(department):
    made = given_by(department, lambda sales: pd.DataFrame({"when": pd.to_datetime(["2026-11-20 12:30"])}))
    assert made.rows["when"].tolist() == ["2026-11-20 12:30"]


@pytest.mark.parametrize(
    "answer", [lambda sales: 5, lambda sales: sales["nowhere"], lambda sales: sales[["qty", "qty"]]]
)
def test_a_report_that_fails_is_named_and_the_proof_is_made_of_the_others(answer, department):
    sb.register(sb.Report("mine", "finance", lambda sales, *, on: answer(sales), title="我的"))
    with pytest.raises(UserError) as failed:
        sb.mine(department, DAY)
    assert "我的" in str(failed.value)
    proof = sb.proof(department, DAY)
    assert "我的" in proof.missing["mine"]
    assert "receivables-ledger" in proof.parts


@pytest.fixture
def installed(tmp_path):
    """An analyst's own package as pip would have installed it, beside one that is broken."""
    home = tmp_path / "site"
    home.mkdir()
    mine = (
        EXAMPLE.replace("sb.register(", "BIG = (") + '\nCHECK = sb.Report("check", "finance", big_debts, title="x")\n'
    )
    (home / "my_reports.py").write_text(mine, "utf-8")
    entries = ("big-debts = my_reports:BIG", "gone = no_such_module:X", "check = my_reports:CHECK")
    for name, entry in zip(("mine", "broken", "taken"), entries, strict=True):
        info = home / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[salesbook.reports]\n{entry}\n")
    return home


def run(installed, *words, **more):
    environment = os.environ | {"PYTHONPATH": f"{installed}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"} | more
    command = [sys.executable, "-m", "salesbook", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


def test_an_installed_package_brings_its_command_and_a_broken_one_only_a_sentence(installed):
    done = run(installed, "big-debts", str(ROOT / "workbooks"), "--date", "2026-11-20", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["totals"]["open"] > 0
    assert done.stderr.count("\n") == 2
    assert "gone" in done.stderr
    assert "no_such_module" in done.stderr
    assert "大额应收" in run(installed, "--help").stdout


def test_an_installed_package_gets_its_button(installed, tmp_path):
    places = {"APPDATA": str(tmp_path / "roaming"), "LOCALAPPDATA": str(tmp_path / "local")}
    assert run(installed, "ribbon", "install", **places).returncode == 0
    add_in = tmp_path / "roaming" / "Microsoft" / "Excel" / "XLSTART" / "salesbook.xlam"
    with zipfile.ZipFile(add_in) as package:
        assert package.testzip() is None
        xml = package.read("customUI/customUI14.xml").decode()
    assert '<button id="big-debts"' in xml
    assert "大额应收" in xml
    shown = run(installed, "ribbon", "doctor", **places).stdout
    assert "salesbook.xlam" in shown


def test_nothing_in_a_workbook_or_beside_it_is_taken_for_a_package(installed, tmp_path):
    """Cells that name a module are cells; a package that lies among the workbooks is not installed."""
    books = tmp_path / "books"
    shutil.copytree(installed, books)
    (books / "设置.csv").write_text("参数,值\nsalesbook.reports,evil:REPORT\n", "utf-8")
    (books / "my_reports.py").write_text("raise SystemExit(99)\n", "utf-8")
    command = [sys.executable, "-m", "salesbook", "check", "."]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, cwd=books, env=environment, check=False)
    assert done.returncode in (0, 1)
    assert done.stderr == b""
