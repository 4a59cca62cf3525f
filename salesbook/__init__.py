"""salesbook: a sales department's workbooks in, collection schedules, progress tables and profitability out."""

__version__ = "0.1.0"
