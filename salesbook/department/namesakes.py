"""Outlets called the same, for reports and posting, which know nothing of how names are read."""

from collections.abc import Callable, Sequence
from functools import partial

import pandas as pd

from salesbook.asking import shared
from salesbook.department.frames import empty_table
from salesbook.reading.registers.namesakes import namesakes as found_in

Namesakes = Callable[[Sequence[str]], pd.DataFrame]
"""Names → the outlets called the same or nearly so, the likeliest first: name (position), outlet_code, outlet_name,
finding ("same_name" | "near_name")."""


_NO_WORDS = empty_table("name_words").frame


@shared
def namesakes(outlets: pd.DataFrame, name_words: pd.DataFrame = _NO_WORDS) -> Namesakes:
    """What finds the outlets of the register that are called as others are."""
    return partial(found_in, outlets=outlets, name_words=name_words)
