"""Why a sheet or a cell cannot be placed."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    # sheets
    "placing_no_sheet": Said(
        "{book} 里没有工作表“{sheet}”。现有：{sheets}。",
        "{book} has no sheet “{sheet}”. It has: {sheets}.",
    ),
    "placing_not_ours": Said(
        "{book} 里的“{sheet}”不是本程序放进去的，不能删除。",
        "“{sheet}” in {book} was not placed by this program, so it is not removed.",
    ),
    "placing_not_cells": Said(
        "{book} 里的“{sheet}”不是普通工作表，不能写单元格。",
        "“{sheet}” in {book} is not a worksheet, so no cell of it can be written.",
    ),
    "placing_structure_locked": Said(
        "{book} 的工作簿结构受保护，不能增删工作表。请先在“审阅”中撤消保护工作簿。",
        "The structure of {book} is protected, so sheets cannot be added or removed. Unprotect the workbook first.",
    ),
    "placing_last_sheet": Said(
        "“{sheet}”是 {book} 里唯一的工作表，不能删除。",
        "“{sheet}” is the only sheet of {book} and cannot be removed.",
    ),
    "placing_sheet_in_use": Said(
        "“{sheet}”还被 {where} {cell} 的公式引用，没有删除。请先改掉引用。",
        "“{sheet}” is still read by a formula at {where} {cell}, so it was not removed. Change that formula first.",
    ),
    "placing_name_taken": Said(
        "{book} 里已有名称“{name}”指向别处，没有写入。请先给它改名。",
        "{book} already has a name “{name}” for something else, so nothing was written. Rename it first.",
    ),
    "placing_dynamic": Said(
        "要放入的表在 {cell} 用了动态数组或单元格图片，无法带进别的工作簿。",
        "The sheet to place holds a dynamic array or an in-cell picture at {cell}, which cannot be carried over.",
    ),
    "placing_styles_full": Said(
        "{book} 的单元格样式已到 Excel 的上限 {most} 种。请清理样式后再试。",
        "{book} has reached Excel’s limit of {most} cell formats. Clean up its styles and try again.",
    ),
    # cells
    "placing_bad_address": Said("“{cell}”不是单元格地址，应像 B7 这样。", "“{cell}” is not a cell address such as B7."),
    "placing_in_array": Said(
        "[{sheet}]!{cell} 属于数组公式，不能单独改。请在 Excel 中处理该公式。",
        "[{sheet}]!{cell} belongs to an array formula and cannot be changed alone. Edit that formula in Excel.",
    ),
    "placing_in_merge": Said(
        "[{sheet}]!{cell} 在合并单元格里面，写入会看不见。请写到合并区域的左上角。",
        "[{sheet}]!{cell} lies inside a merged range, where nobody would see it. Write to its top left cell.",
    ),
    "placing_in_table_edge": Said(
        "[{sheet}]!{cell} 是表格“{table}”的标题或汇总行，不能在这里改。",
        "[{sheet}]!{cell} is in the header or totals row of the table “{table}” and is not changed here.",
    ),
    "placing_in_shared": Said(
        "[{sheet}]!{cell} 的公式同时供 {area} 使用，改它会破坏其余单元格。请在 Excel 中处理。",
        "The formula in [{sheet}]!{cell} is shared with {area}; changing it would break those cells. Edit it in Excel.",
    ),
    "placing_sheet_protected": Said(
        "工作表“{sheet}”受保护，{cell} 不能改。请先在“审阅”中撤消工作表保护。",
        "The sheet “{sheet}” is protected, so {cell} cannot be changed. Unprotect the sheet first.",
    ),
    "placing_value_kind": Said(
        "{cell}：单元格不能放 {kind} 类型的值。请用文字、数字、日期或 Formula。",
        "{cell}: no cell holds a value of type {kind}. Use text, a number, a date or a Formula.",
    ),
    "placing_formula_length": Said(
        "{cell}：公式为空或超过 {most} 个字符。",
        "{cell}: the formula is empty or longer than {most} characters.",
    ),
    "placing_text_length": Said(
        "{cell}：文字有 {length} 个字符，单元格最多 {most} 个。请缩短。",
        "{cell}: the text has {length} characters; a cell holds at most {most}. Shorten it.",
    ),
    "placing_text_broken": Said(
        "{cell}：文字里有不成对的代理字符，请检查来源的编码。",
        "{cell}: the text holds half a surrogate pair. Check the encoding of its source.",
    ),
    "placing_number_digits": Said(
        "{cell}：整数超过 {most} 位，Excel 会把后几位变成 0。编号请以文字写入。",
        "{cell}: the whole number has more than {most} digits, which Excel would round. Write it as text.",
    ),
    "placing_number_infinite": Said("{cell}：无穷大不能写入单元格。", "{cell}: infinity cannot be written to a cell."),
    "placing_time_zone": Said(
        "{cell}：时间带有时区，Excel 不能表示。请先换成当地时间。",
        "{cell}: the time carries a time zone, which Excel cannot hold. Convert it to local time first.",
    ),
    "placing_date_early": Said(
        "{cell}：日期早于 {first}，Excel 会算错。请以文字写入。",
        "{cell}: the date lies before {first}, where Excel counts wrongly. Write it as text.",
    ),
}
