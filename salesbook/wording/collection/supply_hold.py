"""The words of the supply hold: who may not be supplied, why, and what lifts it."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_supply-hold": Said("停供名单", "Supply hold"),
    "purpose_supply-hold": Said(
        "今天不能供货的网点、原因、先付多少可以解除",
        "which outlets may not be supplied today, why, and what must be paid before they may",
    ),
    "sheet_hold": Said("停供名单", "Supply hold"),
    "title_hold": Said("停供名单", "Outlets that may not be supplied"),
    "sheet_hold_closed": Said("停供·档案", "Closed outlets"),
    "title_hold_closed": Said("档案里已停供或流失的网点", "Outlets stopped or lost in the register"),
    "hold_why": Said("停供原因", "Why"),
    "hold_word": Said("停供：{reasons}", "No supply: {reasons}"),
    "hold_mark": Said("停供：", "No supply:"),
    "hold_short_over_limit": Said("超额度", "over limit"),
    "hold_short_too_late": Said("逾期", "overdue"),
    "hold_short_escalated": Said("排期未清", "not collected"),
    "hold_short_closed": Said("已停供或流失", "closed"),
    "hold_said_over_limit": Said("超信用额度 {over_by}", "over the credit limit by {over_by}"),
    "hold_said_too_late": Said(
        "逾期超过停供天数 {late}（最久 {days} 天）", "{late} overdue past the day of stopping ({days:day|days} at most)"
    ),
    "hold_said_escalated": Said(
        "排期 {times} 次未清，仍逾期 {overdue}", "planned {times:time|times} in vain, {overdue} still overdue"
    ),
    "hold_said_closed": Said("档案状态：{status}", "in the register: {status}"),
    "lift_slips": Said("付清 {slips}", "pay {slips}"),
    "lift_slip": Said("{slip} 的 {amount}", "{amount} of {slip}"),
    "lift_more": Said(" 等 {count} 张凭单", " and others, {count:slip|slips} in all"),
    "lift_rest": Said("另付 {amount} 降到额度内", "pay {amount} more to come under the limit"),
    "lift_limit": Said("付 {amount} 降到额度内", "pay {amount} to come under the limit"),
    "lift_advance": Said("有预收未用，可先冲抵", "an unused advance may be set against it"),
    "lift_status": Said("档案状态改正常", "the register’s status set to active"),
    "no_slip_of": Said("{day} 的欠款", "the debt of {day}"),
    "hold_head": Said(
        "因欠款停供 {held} 家：超额度 {over_limit}，逾期超过停供天数 {too_late}，排期未清 {escalated}；先付 {to_pay} 元可全部解除。另有 {closed} 家档案里已停供或流失。",
        "{held:outlet is held for what it owes|outlets are held for what they owe}: {over_limit} over limit, {too_late} overdue too long, {escalated} not collected; {to_pay} in all would lift this. {closed:more is|more are} stopped or lost in the register.",
    ),
    "hold_limits_note": Said(
        "额度没有填或填 0 的网点不按超额度停供。", "Outlets with no credit limit, or 0, are not held for going over it."
    ),
    "nobody_held": Said("今天没有因欠款停供的网点。", "Nobody is held for what is owed today."),
    "nobody_closed": Said("档案里没有停供或流失的网点。", "No outlet is stopped or lost in the register."),
    "hold_unchecked_owed": Said(
        "没有核对欠款：没有应收明细，超额度和逾期都无从得知。",
        "Not checked: what is owed. No receivables are kept, so nobody is held for a debt.",
    ),
    "hold_unchecked_limits": Said(
        "没有核对超额度：网点客户档案里没有信用额度。",
        "Not checked: credit limits. The outlet register has none.",
    ),
    "hold_unchecked_stop_days": Said(
        "没有核对逾期停供：启动计划里没有停供天数。",
        "Not checked: overdue too long. The launch plan has no days after which supply stops.",
    ),
    "hold_unchecked_issued": Said(
        "没有核对排期未清：没有已下达排期的记录。",
        "Not checked: visits in vain. No issued schedules are kept.",
    ),
    "hold_unchecked_status": Said(
        "没有核对档案状态：网点客户档案里没有填状态。",
        "Not checked: closed outlets. The outlet register has no status.",
    ),
}
