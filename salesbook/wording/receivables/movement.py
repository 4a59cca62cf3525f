"""The words of the movement of receivables, and of what is said when a month is closed."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_receivables-movement": Said("应收变动表", "Movement of receivables"),
    "purpose_receivables-movement": Said(
        "期初加本期增减等于期末，按人员和网点；月结后补登的另列",
        "from the opening balance to the closing one, by person and outlet; what was entered into closed months",
    ),
    "sheet_movement": Said("应收变动", "Movement"),
    "title_movement": Said("应收变动表", "Movement of receivables"),
    "sheet_movement_outlets": Said("变动按网点", "Movement by outlet"),
    "title_movement_outlets": Said("应收变动表 · 按网点", "Movement of receivables by outlet"),
    "sheet_movement_late": Said("补登明细", "Entered late"),
    "title_movement_late": Said("月结后补登、改动的明细", "Entered into closed months since they were closed"),
    "movement_span": Said(
        "{first} 至 {last}（{weekday}）    单位：元", "{first} to {last} ({weekday})    amounts in yuan"
    ),
    "movement_start": Said("期初", "Start"),
    "movement_adds": Said("本期增加", "Added"),
    "movement_lessens": Said("本期减少", "Lessened"),
    "movement_end": Said("期末", "End"),
    "moved_open_before": Said("未清", "Open"),
    "moved_advance_before": Said("预收", "Advances"),
    "moved_opening": Said("期初余额", "Opening"),
    "moved_late": Said("补登", "Entered late"),
    "moved_brought_in": Said("期初欠款", "Brought in"),
    "moved_sale": Said("赊销", "Credit sales"),
    "moved_red": Said("红冲", "Red rows"),
    "moved_receipt": Said("收款", "Receipts"),
    "moved_return": Said("退货", "Returns"),
    "moved_allowance": Said("折让", "Allowances"),
    "moved_write_off": Said("坏账核销", "Write-offs"),
    "moved_paid_before": Said("期初已收", "Received before"),
    "moved_refund": Said("退款", "Refunds"),
    "moved_reversal": Said("冲销", "Reversals"),
    "moved_closing": Said("期末余额", "Closing"),
    "moved_open": Said("未清", "Open"),
    "moved_advance": Said("预收", "Advances"),
    "movement_rule": Said(
        "期末余额＝期初余额＋补登＋本期增加－本期减少＝期末未清－期末预收。",
        "Closing = opening + entered late + added − lessened = open − advances at the end.",
    ),
    "movement_frozen": Said(
        "期初余额是上月月结时冻结的余额。", "The opening balance is what was frozen when the month before was closed."
    ),
    "movement_late": Said(
        "月结以后有 {count} 笔补登或改动，合计 {amount} 元，见补登明细。",
        "{count:entry was|entries were} written into closed months or changed there, {amount} in all; see the sheet of late entries.",
    ),
    "movement_closed_with": Said(
        "本月已月结，冻结余额 {frozen} 元；月结后补登、改动 {amount} 元，列在下月的补登里。",
        "This month is closed with {frozen}; {amount} entered or changed since stands in the next month as entered late.",
    ),
    "late_gone": Said("月结时有，现在没有或已改", "frozen, and gone or changed since"),
    "late_before": Said(
        "首次月结以前的改动，或冻结余额被改", "before the first closed month, or a frozen balance changed"
    ),
    "late_date": Said("日期", "Date"),
    "late_table": Said("所在表", "Stands in"),
    "late_number": Said("单号", "Number"),
    "late_what": Said("事项", "What"),
    "late_amount": Said("增加欠款", "Adds to the debt"),
    "proof_movement": Said("期末＝期初＋增加－减少", "closing = opening + added − lessened"),
    "proof_movement_end": Said("期末＝未清－预收", "closing = open − advances"),
    "proof_movement_start": Said(
        "期初＋补登＝期初未清－期初预收", "opening + entered late = open − advances at the start"
    ),
    "proof_movement_people": Said("期末＝各人员之和", "closing = sum of the people"),
    "proof_movement_late": Said("补登＝补登明细之和", "entered late = sum of its lines"),
    "tie_movement_ledger": Said("期末＝应收汇总未清－未核销", "closing = open − unapplied of the ledger"),
    "tie_movement_open": Said("期末未清＝应收汇总各网点之和", "open = outlets of the ledger"),
    "tie_movement_advance": Said("期末预收＝应收汇总未核销回款", "advances = unapplied of the ledger"),
}
