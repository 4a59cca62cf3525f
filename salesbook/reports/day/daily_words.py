"""Words that the daily report's sheets and its page share."""

from salesbook.reports.day.daily import DailyReport
from salesbook.sheets import Style
from salesbook.wording.choices import choice
from salesbook.wording.messages import say
from salesbook.wording.names import TABLES


def style_of(figure: str) -> Style:
    """Outlets are counted, everything else is money."""
    return "whole" if figure == "new_outlets" else "money"


def who(row: dict[str, object]) -> str:
    """The post and the person a line of a log is about, as far as it says."""
    post, person = (row[name] if isinstance(row[name], str) else "" for name in ("post", "person"))
    return " ".join(filter(None, (choice("post", str(post)) if post else "", str(person)))) or say("nobody")


def unknown_figures(made: DailyReport) -> list[str]:
    """A sentence for each figure that no book shows, and which book it would be."""
    return [
        say("daily_not_kept", table=TABLES[table], indicator=choice("indicator", figure))
        for figure, table in made.not_kept.items()
    ]
