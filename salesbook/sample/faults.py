"""Faults that the sample's books can be given, each at a known cell and known by the problem code it must provoke."""

from dataclasses import dataclass

import numpy as np

from salesbook.problems import At
from salesbook.sample.page import Page


@dataclass(frozen=True)
class Planted:
    """One fault: the problem code that must be found, the cell, and what was typed there."""

    code: str
    at: At
    typed: str


def plant(rng: np.random.Generator, sheets: list[Page], count: int) -> list[Planted]:
    """Spoil ``count`` cells of the pages; gives what was planted."""
    return []
