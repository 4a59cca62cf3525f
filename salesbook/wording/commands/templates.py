"""What is said of the templates of papers: copied, checked, at fault."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "cli_templates_dir": Said("改过的模板所在的文件夹", "a folder with reworded templates"),
    "cli_templates": Said(
        "模板：copy 复制出来修改，check 检查改过的", "templates: copy them to reword, check what was reworded"
    ),
    "cli_templates_copy": Said("把自带的模板复制到文件夹", "copy the shipped templates into a folder"),
    "cli_templates_check": Said(
        "检查文件夹里的模板：逐行指出不认识的变量",
        "check the templates of a folder: every unknown variable with its line",
    ),
    "cli_templates_folder": Said("模板文件夹", "the folder of templates"),
    "template_exists": Said(
        "{path} 已存在，没有覆盖任何模板。换个文件夹，或加 --force 覆盖。",
        "{path} exists; no template was copied. Choose another folder, or add --force to replace it.",
    ),
    "template_no_folder": Said(
        "找不到模板文件夹 {folder}。用 salesbook templates copy {folder} 先复制出一套。",
        "{folder} is not a folder of templates. Make one with: salesbook templates copy {folder}",
    ),
    "template_broken": Said(
        "模板 {at} 有错：{why}。用 salesbook templates check 查看全部。",
        "Template {at} does not work: {why}. See everything with: salesbook templates check",
    ),
    "template_fault_line": Said("{file} 第 {line} 行：{what}", "{file}, line {line}: {what}"),
    "template_unknown_name": Said("没有名为“{name}”的变量", "there is no variable called {name!r}"),
    "template_unknown_member": Said(
        "“{of}”里没有“{name}”（可用：{known}）", "{of!r} has no {name!r} (there is: {known})"
    ),
    "template_unknown_filter": Said("没有名为“{name}”的过滤器", "there is no filter called {name!r}"),
    "template_unknown_test": Said("没有名为“{name}”的判断", "there is no test called {name!r}"),
    "template_not_found": Said("引用的模板“{name}”不存在", "the template {name!r} that it uses does not exist"),
    "template_not_used": Said(
        "没有命令使用这个名字的模板（可用的名字：{known}）",
        "no command uses a template of this name (there are: {known})",
    ),
    "template_not_text": Said("不是 UTF-8 文本", "is not UTF-8 text"),
    "template_syntax": Said("写法有错：{why}", "syntax: {why}"),
    "template_clean": Said("模板没有发现问题。", "No problems found in the templates."),
    "template_faults": Said("共 {count} 处问题。", "{count:problem|problems}."),
}
