"""How many examples a law is tried on: a slow law is given few, and all get several times as many in the long runs."""

from hypothesis import settings


def examples(percent: int) -> int:
    """So many of a hundred examples that the profile of hypothesis now loaded asks for."""
    return settings().max_examples * percent // 100
