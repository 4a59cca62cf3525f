"""What a title is: a column's words in both languages, and how else clerks write it."""

from typing import NamedTuple

from salesbook.wording import language

YUAN = "元"
DAYS = "天"


class Term(NamedTuple):
    """A column's Chinese title, English title, the other titles met in real books, and its unit."""

    zh: str
    en: str
    aliases: tuple[str, ...] = ()
    unit: str = ""

    def __str__(self) -> str:
        return self.en if language() == "en" else self.zh

    @property
    def titles(self) -> tuple[str, ...]:
        """Every title this term may stand under, the usual one first."""
        return (self.zh, *self.aliases, self.en)
