"""The ribbon in Excel: what a button does, the process that does it, and how the tab gets onto a machine."""
