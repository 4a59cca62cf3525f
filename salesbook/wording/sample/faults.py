"""What a clerk typed wrongly."""

# problem code, table, field, what stands in the cell
TYPED_FAULTS: tuple[tuple[str, str, str, str | float | None], ...] = (
    ("no_such_day", "receipts", "received_date", "2026年2月30日"),
    ("no_such_day", "sales", "date", "2026-11-31"),
    ("bad_date", "receipts", "received_date", "月底"),
    ("bad_date", "deliveries", "date", "前天"),
    ("month_not_day", "receipts", "received_date", "2026年11月"),
    ("day_or_month_first", "visits", "date", "3/4/2026"),
    ("date_out_of_range", "sales", "date", "2206-11-03"),
    ("bad_number", "receipts", "amount", "约三百吧"),
    ("bad_number", "sales", "qty", "12箱半左右"),
    ("bad_number", "settlement_goods", "loaded", "很多"),
    ("below_minimum", "promises", "amount", -120.0),
    ("below_minimum", "redemptions", "collected_qty", -5.0),
    ("below_fen", "sales", "amount", 123.4567),
    ("digits_gone", "sales", "slip_no", "1.38E+10"),
    ("digits_gone", "deliveries", "slip_no", "6.2E+11"),
    ("bad_choice", "receipts", "method", "刷脸"),
    ("bad_choice", "sales", "terms", "回头再说"),
    ("bad_choice", "attendance", "state", "不知道"),
    ("bad_flag", "deliveries", "delivered", "差不多"),
    ("bad_phone", "outlets", "phone", "1380013800"),
    ("bad_period", "targets", "period", "下个月"),
    ("missing_value", "sales", "sku", None),
    ("missing_value", "receipts", "amount", None),
    ("missing_value", "visits", "person", None),
    ("unknown_person", "sales", "salesperson", "莫有人"),
    ("unknown_person", "visits", "person", "甄不在"),
    ("unknown_sku", "sales", "sku", "P7777"),
    ("unknown_sku", "stock_moves", "sku", "Q0001"),
    ("unknown_slip", "receipts", "slip_no", "SX99-99999"),
    ("not_whole", "outlets", "credit_days", 15.5),
)
BAD_PARAMETER, STRANGE_PARAMETER = "看情况", "老板心情{number}"
STRANGE_CODE, STRANGE_NAME = "T9999", "查无此户商行"
BRACKETED = "（{first}）{rest}"
STRANGE_TITLES = {
    "visits": ("result", "客户咋说"),
    "vehicles": ("fuel", "喝了多少"),
    "redemptions": ("handed_qty", "上交没有"),
}
