"""What is said while writing into a workbook that a person keeps."""

from salesbook.wording import Said

# How the rows below a register's data begin, spaces left out: totals, signatures, notes.
FOOT_ROW = (
    r"(本页|本月|本年|本期)?(合计|小计|总计|累计|共计)"
    r"|(制表|填表|编制|审核|复核|主管|负责|经办|财务|出纳|会计|单位负责|部门负责)(人|员|人员)?(签字|签名|签章)?[:：]"
    r"|(注|备注|说明|附注|附)\d*[:：]"
    r"|(sub|grand)?totals?\b|sum\b|notes?:|(prepared|checked|approved)by"
)

TEXT: dict[str, Said] = {
    # files that cannot be written into
    "placing_no_file": Said(
        "找不到工作簿 {book}。请核对文件名和位置。", "There is no workbook {book}. Check its name and place."
    ),
    "placing_not_a_workbook": Said(
        "{book} 不是 .xlsx 或 .xlsm 工作簿。请在 Excel 中另存为 .xlsx 后再试。",
        "{book} is not an .xlsx or .xlsm workbook. Save it as .xlsx in Excel and try again.",
    ),
    "placing_password": Said(
        "{book} 设有打开密码，无法写入。请在 Excel 中取消打开密码后再试。",
        "{book} needs a password to open, so it cannot be written into. Take the password off in Excel and try again.",
    ),
    "placing_old_format": Said(
        "{book} 是旧式 .xls 格式。请在 Excel 中另存为 .xlsx 后再试。",
        "{book} is in the old .xls format. Save it as .xlsx in Excel and try again.",
    ),
    "placing_binary": Said(
        "{book} 是二进制 .xlsb 格式。请在 Excel 中另存为 .xlsx 后再试。",
        "{book} is in the binary .xlsb format. Save it as .xlsx in Excel and try again.",
    ),
    "placing_damaged": Said(
        "{book} 已损坏：其中的 {part} 读不出来。请在 Excel 中打开修复并另存后再试。",
        "{book} is damaged: {part} in it cannot be read. Open and repair it in Excel, save it, and try again.",
    ),
    "placing_part_encrypted": Said(
        "{book} 里的 {part} 被压缩软件加密，无法写入。请用 Excel 重新另存一份。",
        "In {book}, {part} was encrypted by an archiver. Save the workbook anew with Excel.",
    ),
    "placing_part_twice": Said(
        "{book} 里 {part} 出现了两次，说不清哪一份是真的。请在 Excel 中打开并另存后再试。",
        "In {book}, {part} is there twice, and which one counts cannot be told. Open it in Excel, save it, and try again.",
    ),
    "placing_part_method": Said(
        "{book} 里的 {part} 用了 Excel 不用的压缩方法。请在 Excel 中打开并另存后再试。",
        "In {book}, {part} is compressed in a way Excel does not use. Open it in Excel, save it, and try again.",
    ),
    "placing_bomb": Said(
        "{book} 里的 {part} 解压后大得反常，可能是恶意文件，没有打开。",
        "In {book}, {part} would unpack to an absurd size; the file may be hostile and was not opened.",
    ),
    "placing_too_large": Said(
        "{book} 写入后会超过 4 GB，没有写。请把内容分到几个工作簿。",
        "{book} would grow past 4 GB, so nothing was written. Spread it over several workbooks.",
    ),
    "placing_doctype": Said(
        "{book} 里的 {part} 含有 DTD 声明，Excel 文件不该有，没有打开。",
        "In {book}, {part} holds a DTD, which no Excel file needs; it was not opened.",
    ),
    "placing_bad_xml": Said(
        "{book} 里的 {part} 不是完好的 XML。请在 Excel 中打开修复并另存后再试。",
        "In {book}, {part} is not well-formed XML. Open and repair it in Excel, save it, and try again.",
    ),
    "placing_signed": Said(
        "{book} 带有数字签名，写入后签名会失效，所以没有写。确实要写，请另存为副本，或明确允许破坏签名。",
        "{book} is digitally signed and writing would break the signature, so nothing was written."
        " Allow the signature to be broken, or remove it first.",
    ),
    # saving
    "placing_locked": Said(
        "{who} 正打开着 {book}，没有写入。请先关闭它，或另存到别的文件；若其实没人打开，请删除 {lock}。",
        "{who} has {book} open, so nothing was written. Close it, or save beside it under another name;"
        " if nobody has it open, delete {lock}.",
    ),
    "placing_somebody": Said("有人", "Somebody"),
    "placing_changed_meanwhile": Said(
        "{book} 在处理期间被别人改过，没有写入。请重新运行。",
        "{book} was changed by someone else meanwhile, so nothing was written. Run it again.",
    ),
    "placing_in_use": Said(
        "{book} 正被别的程序占用，没有写入。请关闭后再试，或另存到别的文件。",
        "{book} is in use by another program, so nothing was written. Close it, or save under another name.",
    ),
    "placing_read_only": Said(
        "{book} 是只读文件，没有写入。请取消只读属性，或另存到别的文件。",
        "{book} is read-only, so nothing was written. Make it writable, or save under another name.",
    ),
    "placing_cannot_write": Said(
        "{book} 写不进去（{reason}），原文件没有动。请检查磁盘空间和权限后再试。",
        "{book} could not be written ({reason}); the original is as it was. Check disk space and permissions.",
    ),
    "placing_cannot_read": Said(
        "{book} 读不出来（{reason}）。请检查文件是否被占用、有没有权限。",
        "{book} could not be read ({reason}). Check whether it is in use and whether you may read it.",
    ),
    "placing_extension": Said(
        "不能把 {book} 另存为 {target}：扩展名必须仍是 {extension}。",
        "{book} cannot be saved as {target}: the extension must stay {extension}.",
    ),
    "placing_audit_failed": Said(
        "写入 {book} 后自检没有通过（{finding}），所以没有替换原文件。请把这份工作簿和这句话发给维护者。",
        "The check after writing {book} failed ({finding}), so the original was not replaced."
        " Please send the workbook and this sentence to the maintainers.",
    ),
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
    # rows
    "placing_no_title": Said(
        "工作表“{sheet}”的表头里没有：{titles}。表头现有：{found}。请改对标题。",
        "The header of sheet “{sheet}” lacks: {titles}. It has: {found}. Correct the titles.",
    ),
    "placing_title_twice": Said(
        "工作表“{sheet}”的表头里“{title}”出现在 {columns} 几列，不知道写哪一列。请改掉重名。",
        "In the header of sheet “{sheet}”, “{title}” stands over columns {columns}. Rename all but one.",
    ),
    "placing_sheet_full": Said(
        "工作表“{sheet}”放不下：最多 {most} 行。",
        "The sheet “{sheet}” has no room: it ends at row {most}.",
    ),
    "placing_append_merge": Said(
        "工作表“{sheet}”要追加的位置有合并单元格 {area}，没有写入。请先取消合并。",
        "In sheet “{sheet}”, merged cells {area} stand where rows would go; nothing was written. Unmerge them first.",
    ),
    "placing_append_array": Said(
        "工作表“{sheet}”要追加的位置有数组公式 {area}，没有写入。请先移开它。",
        "In sheet “{sheet}”, an array formula {area} stands where rows would go; nothing was written. Move it first.",
    ),
    "placing_append_table": Said(
        "工作表“{sheet}”要追加的位置有另一张表格“{table}”，没有写入。请指明追加在哪一行之后。",
        "In sheet “{sheet}”, the table “{table}” stands where rows would go; nothing was written."
        " Say after which row they belong.",
    ),
    "placing_cannot_move_merge": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但合并单元格 {where} 跨在中间，没有写入。请先取消合并。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but merged cells {where} lie across;"
        " nothing was written. Unmerge them first.",
    ),
    "placing_cannot_move_array": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但数组公式 {where} 跨在中间，没有写入。请先在 Excel 中插入空行。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but an array formula {where} lies across;"
        " nothing was written. Insert blank rows in Excel first.",
    ),
    "placing_cannot_move_table": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但那里有表格“{where}”，没有写入。请先在 Excel 中插入空行。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but the table “{where}” is there;"
        " nothing was written. Insert blank rows in Excel first.",
    ),
    "placing_cannot_move_object": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但表里有控件、方案或自定义视图（{where}），没有写入。请先在 Excel 中插入空行。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but the sheet holds {where};"
        " nothing was written. Insert blank rows in Excel first.",
    ),
    "placing_cannot_move_comment": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但 {where} 有批注，没有写入。请先在 Excel 中插入空行。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but {where} has a note;"
        " nothing was written. Insert blank rows in Excel first.",
    ),
    "placing_cannot_move_drawing": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但第 {where} 行有图片或图表，没有写入。请先在 Excel 中插入空行。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but a picture or chart reaches row {where};"
        " nothing was written. Insert blank rows in Excel first.",
    ),
    "placing_cannot_move_pivot": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但 {where} 有数据透视表，没有写入。请先在 Excel 中插入空行。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but there is a pivot table at {where};"
        " nothing was written. Insert blank rows in Excel first.",
    ),
    "placing_cannot_move_shared": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但 {where} 的共享公式会因此改变，没有写入。请先在 Excel 中插入空行。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but the shared formula at {where} would change;"
        " nothing was written. Insert blank rows in Excel first.",
    ),
    "placing_cannot_move_reader": Said(
        "工作表“{sheet}”第 {row} 行以下要下移，但 {where} 的公式引用了那里，没有写入。请先在 Excel 中插入空行。",
        "In sheet “{sheet}”, rows from {row} would have to move down, but a formula at {where} reads them;"
        " nothing was written. Insert blank rows in Excel first.",
    ),
    # what was changed
    "placing_changed": Said("已写入 {book}：", "Written into {book}:"),
    "placing_would_change": Said(
        "试运行，没有写入；将对 {book} 做：", "Dry run, nothing written; this would be done to {book}:"
    ),
    "placing_nothing": Said("{book}：没有需要写入的内容。", "{book}: nothing to write."),
    "placing_added": Said("  新增工作表 {sheet}", "  sheet added: {sheet}"),
    "placing_replaced": Said("  更新工作表 {sheet}", "  sheet replaced: {sheet}"),
    "placing_removed": Said("  删除工作表 {sheet}", "  sheet removed: {sheet}"),
    "placing_renamed": Said(
        "  已有名为“{wanted}”的工作表，没有动它；新表叫“{given}”",
        "  there is a sheet “{wanted}” already, which was left alone; the new one is called “{given}”",
    ),
    "placing_appended": Said("  {sheet} 追加 {area}", "  rows appended to {sheet}: {area}"),
    "placing_set": Said("  {sheet} 写入 {cell}", "  cell set in {sheet}: {cell}"),
    "placing_backup": Said("  改动前的备份：{backup}", "  backup from before: {backup}"),
    "placing_formula_overwritten": Said(
        "  注意：{sheet} {cell} 原来的公式已被覆盖", "  note: the formula in {sheet} {cell} was overwritten"
    ),
    "placing_moved_down": Said(
        "  {sheet} 第 {row} 行起下移 {by} 行", "  in {sheet}, the rows from {row} on moved down by {by}"
    ),
    "placing_formula_grown": Said(
        "  {sheet} {cell} 的公式已把新行包括进去", "  the formula in {sheet} {cell} now takes the new rows in"
    ),
    "placing_reader_short": Said(
        "  注意：{where} 的公式只算到 {sheet} 第 {row} 行，没有改动，请自行延长",
        "  note: the formula at {where} reads {sheet} only down to row {row}; it was not changed, extend it yourself",
    ),
    "placing_formula_left": Said(
        "  注意：{sheet} {column} 列末行的公式与上一行不同，没有向下填充",
        "  note: in {sheet}, the last formula of column {column} differs from the one above and was not filled down",
    ),
    # what the audit finds
    "audit_unreadable": Said("{part} 读不出来：{detail}", "{part} cannot be read: {detail}"),
    "audit_bad_xml": Said("{part} 不是完好的 XML：{detail}", "{part} is not well-formed XML: {detail}"),
    "audit_prefix": Said("{part} 用了没有声明的前缀 {detail}", "{part} names an undeclared prefix {detail}"),
    "audit_no_type": Said("{part} 没有内容类型", "{part} has no content type"),
    "audit_type_without_part": Said(
        "内容类型表里的 {part} 不存在", "the content types list {part}, which is not there"
    ),
    "audit_dangling": Said(
        "{part} 的关系 {detail} 指向不存在的部件", "{part} has a relationship {detail} to a missing part"
    ),
    "audit_no_relationship": Said(
        "{part} 用了没有定义的关系 {detail}", "{part} uses a relationship {detail} that is not defined"
    ),
    "audit_merge_overlap": Said("{part} 的合并区域重叠：{detail}", "{part} has overlapping merged ranges: {detail}"),
    "audit_row_order": Said("{part} 的行次序不对或重复：{detail}", "{part} has rows out of order or twice: {detail}"),
    "audit_cell_order": Said(
        "{part} 的单元格次序不对或重复：{detail}", "{part} has cells out of order or twice: {detail}"
    ),
    "audit_style": Said("{part} 的 {detail} 用了不存在的样式", "{part}: {detail} uses a style that is not there"),
    "audit_string": Said(
        "{part} 的 {detail} 指向不存在的共享文字", "{part}: {detail} points to a missing shared string"
    ),
    "audit_long_text": Said(
        "{part} 的 {detail} 文字超过 32767 个字符", "{part}: the text in {detail} exceeds 32,767 characters"
    ),
    "audit_long_list": Said(
        "{part} 的数据验证列表超过 255 个字符：{detail}", "{part}: a validation list exceeds 255 characters: {detail}"
    ),
    "audit_table_header": Said(
        "{part} 的标题与单元格不一致：{detail}", "{part}: a header differs from its cell: {detail}"
    ),
    "audit_table_twice": Said(
        "{part} 的表格名或编号与别的重复：{detail}", "{part}: its table name or number is taken: {detail}"
    ),
    "audit_name_sheet": Said("名称 {detail} 指向不存在的工作表", "the name {detail} refers to a missing sheet"),
    "audit_name_twice": Said("名称 {detail} 定义了两次", "the name {detail} is defined twice"),
    "audit_sheet_twice": Said(
        "工作表 {detail} 的名字或编号重复", "the sheet {detail} has a name or number that is taken"
    ),
    "audit_sheet_name": Said("工作表名 {detail} 不合规则", "the sheet name {detail} is not allowed"),
    "audit_selected": Said("有几个工作表同时被选中：{detail}", "several sheets are selected at once: {detail}"),
    "audit_calc_chain": Said("{part} 里的 {detail} 没有公式", "{part} lists {detail}, which holds no formula"),
    "audit_not_back": Said("{part} 的 {detail} 读回来与写入的不同", "{part}: {detail} does not read back as written"),
    "audit_touched": Said("{part} 本不该变，却变了", "{part} changed, and should not have"),
}
