"""The command line as a person meets it: exit codes, what goes where, nothing overwritten, nothing half written."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from salesbook.cli import main
from salesbook.commands.parser import parser
from salesbook.reports import COMMANDS, REPORTS

ROOT = Path(__file__).parents[1]
BOOKS = str(ROOT / "workbooks")
DAY = ["--date", "2026-11-20"]


def run(*words, **environment):
    """The command in a process of its own, as a shell runs it."""
    return subprocess.run(
        [sys.executable, "-m", "salesbook", *words],
        capture_output=True,
        env={**os.environ, **environment},
        cwd=ROOT,
        check=False,
    )


def test_figures_go_to_stdout_and_words_to_stderr():
    done = run("receivables-ledger", BOOKS, *DAY, "--json")
    assert done.returncode == 0
    figures = json.loads(done.stdout.decode("utf-8"))
    assert figures["open"] == pytest.approx(sum(bucket["amount"] for bucket in figures["ageing"].values()))
    assert done.stderr == b""


def test_the_schedule_as_json_is_what_others_rely_on(capsys):
    assert main(["collection-schedule", BOOKS, *DAY, "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert (plan["date"], plan["for_day"], len(plan["horizon"])) == ("2026-11-20", "2026-11-21", 6)
    assert plan["bound"] == plan["value"]
    assert round(plan["scheduled"] + plan["due_after"] + plan["unscheduled"], 2) == plan["due"]
    assert round(sum(visit["due_after"] for visit in plan["visits"]), 2) == plan["due_after"]
    assert round(sum(visit["amount"] for visit in plan["visits"]), 2) == plan["scheduled"]
    assert round(sum(left["amount"] for left in plan["left_out"]), 2) == plan["unscheduled"]
    assert all(visit["why"] for visit in plan["visits"])
    assert all(left["reason"] for left in plan["left_out"])


def test_a_week_is_one_workbook_in_the_folder_given(small_books, tmp_path, capsys):
    assert main(["week", str(small_books), *DAY, "--out", str(tmp_path / "out")]) == 0
    (book,) = (tmp_path / "out").iterdir()
    assert book.name == "周报表 第47周(11.16–11.22).xlsx"
    assert load_workbook(book).sheetnames[0] == "目录"
    assert str(book) in capsys.readouterr().err


@pytest.mark.long
def test_a_day_comes_with_the_page_and_the_slips(small_books, tmp_path):
    assert main(["day", str(small_books), *DAY, "--out", str(tmp_path)]) == 0
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".html", ".html", ".xlsx"]


def test_an_existing_output_is_left_alone_unless_forced(small_books, tmp_path, capsys):
    out = tmp_path / "mine.xlsx"
    out.write_bytes(b"precious")
    assert main(["receivables-ledger", str(small_books), *DAY, "--out", str(out)]) == 3
    assert out.read_bytes() == b"precious"
    assert "--force" in capsys.readouterr().err
    assert main(["receivables-ledger", str(small_books), *DAY, "--out", str(out), "--force"]) == 0
    assert out.read_bytes().startswith(b"PK")


def test_a_failed_write_leaves_no_half_file(small_books, tmp_path, monkeypatch, capsys):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["receivables-ledger", str(small_books), *DAY, "--out", str(tmp_path / "new.xlsx")]) == 3
    assert list(tmp_path.iterdir()) == []
    assert "No space left" in capsys.readouterr().err


def test_a_missing_book_names_what_was_looked_for_and_where(tmp_path, capsys):
    assert main(["receivables-ledger", str(tmp_path), *DAY, "--json"]) == 2
    said = capsys.readouterr().err
    assert all(word in said for word in (str(tmp_path), "应收客户网点名录", "应收明细", "赊销日期"))


@pytest.mark.parametrize(
    "words",
    [
        ["no-such-report"],
        [],
        ["week", BOOKS, "--date", "2月30日"],
        ["week", "/nowhere", "--date", "2026-11-20"],
        ["check"],
    ],
)
def test_a_mistake_in_the_command_is_one_sentence_and_exit_2(words, capsys):
    with pytest.raises(SystemExit) as ended:
        sys.exit(main(words))
    assert ended.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_data_with_errors_is_exit_1_and_the_rest_is_calculated(tmp_path, capsys):
    assert main(["sample", str(tmp_path / "books"), "--outlets", "30", "--weeks", "2", "--faults", "20"]) == 0
    assert capsys.readouterr().err.count("埋入") == 20
    assert main(["check", str(tmp_path / "books"), "--json"]) == 1
    assert {"tables", "compared_until", "problems"} == set(json.loads(capsys.readouterr().out))
    assert main(["check", str(tmp_path / "books"), "--out", str(tmp_path / "体检.xlsx")]) == 1
    assert load_workbook(tmp_path / "体检.xlsx").sheetnames == ["体检", "体检·各表行数"]


def test_init_makes_every_book_empty_and_week_says_there_is_nothing(tmp_path):
    assert main(["init", str(tmp_path / "new")]) == 0
    assert main(["check", str(tmp_path / "new")]) == 0
    assert main(["week", str(tmp_path / "new"), *DAY, "--out", str(tmp_path)]) == 0


def test_english_when_asked():
    assert b"is not a folder" in run("week", "/nowhere", *DAY, "--lang", "en").stderr
    assert b"is not a folder" in run("week", "/nowhere", *DAY, SALESBOOK_LANG="en").stderr


def test_a_console_of_another_code_page_shows_what_it_can():
    done = run("--help", PYTHONIOENCODING="gbk")
    assert done.returncode == 0
    assert "排期清欠表" in done.stdout.decode("gbk" if b"\xc5\xc5" in done.stdout else "utf-8")


def test_help_answers_at_once():
    """Measured by the processor's time, in turns with a Python that does nothing: other work on the machine counts not."""

    def spent():
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return children.ru_utime + children.ru_stime

    commands = {"help": ["-m", "salesbook", "--help"], "nothing": ["-c", "pass"]}
    seconds = {name: [] for name in commands}
    for _ in range(5):
        for name, words in commands.items():
            before = spent()
            subprocess.run([sys.executable, *words], capture_output=True, check=True)
            seconds[name].append(spent() - before)
    assert min(seconds["help"]) < 12 * min(seconds["nothing"])


