"""How many examples a law is tried on: a slow law is given few, and all get more in the long runs."""

from hypothesis import settings


def examples(quick: int) -> int:
    """So many in the quick run; as many times more as the profile of hypothesis that is loaded asks for."""
    return quick * settings().max_examples // 100
