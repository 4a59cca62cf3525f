"""How the reader says why it took a column as it did."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "order_ymd": Said("年/月/日", "year/month/day"),
    "order_dmy": Said("日/月/年", "day/month/year"),
    "order_mdy": Said("月/日/年", "month/day/year"),
    "order_by_cells": Said("{texts} 只能这样读", "{texts} can only be that"),
    "order_by_years": Said("同表别的日期在 {years} 年", "the other dates of the sheet are of {years}"),
    "order_by_spread": Said("年份那一位几乎不变", "so the years hardly vary, and the days do"),
    "order_by_column": Said("“{column}”一列只能这样读", "the column {column} can only be read so"),
}
