"""Reworded templates: copied without loss, used before the shipped ones, checked line by line, kept in a sandbox."""

import dataclasses
import shutil
from dataclasses import dataclass
from datetime import date

import pytest

from salesbook.cli import main
from salesbook.problems import FileError, UserError
from salesbook.rendering.template_check import check
from salesbook.rendering.templates import copy, originals, render, shipped
from salesbook.reports.papers import PAPERS, variables
from salesbook.wording import use_language


@dataclass(frozen=True)
class Row:
    name: str
    amount: float | None


@dataclass(frozen=True)
class Paper:
    day: date
    rows: list[Row]


PAPER = Paper(date(2026, 11, 20), [Row("Li", 1.5), Row("Wu", None)])


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def faults(folder, text, name="paper.html"):
    (folder / name).write_text(text, encoding="utf-8")
    return [(fault.file, fault.line, fault.what) for fault in check(folder, {"paper.html": Paper})]


def lines(folder, text):
    return [line for _, line, _ in faults(folder, text)]


def test_several_unknown_variables_at_once_each_with_its_line(folder):
    found = faults(folder, "{{ day }}\n{{ dya }}\n{% for row in rows %}\n{{ row.nmae }} {{ raw }}\n{% endfor %}")
    assert [(file, line) for file, line, _ in found] == [("paper.html", 2), ("paper.html", 4), ("paper.html", 4)]
    assert "dya" in found[0][2]
    assert any("nmae" in what and "amount name" in what for _, _, what in found)


@pytest.mark.parametrize(
    "text",
    [
        "{{ rows[0].nmae }}",
        "{{ rows|first|attr('name') }}{{ (rows|first).nmae }}",
        "{{ rows|map(attribute='nmae')|list }}",
        "{{ rows|selectattr('nmae')|list }}",
        "{% set first = rows[0] %}{{ first.nmae }}",
        "{% with one = rows[0] %}{{ one.nmae }}{% endwith %}",
        "{% macro m(a) %}{{ a.anything }}{{ nmae }}{% endmacro %}{{ m(1) }}",
        "{% if false %}{{ nmae }}{% endif %}",
        "{{ day.nmae }}",
        "{{ day|nmae }}",
        "{{ 'x' if day is nmae }}",
        "{{ rows[0]['nmae'] }}",
        "{{ look.nmae }}",
        "{% include 'nmae.html' %}",
        "{% from 'charts.html' import nmae %}",
        "{% import 'charts.html' as charts %}{{ charts.nmae }}",
    ],
)
def test_whatever_is_misspelt_is_found_also_where_no_day_would_print_it(folder, text):
    found = faults(folder, f"\n{text}")
    assert [line for _, line, _ in found] == [2]
    assert "nmae" in found[0][2]


@pytest.mark.parametrize(
    "text",
    [
        "{{ day.month }} {{ day|date }} {{ rows|length }}",
        "{% for row in rows if row.amount %}{{ loop.index }} {{ row.name|upper }}{% else %}-{% endfor %}",
        "{{ title|default('x') }}{% if title is defined %}{{ rows|sort(attribute='name')|map(attribute='amount')|first }}{% endif %}",
        "{% set many = rows|length %}{{ many }}{% set words %}a{% endset %}{{ words }}",
        "{% macro m(a, b=day) %}{{ a }}{{ b }}{{ caller() }}{% endmacro %}{% call m(1) %}x{% endcall %}",
        "{% from 'charts.html' import bars as drawn %}{{ drawn(rows, 'name', 'amount', 'amount') }}",
        "{% for a, b in [(1, 2)] %}{{ a }}{{ b }}{% endfor %}{{ range(3)|list }}{{ look.main }}",
        "{% set found = namespace(any=false) %}{% set found.any = true %}{{ found.any }}",
        "<style>{% include 'style.css' %}</style>",
    ],
)
def test_what_is_right_is_left_alone_and_works(folder, text):
    assert faults(folder, text) == []
    assert render("paper.html", PAPER, folder)


def test_broken_syntax_is_named_with_its_line_beside_the_faults_of_other_files(folder):
    (folder / "part.html").write_text("\n{% if %}", encoding="utf-8")
    found = faults(folder, "{{ dya }}{% include 'part.html' %}")
    assert [(file, line) for file, line, _ in found] == [("paper.html", 1), ("part.html", 2)]


