"""The tab in Excel: its labels, its questions, and what it says when something is in the way."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    # the tab
    "ribbon_tab": Said("销售台账", "Salesbook"),
    "ribbon_group_finance": Said("财务", "Finance"),
    "ribbon_group_manager": Said("经理", "Manager"),
    "ribbon_group_order_clerk": Said("业务与开票", "Orders and invoicing"),
    "ribbon_group_warehouse": Said("仓管", "Warehouse"),
    "ribbon_group_tools": Said("数据", "Data"),
    "ribbon_check": Said("体检", "Check-up"),
    "ribbon_check_tip": Said(
        "检查本文件夹里所有工作簿，把问题逐条列出，点一下就到那一格",
        "checks all workbooks of this folder and lists every problem with a link to its cell",
    ),
    "ribbon_help_button": Said("帮助", "Help"),
    "ribbon_help_tip": Said("按钮怎么用、出错了找谁", "how the buttons work, and whom to ask"),
    "ribbon_ask_day": Said(
        "按哪一天的账来算？（年-月-日；排期清欠表排的是这天之后的下一个工作日）",
        "As of which day? (year-month-day; the collection schedule is for the next working day after it)",
    ),
    "ribbon_not_installed": Said(
        "找不到 Python。请运行 salesbook ribbon install，再重开 Excel。",
        "Python was not found. Run salesbook ribbon install, then start Excel again.",
    ),
    "ribbon_no_workbook": Said("请先打开部门的一本工作簿，再按按钮。", "Open a workbook of the department first."),
    # while it works
    "ribbon_placing": Said("正在放入工作表 {done}/{of}…（按 Esc 取消）", "placing sheet {done} of {of}… (Esc stops)"),
    "ribbon_cancelled": Said("已取消，工作簿没有改动。", "Stopped; the workbook is as it was."),
    "ribbon_data_errors": Said(
        "表已排好。数据有 {errors} 处错误、{warnings} 处提醒，有错误的行没有参与计算；逐条列在“{sheet}”表里，点一下就到那一格。",
        "Done. The data has {errors:error|errors} and {warnings:warning|warnings}; rows with errors were not used. Sheet “{sheet}” lists"
        " each with a link to its cell.",
    ),
    "ribbon_failed": Said(
        "程序出了意外的错误（{error}），工作簿没有改动。请把 {log} 发给维护者。",
        "An unexpected error of ours ({error}); the workbook is as it was. Please send {log} to the maintainers.",
    ),
    "ribbon_help": Said(
        "销售台账 {version}\n"
        "先把工作簿都放在部门的同一个文件夹里，打开其中一本，按一下按钮，报表就排进这本工作簿；没有保存的改动也算数。\n"
        "再按一次，只换掉我们放的表；您自己的表不动。按 Esc 可以取消。排错了就不保存、直接关闭。\n"
        "数据有错，按“体检”。程序出错，把 {log} 发给维护者。",
        "Salesbook {version}\n"
        "Keep all workbooks of the department in one folder, open one and press a button: the report appears in that"
        " workbook. Edits not yet saved count.\n"
        "Press again and only the sheets we made are replaced; yours stay. Esc stops.\n"
        "For mistakes in the data press Check-up. For a mistake of ours send {log} to the maintainers.",
    ),
    # in the way
    "ribbon_bad_date": Said(
        "“{text}”不是日期，请写成 2026-11-20 的样子再按一次。",
        "“{text}” is not a date. Write it like 2026-11-20 and press again.",
    ),
    "ribbon_unknown_action": Said(
        "按钮“{action}”在本机的程序里没有对应的报表，加载项与程序版本不一致。请运行 salesbook ribbon install，再重开 Excel。",
        "This machine’s program has no report for the button “{action}”: the add-in is of another version."
        " Run salesbook ribbon install, then start Excel again.",
    ),
    "ribbon_unsaved_book": Said(
        "工作簿“{book}”还没有保存过，不知道部门的文件夹在哪里。请先把它保存到部门的文件夹，再按一次。",
        "The workbook “{book}” was never saved, so the department’s folder is not known. Save it there and press again.",
    ),
    "ribbon_online_book": Said(
        "“{book}”是从网盘网页打开的，本机找不到它所在的文件夹。请从同步到本机的文件夹里打开它，再按一次。",
        "“{book}” was opened from the web and its folder is not on this machine. Open it from the synced folder and press"
        " again.",
    ),
    "ribbon_no_copy": Said(
        "Excel 没能给出“{book}”的副本，读不到屏幕上的内容。请先保存它，看磁盘是否已满，再按一次。",
        "Excel did not give a copy of “{book}”, so what is on screen could not be read. Save it, see whether the disk is"
        " full, and press again.",
    ),
    "ribbon_no_xlwings": Said(
        '本机没有装 xlwings，不能直接排进打开着的工作簿，改为写入文件。要直接排进去，请运行 pip install "salesbook[ribbon]"。',
        "xlwings is not installed, so the open workbook cannot be reached; the file is written instead."
        ' For the open workbook run: pip install "salesbook[ribbon]"',
    ),
    "ribbon_no_excel": Said(
        "在运行着的 Excel 里找不到“{book}”（WPS 不支持直接排入），改为写入文件；请先保存，没有保存的改动不算数。",
        "No running Excel has “{book}” open (WPS cannot be reached), so the file is written instead; edits not saved do not"
        " count.",
    ),
    "ribbon_in_file": Said("已写入 {path}。请重新打开它查看。", "Written to {path}. Open it again to see."),
    "ribbon_folder_beside": Said("报表", "reports"),
    "placing_open_refused": Said(
        "Excel 不让在“{book}”里放工作表“{sheet}”，工作簿没有改动。请看工作簿结构是否受保护、是否处于共享或只读视图。",
        "Excel does not let sheet “{sheet}” be placed in “{book}”; the workbook is as it was. See whether its structure is"
        " protected, or whether it is shared or in protected view.",
    ),
    "ribbon_only_windows": Said(
        "功能区按钮只用于 Windows 版 Excel（找不到 APPDATA 和 LOCALAPPDATA 文件夹）。其他系统请用命令行：salesbook --help。",
        "The ribbon is for Excel on Windows (the folders APPDATA and LOCALAPPDATA are missing). Elsewhere use the command"
        " line: salesbook --help.",
    ),
}
