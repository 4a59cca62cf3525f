"""The words of a day's and a week's book: its name, its contents, what could not be made."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "pack_day": Said("日报表 {when}", "Day {when}"),
    "pack_week": Said("周报表 {when}", "{when}"),
    "pack_proof": Said("勾稽表 {when}", "Proof {when}"),
    "sheet_contents": Said("目录", "Contents"),
    "sheet_column": Said("工作表", "Sheet"),
    "contents": Said("内容", "Contents"),
    "report_missing": Said("未编制 {report}：{why}", "{report} was not made: {why}"),
    "nothing_to_report": Said(
        "{folder} 里的工作簿不足以编制任何报表。{why}", "The books in {folder} allow no report. {why}"
    ),
}
