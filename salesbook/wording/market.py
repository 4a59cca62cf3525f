"""The words of the market papers: outlets, intake, pruning, promotion, quotas, calls."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {}
