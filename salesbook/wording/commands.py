"""What the command line says."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "no_such_folder": Said(
        "找不到文件夹 {folder}。请指明存放部门工作簿的文件夹。",
        "{folder} is not a folder. Give the folder that holds the department’s workbooks.",
    ),
}
