"""The words of the daily papers: daily report, morning brief, message, slips, statement."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {}
