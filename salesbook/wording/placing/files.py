"""Why a workbook cannot be written into, and why it could not be saved."""

from salesbook.wording import Said

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
}
