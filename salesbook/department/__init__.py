"""A department: a folder of workbooks read when asked for, and the calculations made from them."""

from salesbook.department.department import Department

__all__ = ["Department"]
