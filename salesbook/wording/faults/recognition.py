"""Sheets that are used though it is not quite sure what they keep, asked about, or left out."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "sheet_likely": Said(
        "工作表“{found}”当作{expected}读（{beside}）。", "Sheet {found} was read as {expected} ({beside})."
    ),
    "sheet_likely.remedy": Said(
        "对就把工作表改名为本部门的表名（{expected}）；不对就改成说明它是什么的名字，例如“应付”。",
        "If so, give the sheet the department’s own name ({expected}); if not, a name that says what it is, such as “Payables”.",
    ),
    "sheet_asked": Said(
        "工作表“{found}”看来是{expected}，但没有用：{beside}。",
        "Sheet {found} looks like {expected} but was not used: {beside}.",
    ),
    "sheet_asked.remedy": Said(
        "要用它，就把工作表改名为本部门的表名（{expected}），隐藏的先取消隐藏；和别的表重复的、不该算的，不必理会。",
        "If it should count, give the sheet the department’s own name ({expected}), and unhide it; what repeats other sheets, or should not count, can be left.",
    ),
    "sheet_lacks": Said(
        "工作表“{found}”读作{expected}还缺：{beside}，没有用。",
        "Sheet {found} would be {expected}, but it lacks {beside}; it was not used.",
    ),
    "sheet_lacks.remedy": Said(
        "请补上这一列；它若叫别的名字，请在“设置·表头词典”里写明。",
        "Add the column; if it goes by another title, say so in the header dictionary of the settings.",
    ),
    "sheet_not_ours": Said("工作表“{found}”是{expected}，没有读。", "Sheet {found} holds {expected} and was not read."),
    "sheet_not_ours.remedy": Said(
        "它若该参加计算，请把工作表改名为本部门的表名，例如“应收明细”。",
        "If it should count, give the sheet the department’s own name of its table, as the empty books of salesbook init have it.",
    ),
}
