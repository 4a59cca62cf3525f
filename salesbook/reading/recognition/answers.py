"""What people answered in the settings: the meaning of titles, and which names are the same."""

from collections.abc import Iterator

from salesbook.problems import Problem
from salesbook.reading.recognition.catalogue import Answers
from salesbook.reading.recognition.titles import meanings, read_title
from salesbook.reading.table.table import TableRead
from salesbook.reading.values.fold import fold
from salesbook.schemas import TABLES
from salesbook.wording.clerks import IGNORE_WORDS
from salesbook.wording.names import TABLES as TABLE_NAMES

IGNORED = ""  # what a person answers for a column that is not to be read
_IGNORE = frozenset(map(fold, IGNORE_WORDS))


def title_answers(words: TableRead) -> tuple[Answers, list[Problem]]:
    """Table → folded title → field, as the sheet of titles says; rows that name no table or field are problems."""
    answers: dict[str, dict[str, str]] = {}
    problems = []
    for label, table, title, meant in zip(
        words.frame.index, words.frame["table"], words.frame["header"], words.frame["field"], strict=True
    ):
        tables = list(TABLES) if isinstance(table, float) else _tables_called(str(table))
        found = [(name, field) for name in tables for field in _fields_called(meant, name)]
        for name, field in found:
            answers.setdefault(name, {})[read_title(title).key] = field
        if not found:
            column = "field" if tables else "table"
            problems.append(
                Problem("bad_answer", words.cell(label, column), str(meant if tables else table), severity="warning")
            )
    return answers, problems


def _tables_called(text: str) -> list[str]:
    wanted = fold(text)
    return [name for name, said in TABLE_NAMES.items() if name in TABLES and wanted in {fold(name), *map(fold, said)}]


def _fields_called(text: str, table: str) -> Iterator[str]:
    """The fields of a table that an answer names: by its own name, or by a title that means one field only."""
    wanted = fold(text)
    if wanted in _IGNORE:
        yield IGNORED
    elif wanted in map(fold, TABLES[table].names):
        yield next(name for name in TABLES[table].names if fold(name) == wanted)
    else:
        ranks = meanings(wanted, table)
        best = [name for name, rank in ranks.items() if rank == max(ranks.values())]
        if len(best) == 1:
            yield best[0]
