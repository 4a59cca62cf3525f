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
        "{count:row is|rows are} dated after {day} (the last {last}) and not counted; check whether a year was mistyped.",
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
    "assumed_invoice": Said(
        "账期写“票到…天”的按赊销日期起算：没有一本账记开票日期。",
        "Terms that run from the invoice are counted from the sale: no book has the invoice’s day.",
    ),
    "assumed_not_used": Said(
        "回款登记有 {count} 行没有照写的计入（退款、冲销或负数说不清），见账本体检。",
        "{count:row|rows} of the receipts could not be counted as written (unclear refunds, reversals or negative amounts); see the check of the books.",
    ),
    "assumed_overpaid": Said(
        "应收明细里有的凭单已收多于应收，多收的共 {above} 元当作预收，冲抵同一网点的其他欠款；见账本体检。",
        "The ledger shows slips paid above their amount: the {above} above pays the outlet’s other slips, or is an advance; see the check of the books.",
    ),
    "fact_as_of": Said("截止日", "As of"),
    "cell_as_of": Said("截止日", "as_of"),
    "hint_as_of": Said(
        "输入一个日期：本表和应收按网点按这一天结束时重算。",
        "Type a day: this sheet and the outlets are aged again as of its end.",
    ),
    "ledger_as_of": Said(
        "截止日可以改成任何一天（以前或以后）：本页与《应收按网点》随之重算，改回制表日即还原。",
        "As of may be any day, past or later: this sheet and the outlets follow; type the day of the paper to return.",
    ),
    "ledger_redated": Said(
        "以下按 {now} 重算；《应收按网点》同，折叠的网点点左边的“+”展开；其余各表仍是制表日 {day} 的。",
        "What follows is as of {now}, as are the outlets (those folded away open by their plus); the other sheets are as of {day}.",
    ),
    "ledger_redated_later": Said("账上只登记到 {last}。", " The books end on {last}."),
    "ledger_redated_unknown": Said(
        "应收明细里有已收款没有写日期，这一天收了多少无从得知。",
        " Some payments in the ledger have no date: what had been paid on that day cannot be known.",
    ),
    "ledger_no_day": Said(
        "截止日里不是日期：以下按制表日 {day} 计算。", "As of holds no day: what follows is as of {day}."
    ),
    "ledger_folded": Said(
        "另有 {count} 家网点当日不欠款也无预收，折叠在合计之上，点左边的“+”展开。",
        "{count:more outlet owes nothing and has nothing|more outlets owe nothing and have nothing}, folded away above the total: click the plus.",
    ),
    "outlet_no": Said("序号", "No."),
    "sheet_reaged": Said("账龄重算", "Any day"),
    "title_reaged": Said("应收逐笔起止（按截止日重算账龄）", "From when to when each amount stood open"),
    "subtitle_working": Said(
        "底稿：供前面各表的公式取数，不用打印，行序不要改动",
        "Working paper: the other sheets’ formulas stand on it; leave the rows in order",
    ),
    "reaged_how": Said(
        "每行一笔欠款从哪天起、到哪天收清（分次收的分行，—＝至今未清，当日欠当日清的不列）；截止日当天在起止之间的即为未清。",
        "A row per amount: the day it was owed from and the day it was paid (—: not yet; owed and paid on one day is not listed). It is open when the day lies between.",
    ),
    "open_since": Said("欠款起日", "Owed from"),
    "open_until": Said("收清日", "Paid on"),
    "first_row": Said("同笔首行", "Slip begins"),
    "bucket_again": Said("同笔同账龄", "Same slip, same age"),
    "again": Said("同笔", "Same slip"),
    "bucket_from": Said("天数自", "From day"),
    "sheet_advances": Said("预收重算", "Any day advances"),
    "title_advances": Said("预收逐笔起止（按截止日重算）", "From when to when money lay in advance"),
    "advances_how": Said(
        "每行一笔收到而没有可抵欠款的钱从哪天起、到哪天抵用或退还（—＝至今未用）。",
        "A row per amount received with nothing to pay: from when, and until it was used or given back (—: not yet).",
    ),
    "advance_since": Said("收到日", "From"),
    "advance_until": Said("抵用日", "Used on"),
    "advance_amount": Said("金额", "Amount"),
    "advance_left": Said("预收余额", "Unapplied"),
    "proof_open_reaged": Said("总应收款＝账龄重算之和", "open = sum of the spans"),
    "proof_unapplied_reaged": Said("未核销回款＝预收重算之和", "unapplied = sum of the spans"),
    "proof_received": Said("回款总额＝已核销＋未核销", "received = allocated + unapplied"),
}
