"""Files and tables that cannot be read, and how a problem is written on a line."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "file_missing": Said(
        "找不到或打不开文件 {path}。请确认它还在，名字没有改。",
        "{path} cannot be found or opened. See that it is still there, under this name.",
    ),
    "file_locked": Said(
        "没有权限读 {path}，可能被别的程序独占。请关闭占用它的程序再试。",
        "{path} may not be read: another program may hold it. Close that program and try again.",
    ),
    "file_empty": Said(
        "{path} 是空文件，里面什么都没有。请换上正确的工作簿。", "{path} is empty. Put the right workbook in its place."
    ),
    "file_damaged": Said(
        "{path} 已损坏，读不出来。请在 Excel 里打开并修复，另存为 .xlsx 后再试。",
        "{path} is damaged and cannot be read. Open and repair it in Excel, save it as .xlsx, and try again.",
    ),
    "file_protected": Said(
        "{path} 设了打开密码。请在 Excel 里去掉密码；或者安装 salesbook[passwords]，并把密码放进环境变量 SALESBOOK_PASSWORD。",
        "{path} is protected by a password. Take it off in Excel, or install salesbook[passwords] and put the password"
        " into the environment variable SALESBOOK_PASSWORD.",
    ),
    "password_wrong": Said(
        "SALESBOOK_PASSWORD 里的密码打不开 {path}。请核对密码。",
        "The password in SALESBOOK_PASSWORD does not open {path}. Check it.",
    ),
    "file_too_large": Said(
        "{path} 太大（解开后超过 {most} MB），为防止电脑死机没有读。请删去多余的行、列和图片，或分成几本。",
        "{path} is too large (over {most} MB unpacked) and was not read. Delete rows, columns and pictures that are not"
        " needed, or make several books of it.",
    ),
    "file_bomb": Said(
        "{path} 解开后会大得不像工作簿，为防止电脑死机没有读。请用 Excel 或 WPS 另存为一本新的 .xlsx；存不了就再要一份。",
        "{path} would unpack to far more than a workbook holds, and was not read. Save it anew as .xlsx in Excel or WPS;"
        " if that fails, ask for another copy.",
    ),
    "sheet_too_large": Said(
        "{path} 的工作表 {sheet} 占的范围太大（可能最右边或最下面有多余的格子），没有读。请删掉数据区以外的行和列。",
        "Sheet {sheet} of {path} reaches too far (a stray cell far right or far down, perhaps) and was not read. Delete"
        " the rows and columns outside the table.",
    ),
    "not_a_workbook": Said(
        "{path} 不是能读的工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx。",
        "{path} is not a workbook that can be read. Open it in Excel or WPS and save it as .xlsx.",
    ),
    "table_unreadable": Said("“{table}”表没有读到：{reason}", "The table of {table} could not be read: {reason}"),
    "table_missing": Said(
        "在 {folder} 里没找到“{table}”表：找的是工作簿“{book}”里的工作表“{sheet}”，或任何有这些表头的工作表：{titles}。"
        "请补上；也可以在一个新的空文件夹运行 salesbook init，把生成的空表复制过来。",
        "{folder} has no table of {table}: looked for sheet {sheet} of workbook {book}, or any sheet with these titles:"
        " {titles}. Add it, or run salesbook init on a new folder and copy the empty book from there.",
    ),
    "problem_line": Said("{at}：{what} {remedy}", "{at}: {what} {remedy}"),
}
