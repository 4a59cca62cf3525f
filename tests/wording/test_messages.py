"""Every key that code says has its two sentences, with the same marks in both languages."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from salesbook.wording import use_language
from salesbook.wording.messages import rooms, said, say, texts

SPEAKERS = ("say", "said", "UserError", "FileError")
PACKAGE = Path(__file__).parents[2] / "salesbook"
ROOMS = [room for room in rooms() if texts(room)]


def keys_said() -> set[str]:
    """Literal keys given to say, said, UserError and FileError anywhere in the package."""
    keys = set()
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in SPEAKERS
            if named and node.args and isinstance(node.args[0], ast.Constant):
                keys.add(node.args[0].value)
    return keys


def test_every_key_that_is_said_has_its_sentences():
    assert [key for key in sorted(keys_said()) if not (said(key).zh and said(key).en)] == []


def marks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_are_there_and_fill_the_same_marks(room):
    assert [key for key, text in texts(room).items() if not all(text)] == []
    assert {key: text for key, text in texts(room).items() if marks(text.zh) != marks(text.en)} == {}
    assert [key for key, text in texts(room).items() if re.search("[\u4e00-\u9fff]", text.en)] == []


NUMBERS = """advances breaks closed count cycle days days_past_due errors gone held items lead left notes packs paid pieces
problems quiet room rows seen supply tables times times_before times_planned today waiting warnings week weeks"""
BARE_PLURAL = re.compile(
    rf"\{{({'|'.join(NUMBERS.split())})\}} (?:(?:more|open|working|older) )?(?:[a-z]+s|people|goods)\b|\(s\)"
)


@pytest.mark.parametrize("room", ROOMS)
def test_a_number_of_things_may_be_one(room):
    """A mark for a number stands in its word: {count:row|rows}."""
    assert {key: text.en for key, text in texts(room).items() if BARE_PLURAL.search(text.en)} == {}
    assert {key: text.zh for key, text in texts(room).items() if "|" in text.zh} == {}


@pytest.mark.parametrize(
    ("key", "given", "one", "many"),
    [
        ("why_points_escalation", "times_planned", "planned 1 time, not collected", "planned 2 times, not collected"),
        ("why_points_overdue", "days_past_due", "1 day overdue", "2 days overdue"),
        ("hidden_rows", "found", "1 row is hidden", "2 rows are hidden"),
        ("more_rows", "count", "… 1 more row", "… 2 more rows"),
        ("movement_late", "count", "1 entry was written", "2 entries were written"),
    ],
)
def test_one_is_said_as_one(key, given, one, many):
    others = dict.fromkeys(marks(said(key).en), "3")
    use_language("en")
    for number, words in ((1, one), ("1", one), (2, many), ("1,200", many.replace("2", "1,200")), (0, many)):
        expected = words if number else words.replace("2", "0")
        assert say(key, **(others | {given: number})).startswith(expected)


def test_an_unknown_key_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        said("never_said")


def test_the_environment_chooses_the_language(monkeypatch):
    use_language(None)
    monkeypatch.setenv("SALESBOOK_LANG", "en_GB.UTF-8")
    assert say("total") == "Total"
    monkeypatch.setenv("SALESBOOK_LANG", "fr")
    assert say("total") == "合计"
