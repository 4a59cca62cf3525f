"""A made-up department, and the department's books empty."""

from salesbook.sample.books import make_sample
from salesbook.sample.faults import Planted

__all__ = ["Planted", "make_sample"]