def test_our_own_mistake_is_a_sentence_and_a_log_not_a_traceback(monkeypatch, capsys):
    from salesbook.commands import books

    monkeypatch.setattr(books, "check", lambda options: 1 / 0)
    assert main(["check", BOOKS]) == 70
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "salesbook-error.log" in said


def test_into_places_the_sheets_and_keeps_the_book(small_books, tmp_path, capsys):
    book = tmp_path / "应收客户网点名录.xlsx"
    book.write_bytes((small_books / book.name).read_bytes())
    before = load_workbook(book, read_only=True).sheetnames
    assert main(["receivables-ledger", str(small_books), *DAY, "--into", str(book)]) == 0
    placed = load_workbook(book).sheetnames
    assert placed[: len(before)] == before
    assert "应收汇总" in placed
    assert main(["remove-sheets", str(book)]) == 0
    assert load_workbook(book, read_only=True).sheetnames == before
    assert main(["check", "--file", str(book)]) == 0


def test_a_workbook_of_ours_left_among_the_books_is_not_read_as_one_of_them(small_books, tmp_path, capsys):
    for book in small_books.glob("*.xlsx"):
        (tmp_path / book.name).write_bytes(book.read_bytes())
    ask = ["receivables-ledger", str(tmp_path), *DAY]
    assert main([*ask, "--json"]) == 0
    before = capsys.readouterr().out
    assert main([*ask, "--out", str(tmp_path)]) == 0
    assert main([*ask, "--json"]) == 0
    assert capsys.readouterr().out == before


def test_no_report_of_ones_own_can_take_the_name_of_a_command():
    commands = next(each for each in parser()._actions if each.dest == "command").choices
    assert set(commands) == {*COMMANDS, *REPORTS}
