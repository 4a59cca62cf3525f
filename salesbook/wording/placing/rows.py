"""Why rows cannot be appended, and how the rows below a register's data begin."""

from salesbook.wording import Said

# How the rows below a register's data begin, spaces left out: totals, signatures, notes.
FOOT_ROW = (
    r"(本页|本月|本年|本期)?(合计|小计|总计|累计|共计)"
    r"|(制表|填表|编制|审核|复核|主管|负责|经办|财务|出纳|会计|单位负责|部门负责)(人|员|人员)?(签字|签名|签章)?[:：]"
    r"|(注|备注|说明|附注|附)\d*[:：]"
    r"|(sub|grand)?totals?\b|sum\b|notes?:|(prepared|checked|approved)by"
)

TEXT: dict[str, Said] = {
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
}
