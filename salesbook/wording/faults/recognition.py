"""Sheets that are used though it is not quite sure what they keep, asked about, or left out."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "sheet_likely": Said(
        "工作表“{found}”当作{expected}读（{beside}）。", "Sheet {found} was read as {expected} ({beside})."
    ),
    "sheet_likely.remedy": Said(
        "不对就用 salesbook map 生成“读表说明”，在“你定”里改。",
        "If that is wrong, make the reading map (salesbook map) and correct it there.",
    ),
    "sheet_asked": Said(
        "工作表“{found}”看来是{expected}，但没有用：{beside}。",
        "Sheet {found} looks like {expected} but was not used: {beside}.",
    ),
    "sheet_asked.remedy": Said(
        "请用 salesbook map 生成“读表说明”，在“你定”里写明它是什么。",
        "Make the reading map (salesbook map) and say there what it is.",
    ),
    "sheet_lacks": Said(
        "工作表“{found}”读作{expected}还缺：{beside}，没有用。",
        "Sheet {found} would be {expected}, but it lacks {beside}; it was not used.",
    ),
    "sheet_lacks.remedy": Said(
        "请补上这一列；它若叫别的名字，请在“读表说明”（salesbook map）里写明。",
        "Add the column; if it goes by another title, say so in the reading map (salesbook map).",
    ),
    "sheet_not_ours": Said("工作表“{found}”是{expected}，没有读。", "Sheet {found} holds {expected} and was not read."),
    "sheet_not_ours.remedy": Said(
        "如果它该参加计算，请在“读表说明”（salesbook map）里写明它是什么。",
        "If it should count, say in the reading map (salesbook map) what it is.",
    ),
}
