"""The words of the proof, report and sheet."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_proof": Said("勾稽表", "Proof"),
    "purpose_proof": Said(
        "每个合计再算一遍，差额必须为 0.00", "every printed total again, with the difference, which must be 0.00"
    ),
    "sheet_proof": Said("勾稽表", "Proof"),
    "title_proof": Said("勾稽表：每个合计再算一遍", "Proof: every total added up again"),
    "proof_redated": Said(
        "应收汇总的截止日已改：本表仍按制表日勾稽。",
        "The day of the receivables ledger was changed: this proof is still of the day of the paper.",
    ),
    "proof_right": Said("共 {count} 项，差额全部为 0.00。", "{count:figure|figures}; every difference is 0.00."),
    "proof_wrong": Said(
        "有 {count} 项对不上，请查明后再用这些报表。",
        "{count:figure does|figures do} not tie out; find out why before using these reports.",
    ),
}
