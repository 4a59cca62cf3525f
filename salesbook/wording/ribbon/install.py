"""The tab put onto a machine, taken off, and looked into when a button does nothing."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "cli_ribbon": Said("Excel 功能区按钮：安装、卸载、检查", "the tab in Excel: install, uninstall, doctor"),
    "cli_ribbon_install": Said("把“销售台账”选项卡装进 Excel", "put the Salesbook tab into Excel"),
    "cli_ribbon_uninstall": Said("把它取下来", "take it out again"),
    "cli_ribbon_doctor": Said("按钮不灵时，逐项检查缺什么", "when a button does nothing: see what is missing"),
    "ribbon_installed": Said("加载项已装好：{path}", "The add-in is in place: {path}"),
    "ribbon_noted_python": Said("按钮将启动 {python}（记在 {path}）", "Buttons will start {python} (noted in {path})"),
    "ribbon_trusted": Said(
        "{folder} 是 Excel 默认信任的位置，打开时不会弹出宏警告；若单位策略禁用了宏或受信任位置，请管理员放行这个文件夹。",
        "Excel trusts {folder} by default, so no macro warning is shown. Where policy forbids macros or trusted locations,"
        " ask the administrator to allow this folder.",
    ),
    "ribbon_restart": Said(
        "请关掉所有 Excel 窗口再打开，就会看到选项卡“销售台账”。有问题运行：salesbook ribbon doctor",
        "Close every Excel window and open Excel again: the tab Salesbook is there. In trouble run: salesbook ribbon doctor",
    ),
    "ribbon_removed": Said("已删除 {path}", "removed {path}"),
    "ribbon_nothing_installed": Said("本来就没有装，什么也没有删。", "It was not installed; nothing was removed."),
    "ribbon_not_written": Said(
        "动不了 {path}（{reason}）。请关掉所有 Excel 窗口后再试。",
        "{path} could not be changed ({reason}). Close every Excel window and try again.",
    ),
    "ribbon_python_path": Said(
        "Python 的路径 {path} 里有本机代码页写不出的字，按钮启动不了它。请把 Python 装到只含英文字母的文件夹。",
        "The path of Python, {path}, holds characters that this machine’s code page lacks. Install Python in a folder with a"
        " plain name.",
    ),
    "doctor_right": Said("√ {text}", "√ {text}"),
    "doctor_wrong": Said("× {text}", "× {text}"),
    "doctor_log": Said("出错记录：{path}", "Log: {path}"),
    "doctor_python": Said(
        "Python {version}，salesbook {salesbook}（{path}）", "Python {version}, salesbook {salesbook} ({path})"
    ),
    "doctor_module": Said("已装 {module}", "{module} is installed"),
    "doctor_no_module": Said(
        '没有 {module}，报表只能写入文件。请运行：pip install "salesbook[ribbon]"',
        '{module} is missing, so reports go into the file only. Run: pip install "salesbook[ribbon]"',
    ),
    "doctor_note": Said("按钮会启动 {path}", "buttons start {path}"),
    "doctor_no_note": Said(
        "没有 {path}，按钮找不到 Python。请运行：salesbook ribbon install",
        "{path} is missing, so buttons find no Python. Run: salesbook ribbon install",
    ),
    "doctor_python_gone": Said(
        "{path} 已经不在了（Python 搬了家或重装过）。请运行：salesbook ribbon install",
        "{path} is gone (Python was moved or installed anew). Run: salesbook ribbon install",
    ),
    "doctor_excel": Said("Excel {version}", "Excel {version}"),
    "doctor_no_excel": Said(
        "没有找到 Excel。WPS 里不能直接排进打开着的工作簿，请用命令行写入文件：salesbook --help",
        "No Excel was found. In WPS the open workbook cannot be reached; write files from the command line: salesbook --help",
    ),
    "doctor_macros_off": Said(
        "Excel 禁用了所有宏。请在 文件→选项→信任中心→宏设置 选“禁用宏并发出通知”，或请管理员修改策略。",
        "Excel has all macros disabled. Under File, Options, Trust Center, Macro Settings choose “Disable with notification”,"
        " or ask the administrator.",
    ),
    "doctor_trust_off": Said(
        "Excel 禁用了所有受信任位置。请在 文件→选项→信任中心→受信任位置 取消“禁用所有受信任位置”，或请管理员修改策略。",
        "Excel has all trusted locations disabled. Under File, Options, Trust Center, Trusted Locations clear “Disable all”,"
        " or ask the administrator.",
    ),
    "doctor_add_in": Said("加载项在 {path}", "the add-in is at {path}"),
    "doctor_no_add_in": Said(
        "没有 {path}。请运行：salesbook ribbon install", "{path} is missing. Run: salesbook ribbon install"
    ),
    "doctor_old_add_in": Said(
        "{path} 是别的版本。请关掉 Excel，运行：salesbook ribbon install",
        "{path} is of another version. Close Excel and run: salesbook ribbon install",
    ),
}
