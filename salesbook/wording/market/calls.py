"""The words of the call list."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_call-list": Said("电话访问名单", "Call list"),
    "purpose_call-list": Said(
        "今天打给谁、为什么、该提什么货，旁边就是客户资料",
        "whom to telephone today and why, with the outlet's file beside it",
    ),
    "sheet_calls": Said("电话访问名单", "Calls"),
    "title_calls": Said("今日电话访问名单", "Whom to telephone today"),
    "sheet_call_points": Said("电话访问·积分", "Call points"),
    "title_call_points": Said("电话访问名单：为什么排在前面", "Why they come first"),
    "sheet_calls_waiting": Said("电话访问·候补", "Calls waiting"),
    "title_calls_waiting": Said("今天排不下的电话", "Calls beyond today’s capacity"),
    "calls_today": Said("今日电话（家）", "Calls today"),
    "calls_waiting": Said("候补（家）", "Waiting"),
    "calls_head": Said(
        "今天打 {count} 家，另有 {waiting} 家候补；名单上逾期未清 {overdue} 元。",
        "{count} to call today, {waiting:more waits|more wait}; {overdue} is overdue on this list.",
    ),
    "call_agreed": Said("约好 {next} 再联系", "to be contacted again on {next}"),
    "call_broken": Said("失约：答应 {promised} 还款 {amount}", "broke a promise of {promised}: {amount}"),
    "call_promised": Said("{promised} 到期的还款承诺 {amount}", "promised for {promised}: {amount}"),
    "call_runs_out": Said("快断货：{goods}", "running out: {goods}"),
    "call_cycle_due": Said(
        "订货周期 {cycle} 天，已 {waiting} 天", "orders every {cycle:day|days}, {waiting:has|have} passed"
    ),
    "call_silent": Said("至少 {quiet} 天没有订货", "no order for at least {quiet:day|days}"),
    "call_cycle": Said("周期 {cycle} 天", "every {cycle:day|days}"),
    "call_file": Said(
        "{kind}·{category}·{grade} 级·{person}\n{place}\n{landmark}",
        "{kind} · {category} · {grade} · {person}\n{place}\n{landmark}",
    ),
    "comma": Said("、", ", "),
    "contact_and_phone": Said("联系人与电话", "Contact and telephone"),
    "outlet_file": Said("客户资料", "File"),
    "call_answer": Said("访问结果 / 下次联系", "Answer / next contact"),
    "caller": Said("访问人", "Called by"),
    "nobody_to_call": Said("今天没有需要打的电话。", "Nobody need be called today."),
    "nobody_waiting": Said("没有排不下的电话。", "Nobody must wait."),
    "calls_note": Said(
        "先打约好的和答应还款的，再打快断货、到订货周期的，最后打久未进货的；今天已打过或已订货的不再列。",
        "What was agreed and promised first, then who runs out or is due to order, then the silent; whoever called or ordered today is left out.",
    ),
}
