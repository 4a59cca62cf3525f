"""What the command line says of its commands and options, and of a wrong use of them."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "cli_outlet": Said(
        "网点编码或名称，可写多次（默认所有欠款网点）", "outlet code or name, may be repeated (default: all that owe)"
    ),
    "cli_about": Said(
        "读部门现有的 Excel 工作簿，算出排期清欠表、任务完成进度表、销售赢利分析表，写成排好版的表。",
        "Reads a sales department’s workbooks; writes collection schedules, progress tables and profitability.",
    ),
    "cli_commands": Said("命令", "commands"),
    "cli_options": Said("选项", "options"),
    "cli_positionals": Said("参数", "arguments"),
    "cli_help": Said("显示帮助", "show this help"),
    "cli_version": Said("显示版本", "show the version"),
    "cli_lang": Said("所用语言：zh（默认）或 en", "language: zh (the default) or en"),
    "cli_folder": Said("存放部门工作簿的文件夹", "the folder with the department’s workbooks"),
    "cli_date": Said("日期，如 2026-11-20（默认今天）", "the date, such as 2026-11-20 (default: today)"),
    "cli_out": Said("写到哪个文件（或文件夹）", "the file (or folder) to write"),
    "cli_json": Said("把数字按 JSON 输出到标准输出", "print the figures as JSON"),
    "cli_force": Said("已有同名文件时覆盖", "overwrite an existing output"),
    "cli_init": Said(
        "建立一套空白工作簿：表头、下拉、格式、批注齐全",
        "make the department’s books, empty: headers, drop-downs, notes",
    ),
    "cli_sample": Said("建立一个虚构的示例部门", "make a sample department (all made up)"),
    "cli_check": Said(
        "检查工作簿，逐格指出问题；各本账互相核对",
        "check the books, compare them with one another, and name each problem by its cell",
    ),
    "cli_check_date": Said(
        "各本账核对到哪一天（默认账上最后一天）", "the day up to which the books are compared (default: their last)"
    ),
    "cli_day": Said("一天的报表：排期清欠表、应收汇总、勾稽表", "the day’s book: schedule, ledger, proof"),
    "cli_week": Said(
        "一周的报表：进度、赢利、排期、应收、勾稽", "the week’s book: progress, profit, schedule, ledger, proof"
    ),
    "cli_outlets": Said("网点数", "number of outlets"),
    "cli_weeks": Said("周数", "number of weeks"),
    "cli_seed": Said("随机种子", "seed"),
    "cli_faults": Said("埋入多少处错误，并列出来", "how many faults to plant (they are listed)"),
    "cli_usage_error": Said("{message}。用 --help 查看用法。", "{message}. Use --help to see the usage."),
    "cli_bad_date": Said(
        "“{text}”不是日期，请写成 2026-11-20 的样子", "{text!r} is not a date; write it like 2026-11-20"
    ),
    "cli_command_word": Said("命令", "COMMAND"),
    "cli_missing": Said("还缺：{words}", "missing: {words}"),
    "cli_no_such": Said("没有“{word}”。是不是想用：{near}", "there is no {word!r}. Did you mean: {near}"),
    "cli_wants_value": Said("{option} 后面要跟一个值", "{option} wants a value"),
    "cli_unknown_words": Said("不认识：{words}", "not understood: {words}"),
    "cli_interrupted": Said("已中断，没有写出任何文件。", "interrupted; nothing was written."),
    "cli_internal": Said(
        "程序出了意外的错误（{error}），没有写出半个文件。请把 {log} 发给维护者。",
        "an unexpected error of ours ({error}); no half file was written. Please send {log} to the maintainers.",
    ),
    "cli_file": Said("只检查这一个文件的结构（任何工作簿）", "look over the structure of this one file (any workbook)"),
    "cli_into": Said(
        "把表放进这本工作簿，其余内容一个字节都不变", "place the sheets into this workbook; nothing else in it changes"
    ),
    "cli_save_as": Said("和 --into 一起用：另存为这个文件，原文件不动", "with --into: write a copy instead"),
    "cli_dry_run": Said("只说会改什么，不写文件", "only tell what would change"),
    "cli_from": Said("新记录所在的工作簿", "the workbook that holds the new rows"),
    "cli_accept": Said(
        "登记里已有相同的一笔、确是另一笔时照样登记：写提示的单元格（如 F2）；不写单元格就是全部",
        "post receipts equal to one that the register holds, when they are others: the cells named (F2); without cells all",
    ),
    "cli_book": Said("工作簿", "the workbook"),
    "cli_post": Said(
        "登记回款：把新回款追加到回款登记，重复的不收", "append new receipts to the register; doubles are refused"
    ),
    "cli_intake": Said("新开网点：检查后追加到网点客户档案", "check new outlets and append them to the register"),
    "cli_remove_sheets": Said(
        "从工作簿里删去本程序放进去的表", "take the sheets that salesbook placed out of a workbook"
    ),
    "cli_close": Said(
        "月结：冻结各网点的应收余额；--reopen 取消最后一次月结",
        "close a month: freeze what every outlet owes; --reopen undoes the last month",
    ),
    "cli_new_year": Said(
        "新年账：把工作簿复制到新文件夹，未清应收和预收结转，旧文件夹不动",
        "a new year’s books in a new folder, open items and advances carried over; the old folder stays as it is",
    ),
    "cli_year": Said("新的一年，如 2027", "the new year, such as 2027"),
    "cli_new_folder": Said("新的文件夹，不能已经存在", "the new folder, which must not exist yet"),
    "cli_bad_year": Said("“{text}”不是年份，请写成 2027 的样子", "{text!r} is not a year; write it like 2027"),
    "cli_month": Said("要月结的月份，如 2026-10", "the month to close, such as 2026-10"),
    "cli_reopen": Said("取消最后一次月结", "undo the last month that was closed"),
    "cli_bad_month": Said("“{text}”不是月份，请写成 2026-10 的样子", "{text!r} is not a month; write it like 2026-10"),
    "cli_issue": Said(
        "下达排期：把当天编的排期清欠表记入排期记录",
        "issue the day’s collection schedule: write it into the book of issued schedules",
    ),
}