def test_a_misnamed_file_is_said_to_be_used_by_nothing(folder):
    assert faults(folder, "x", "papr.html")[0][0] == "papr.html"
    (folder / "README.md").write_text("{{ anything }}", encoding="utf-8")
    (folder / "papr.html").unlink()
    assert check(folder, {"paper.html": Paper}) == []


def test_what_is_no_text_is_said_to_be_none(folder):
    (folder / "paper.html").write_bytes(b"\xff\xfe\x00")
    assert [fault.line for fault in check(folder, {"paper.html": Paper})] == [1]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_shipped_templates_are_right_and_no_variable_is_left_untold(folder, language):
    use_language(language)
    try:
        copied = copy(folder / "new")
        assert [path.name for path in copied] == [path.name for path in originals()]
        assert check(folder / "new", variables()) == []
    finally:
        use_language(None)


def test_both_languages_have_the_same_templates():
    assert {path.name for path in (shipped() / "zh").iterdir()} == {path.name for path in (shipped() / "en").iterdir()}


def test_copying_never_overwrites_unless_told_to(folder):
    copy(folder)
    mine = folder / "daily-message.txt"
    mine.write_text("mine", encoding="utf-8")
    with pytest.raises(FileError):
        copy(folder)
    assert mine.read_text("utf-8") == "mine"
    copy(folder, force=True)
    assert mine.read_text("utf-8") != "mine"


def test_a_reworded_template_is_used_and_the_others_stay(folder):
    (folder / "paper.html").write_text(
        "{{ rows[0].name }} {{ rows[0].amount|money }} {{ rows[1].amount|money }}", "utf-8"
    )
    assert render("paper.html", PAPER, folder) == "Li 1.50 —"


@pytest.mark.parametrize(
    ("text", "line"),
    [("\n{{ dya }}", 2), ("\n\n{% if %}", 3), ("{{ rows[0].name + 1 }}", 1), ("{{ ''.__class__.__mro__ }}", 1)],
)
def test_a_template_that_does_not_work_is_one_sentence_with_its_line(folder, text, line):
    (folder / "paper.html").write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=f"paper.html:{line}"):
        render("paper.html", PAPER, folder)


def test_a_sandbox_lets_nothing_out(folder):
    for attack in ("{{ rows.append(1) }}", "{{ day.__class__ }}", "{% for i in range(10**9) %}{% endfor %}"):
        (folder / "paper.html").write_text(attack, encoding="utf-8")
        with pytest.raises(UserError):
            render("paper.html", PAPER, folder)


def test_no_folder_is_one_sentence(folder):
    with pytest.raises(UserError, match="nowhere"):
        render("paper.html", PAPER, folder / "nowhere")


def test_the_readme_of_the_templates_tells_every_variable():
    text = (shipped() / "README.md").read_text("utf-8")
    for name, values in variables().items():
        assert name in text
        for field in dataclasses.fields(values):
            assert f"`{field.name}`" in text, f"{name}: {field.name}"


@pytest.mark.long
def test_the_commands(folder, small_books, capsys):
    books = str(small_books)
    assert main(["templates", "copy", str(folder / "mine")]) == 0
    assert main(["templates", "check", str(folder / "mine")]) == 0
    (folder / "mine" / "daily-message.txt").write_text("{{ sales.value|money }} {{ day|date }}\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["message", books, "--date", "2026-11-20", "--templates", str(folder / "mine")]) == 0
    assert capsys.readouterr().out.endswith(" 2026-11-20\n")
    for name, paper in PAPERS.items():
        target = folder / f"out{paper.ending}"
        assert main([name, books, "--date", "2026-11-20", "--out", str(target), "--force"]) == 0
        assert target.stat().st_size > 100
    (folder / "mine" / "daily-message.txt").write_text("{{ saels }}", encoding="utf-8")
    assert main(["templates", "check", str(folder / "mine")]) == 1
    assert "saels" in capsys.readouterr().out


def test_templates_are_found_in_an_installed_package_too(tmp_path, monkeypatch):
    package = tmp_path / "salesbook"
    shutil.copytree(shipped(), package / "report_templates")
    monkeypatch.setattr("salesbook.rendering.templates.files", lambda _: package)
    assert shipped() == package / "report_templates"
    assert "daily-message.txt" in [path.name for path in originals()]
