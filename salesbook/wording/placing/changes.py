"""What was changed in a workbook, line by line."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
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
}
