"""From what a clerk typed into a cell to a value."""
