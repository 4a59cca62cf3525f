"""What is said of a department, of days, and of what is asked of it."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "no_day": Said(
        "{given} 不是日期。请给 date、datetime、pandas 的 Timestamp，或写成 2026-11-20 的文字。",
        "{given} is no day. Give a date, a datetime, a pandas Timestamp, or text such as 2026-11-20.",
    ),
    "ask_not_named": Said(
        "{calculation} 不用 {names}。它要什么，看它的参数；要换一张表或一个参数，用 with_。",
        "{calculation} does not name {names}. Its parameters say what it wants; to assume another table or parameter, use with_.",
    ),
    "assumed_unknown": Said(
        "没有叫 {names} 的表或参数。表名见 dir(department)，参数名见 department.parameters。",
        "There is no table or parameter called {names}. dir(department) names the tables, department.parameters the parameters.",
    ),
    "assumed_lacks": Said("{table} 缺少列：{columns}。", "{table} lacks the columns {columns}."),
    "assumed_no_frame": Said(
        "{name} 是一张表，应给出 DataFrame，给出的是 {given}。", "{name} is a table: give a DataFrame, not {given}."
    ),
    "assumed_type": Said(
        "{table} 的列 {column} 应是 {type}：{error}。", "The column {column} of {table} must be {type}: {error}."
    ),
    "assumed_parameter": Said(
        "参数 {name} 应是 {type}，给出的是 {given}。", "The parameter {name} is a {type}; given was {given}."
    ),
    "table_set": Said(
        "表不能这样换。要假设另一张表，用 department.with_({name}=…)。",
        "A table is not set like this. To assume another, use department.with_({name}=…).",
    ),
    "assumed": Said("假设：{what}", "Assumed: {what}"),
    "assumed_table": Said("{table}另行给出（{rows} 行）", "another {table} ({rows:row|rows})"),
    "paper_assumed": Said(
        "这里另作了假设（{what}），不出“{paper}”：拿到单据的人会当真。请用没有假设的部门，或用报表。",
        "Something is assumed here ({what}), so no {paper} is made: whoever gets it takes it as it is. Use the department as it is, or a report.",
    ),
    "posting_assumed": Said(
        "这里另作了假设（{what}），假设的结果不能登记。请用没有假设的部门来登记。",
        "Something is assumed here ({what}), and what is assumed cannot be posted. Post with the department as it is.",
    ),
    "given_no_books": Said(
        "这个部门没有工作簿，{book} 没有词典和档案可以对照。请打开部门的文件夹再读它。",
        "This department has no workbooks, so there are no dictionaries and registers to read {book} with. Open the department’s folder.",
    ),
    "posting_within": Said(
        "{book} 就在部门的文件夹里，里面的行已经算在{table}里了。请把它移到别的文件夹再登记。",
        "{book} stands in the department’s folder, so its rows count as {table} already. Move it to another folder, then post it.",
    ),
    "posting_no_book": Said(
        "{table}没有存在工作簿里，没有地方可以追加。请打开部门的文件夹再登记。",
        "The {table} stands in no workbook, so there is nowhere to append. Open the department’s folder and post again.",
    ),
    "report_name_taken": Said(
        "报表名 {name} 已被占用，或不能作命令名。请另起一个由小写字母、数字和连字符组成的名字。",
        "{name} is the name of another report, or no name for a command. Choose another of small letters, digits and hyphens.",
    ),
    "register_wants_report": Said(
        "{given} 不是 Report。请登记 sb.Report(名称, 组, 函数, title=标题)。",
        "{given} is no Report. Register sb.Report(name, group, function, title=…).",
    ),
    "report_incomplete": Said(
        "报表 {name} 还缺标题，或组名不对。请写 title=…，组名用 {groups} 之一。",
        "The report {name} lacks a title, or its group is none of the ribbon’s. Give title=…, and one of {groups}.",
    ),
    "report_names_unknown": Said(
        "报表 {name} 的函数要 {unknown}，没有这样的表或计算（最接近的：{near}）。日期参数叫 on。",
        "The function of the report {name} names {unknown}, which is no table and no calculation (nearest: {near}). The day is called on.",
    ),
    "report_failed": Said(
        "报表“{report}”（{function}）出错：{error}。其余报表不受影响；请告诉写它的人。",
        "The report “{report}” ({function}) failed: {error}. All others are not affected; tell whoever wrote it.",
    ),
    "report_gave_no_frame": Said(
        "报表“{report}”给出的是 {given}，应给出 DataFrame 或 Result。",
        "The report “{report}” gave a {given}; a DataFrame or a Result is wanted.",
    ),
    "report_column_twice": Said(
        "报表“{report}”有两列都叫 {column}。请改掉一个列名。",
        "The report “{report}” has two columns called {column}. Rename one of them.",
    ),
    "report_not_loaded": Said(
        "外部报表 {name}（{package}）未能加载：{error}。其余报表不受影响；请更新或卸载该软件包。",
        "The report {name} of {package} could not be loaded: {error}. All others work; update or remove that package.",
    ),
    "given_frames": Said("给出的表", "the frames given"),
    "department_repr": Said(
        "<部门 {folder}：{tables} 张表，{rows} 行，{problems} 个问题>",
        "<Department {folder}: {tables:table|tables}, {rows:row|rows}, {problems:problem|problems}>",
    ),
}
