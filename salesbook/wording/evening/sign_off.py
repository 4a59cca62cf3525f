"""The words of the sign-off."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_sign-off": Said("签收记录", "Sign-off"),
    "purpose_sign-off": Said(
        "凭批条打印了什么、谁签收，未签收的标红",
        "papers printed by approval, who signed, and what nobody has signed for",
    ),
    "sheet_signatures": Said("签收记录", "Sign-off"),
    "title_signatures": Said("凭批条打印资料签收记录", "Papers printed by approval, and who signed"),
    "fact_papers": Said("当日打印（件）", "Papers today"),
    "fact_copies": Said("当日份数", "Copies today"),
    "fact_papers_week": Said("本周打印", "Papers this week"),
    "fact_unsigned": Said("未签收", "Not signed"),
    "unsigned_papers": Said("未签收", "Not signed"),
    "papers_week": Said("本周打印与签收", "Printed and signed this week"),
    "signature_state": Said("签收", "Signed"),
    "is_signed": Said("已签收", "Signed"),
    "not_signed": Said("未签收", "Not signed"),
    "why_unsigned": Said("打印后 {days} 天没有人签收", "nobody has signed for {days:day|days}"),
    "all_signed": Said("打印的资料都已签收。", "Every paper is signed for."),
    "no_papers": Said("本周没有凭批条打印。", "Nothing was printed this week."),
    "proof_copies": Said("本周份数＝逐件之和", "copies this week = one by one"),
}
