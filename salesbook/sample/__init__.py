"""A made-up department, and the department's books empty."""

from salesbook.sample.books.books import make_sample
from salesbook.sample.books.faults import Planted

__all__ = ["Planted", "make_sample"]
