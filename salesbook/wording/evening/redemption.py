"""The words of the cap redemption."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_redemption": Said("盒盖兑付平帐", "Cap redemption"),
    "purpose_redemption": Said(
        "盒盖收回、兑付、交财务、可核销，按人按品种平帐",
        "caps collected, paid, handed in and claimable, balanced per person and kind",
    ),
    "sheet_redemption": Said("盒盖兑付平帐", "Caps"),
    "title_redemption": Said("盒盖兑付平帐表", "Cap redemption"),
    "sheet_redemption_rows": Said("盒盖兑付明细", "Caps one by one"),
    "title_redemption_rows": Said("盒盖兑付明细 · 本周", "Caps redeemed this week, one by one"),
    "fact_caps": Said("当日收回（个）", "Collected today"),
    "fact_caps_net": Said("净成本", "Net cost"),
    "fact_caps_wrong": Said("对不上（项）", "Not in order"),
    "caps_today": Said("当日 · 按人按品种", "Today, by person and kind"),
    "caps_week": Said("本周累计 · 按人按品种", "This week, by person and kind"),
    "caps_logged": Said("兑付收回", "Redeemed"),
    "settled_caps": Said(
        "平帐：期初＋收回＝交财务＋作废＋留存", "Settled: opening + collected = handed in + scrapped + kept"
    ),
    "claim_rate": Said("可核销率", "Claimable rate"),
    "who_what": Said("人员与品种", "Who and what"),
    "chart_caps": Said("本周兑付与可核销（元）", "Paid and claimable this week (yuan)"),
    "no_caps": Said("当日没有盒盖兑付。", "No caps on this day."),
    "no_caps_week": Said("本周没有盒盖兑付。", "No caps this week."),
    "caps_in_order": Said("兑付、平帐、上次留存三处一致", "redeemed, settled and carried over agree"),
    "caps_open": Said("收回 {pieces} 个，盒盖未平帐", "{pieces} collected, not settled"),
    "caps_difference": Said("平帐{status} {pieces} 个", "settled {status} by {pieces}"),
    "caps_log": Said(
        "平帐收回 {settled} 个，兑付登记 {logged} 个", "{settled} settled as collected, {logged} in the redemption book"
    ),
    "caps_opening": Said("期初 {opening} 个，上次留存 {carried} 个", "opens with {opening}, {carried} were kept"),
    "redemption_note": Said(
        "兑付收回、兑付金额、可核销金额来自盒盖兑付；平帐各栏来自日清平帐·盒盖；期初应等于本人上次留存。",
        "Redeemed, paid and claimable are from the redemption book, the rest from the settlement of caps; the opening should be what the person kept last.",
    ),
    "proof_caps_paid": Said("当日兑付金额＝各人之和", "paid today = sum of the people"),
    "proof_caps_claimable": Said("当日可核销＝各人之和", "claimable today = sum of the people"),
    "proof_caps_week_people": Said("本周兑付金额＝各人之和", "paid this week = sum of the people"),
    "proof_caps_week_paid": Said("本周兑付金额＝逐笔之和", "paid this week = one by one"),
    "proof_caps_week_claimable": Said("本周可核销＝逐笔之和", "claimable this week = one by one"),
    "proof_caps_week_collected": Said("本周收回＝逐笔之和", "collected this week = one by one"),
    "proof_caps_kept": Said(
        "留存＝期初＋收回−交财务−作废＋差数", "kept = opening + collected − handed in − scrapped + difference"
    ),
}
