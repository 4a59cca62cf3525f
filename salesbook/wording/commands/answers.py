"""What a command answers: what it read, what it wrote, why it did not."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "no_such_folder": Said(
        "找不到文件夹 {folder}。请指明存放部门工作簿的文件夹。",
        "{folder} is not a folder. Give the folder that holds the department’s workbooks.",
    ),
    "cli_reading": Said("正在读取工作簿…", "reading the books…"),
    "cli_calculating": Said("正在计算：{report}…", "calculating: {report}…"),
    "cli_writing": Said("正在写出…", "writing…"),
    "cli_would_write": Said("试运行，没有写出；将写到 {path}", "dry run, nothing written; it would be {path}"),
    "rows_left_out": Said(
        "注意：数据有 {count} 处错误，有关的行没有算进来，合计不完整。请先运行 salesbook check。",
        "Note: {count:error|errors} in the data; rows with errors are not counted, so totals are incomplete. Run salesbook check.",
    ),
    "void_left_out": Said(
        "作废的 {count} 行没有算进来：{where}。", "{count:void row is|void rows are} left out: {where}."
    ),
    "void_where": Said("{table} {count} 行（{book}[{sheet}]!{cells}）", "{table} {count} ({book}[{sheet}]!{cells})"),
    "cli_written": Said("已写出 {path}", "wrote {path}"),
    "cli_problems": Said(
        "数据有 {errors} 处错误、{warnings} 处提醒；有错误的行未参与计算。逐条查看：salesbook check {folder}",
        "{errors:error|errors} and {warnings:warning|warnings} in the data; rows with errors were not used. See: salesbook check {folder}",
    ),
    "cli_planted": Said("埋入：{code}  {at}", "planted: {code}  {at}"),
    "check_clean": Said("没有发现问题。", "no problems found."),
    "check_counts": Said(
        "{table}：{book}[{sheet}] 共 {seen} 行 = 采用 {used} + 未用 {rejected} + 作废 {void} + 另一边 {other_side} + 空行 {blank} + 标题 {title} + 合计 {subtotal} + 备注 {note} + 重复表头 {repeated_header}",
        "{table}: {book}[{sheet}] {seen:row|rows} = {used} used + {rejected} rejected + {void} void + {other_side} other side + {blank} blank + {title} title + {subtotal} subtotal + {note} note + {repeated_header} repeated header",
    ),
    "check_compared": Said(
        "各本账互相核对到 {day}：{breaks} 处不符。",
        "The books compared with one another up to {day}: {breaks:break|breaks}.",
    ),
    "check_total": Said(
        "共 {errors} 处错误、{warnings} 处提醒、{notes} 处说明。",
        "{errors:error|errors}, {warnings:warning|warnings}, {notes:note|notes}.",
    ),
    "output_exists": Said(
        "{path} 已存在，没有覆盖。换个名字，或加 --force 覆盖它。",
        "{path} exists and was left as it is. Choose another name, or add --force to replace it.",
    ),
    "output_unwritable": Said(
        "写不了 {path}（{reason}）。请看文件是否正被打开、文件夹是否可写、磁盘是否已满；没有留下半个文件。",
        "{path} cannot be written ({reason}). See whether it is open, whether the folder may be written and the disk is full; no half file was left.",
    ),
    "no_such_book": Said(
        "找不到工作簿 {book}。请核对文件名和所在文件夹。", "{book} is not there. Check the name and the folder."
    ),
    "posting_no_column": Said(
        "{book}[{sheet}] 没有必填的列：{titles}。请补上这些列再登记。",
        "{book}[{sheet}] lacks columns that every row must fill: {titles}. Add them first.",
    ),
    "schedule_issued": Said(
        "{book} 里已有 {day} 下达的排期，没有再记。",
        "{book} holds a schedule issued on {day} already; nothing was written.",
    ),
    "schedule_empty": Said(
        "{day} 编的排期里没有要拜访的网点，没有可下达的。",
        "The schedule of {day} has no visits; there is nothing to issue.",
    ),
}
