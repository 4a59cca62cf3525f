"""salesbook: a sales department's workbooks in, collection schedules, progress tables and profitability out."""
