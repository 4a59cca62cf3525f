"""The words of the receivables ledger."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_receivables-ledger": Said("应收汇总", "Receivables ledger"),
    "purpose_receivables-ledger": Said(
        "总应收与细分应收、账龄、核销、预收、超额",
        "what is owed in all and in detail: ageing, allocation, unapplied receipts",
    ),
    "disputed_yes": Said("有争议", "Disputed"),
    "sheet_ledger": Said("应收汇总", "Ledger"),
    "title_ledger": Said("应收汇总", "Receivables ledger"),
    "sheet_ledger_outlets": Said("应收按网点", "By outlet"),
    "title_ledger_outlets": Said("总应收款 · 按网点", "Receivables by outlet"),
    "sheet_ledger_items": Said("细分应收", "Open items"),
    "title_ledger_items": Said("细分应收款", "Open items"),
    "sheet_allocation": Said("核销明细", "Allocation"),
    "title_allocation": Said("回款核销明细", "How receipts were allocated"),
    "sheet_unapplied": Said("未核销回款", "Unapplied"),
    "title_unapplied": Said("未核销回款（预收）", "Receipts not applied"),
    "open_amount": Said("未清金额", "Open"),
    "ageing_title": Said("账龄（天）", "Ageing (days past due)"),
    "ageing_parent": Said("账龄（天）", "Ageing (days past due)"),
    "ageing_chart": Said("各账龄未清金额（元）", "Open amount by age (yuan)"),
    "fact_open": Said("总应收款", "Open in all"),
    "fact_open_items": Said("未清笔数", "Open items"),
    "fact_overdue": Said("其中逾期", "Of which overdue"),
    "fact_unapplied": Said("预收/未核销", "Unapplied"),
    "fact_disputed": Said("有争议", "Disputed"),
    "fact_over_limit": Said("超信用额度（家）", "Outlets over limit"),
    "proof_open_by_age": Said("总应收款＝各账龄之和", "open = sum of the ages"),
    "proof_open_by_outlet": Said("总应收款＝各网点之和", "open = sum of the outlets"),
    "proof_open_by_item": Said("总应收款＝细分应收之和", "open = sum of the items"),
    "proof_unapplied": Said("未核销回款之和", "unapplied receipts"),
    "ledger_later": Said(
        "另有 {count} 行日期在 {day} 之后（最晚 {last}），没有计入；请核对是不是年份写错。",
        "{count} rows are dated after {day} (the last {last}) and are not counted; check whether a year was mistyped.",
    ),
    "allocated_on": Said("核销日期", "Applied on"),
    "assumed_stored": Said(
        "没有回款登记：已收按应收明细自己的已收、未收、结清和收款日期各列计算。",
        "No receipts book is kept: what was paid is taken from the ledger’s own columns (received, balance, settled, dates).",
    ),
    "assumed_stored_unknown": Said(
        "应收明细里有已收款没有写日期，{day} 这一天收了多少无从得知；这些已收款从账上最后一天起才计算。",
        "Some payments in the ledger have no date: what had been paid on {day} cannot be known; they count from the last day in the book.",
    ),
    "assumed_opening": Said(
        "期初欠款 {amount} 元没有凭单和日期，账龄不明，不计账龄。",
        "Opening balances of {amount} have no slips and no dates: their age is unknown and they are not aged.",
    ),
    "assumed_not_used": Said(
        "回款登记有 {count} 行没有照写的计入（退款、冲销或负数说不清），见账本体检。",
        "{count} rows of the receipts could not be counted as written (unclear refunds, reversals or negative amounts); see the check of the books.",
    ),
    "proof_received": Said("回款总额＝已核销＋未核销", "received = allocated + unapplied"),
}
