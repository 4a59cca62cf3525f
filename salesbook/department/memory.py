"""What a department remembers of its calculations, and how an answer is handed out so that nobody can change it."""

import copy
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import pandas as pd

from salesbook.asking import Calculation, reaches

Key = tuple[Calculation, Hashable]


class Memory:
    """Answers by calculation and what was given; each is forgotten when something it depends on changes."""

    def __init__(self, answers: Mapping[Key, Any] | None = None) -> None:
        self._answers = dict(answers or {})

    def __contains__(self, key: Key) -> bool:
        return key in self._answers

    def __getitem__(self, key: Key) -> Any:
        return self._answers[key]

    def __setitem__(self, key: Key, answer: Any) -> None:
        self._answers[key] = answer

    def without(self, names: Iterable[str]) -> "Memory":
        """The same answers but for those that depend on one of ``names``: tables, or ``parameters``."""
        changed = set(names)
        return Memory({key: answer for key, answer in self._answers.items() if not reaches(key[0]) & changed})


def handed(answer: Any, *, deep: bool = False) -> Any:
    """``answer`` for somebody to do with as he likes: every frame in it is a copy.

    Between calculations the copy is made only when it is written to; for a caller, ``deep``, at once, since pandas lets
    him write through ``.array`` and ``.values`` past that.

    >>> kept = {"rows": pd.DataFrame({"amount": [1.0]})}
    >>> given = handed(kept)
    >>> given["rows"].loc[0, "amount"] = 2.0
    >>> kept["rows"]["amount"].tolist()
    [1.0]
    """
    if isinstance(answer, (pd.DataFrame, pd.Series)):
        return answer.copy(deep=deep)
    if isinstance(answer, np.ndarray):
        return answer.copy()
    if isinstance(answer, dict):
        return {key: handed(value, deep=deep) for key, value in answer.items()}
    if isinstance(answer, list):
        return [handed(value, deep=deep) for value in answer]
    if type(answer) is tuple:
        return tuple(handed(value, deep=deep) for value in answer)
    if is_dataclass(answer) and not isinstance(answer, type):
        made = copy.copy(answer)
        for field in fields(answer):
            object.__setattr__(made, field.name, handed(getattr(answer, field.name), deep=deep))
        return made
    return answer
