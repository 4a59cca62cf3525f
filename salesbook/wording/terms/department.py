"""Titles of the department's own books: targets, staff, logs, issued schedules, settings."""

from salesbook.wording.terms.term import YUAN, Term

TERMS: dict[str, Term] = {
    # targets, staff
    "period": Term("周期", "Period", ("周次", "期间", "周", "日期")),
    "indicator": Term("指标", "Indicator", ("任务指标", "考核指标", "指标名称")),
    "target": Term("任务", "Target", ("任务量", "目标", "目标值", "指标值", "计划", "任务数")),
    "districts": Term("负责片区", "Districts", ("片区", "负责区域", "区域")),
    "visits_per_day": Term(
        "日拜访能力",
        "Visits per day",
        ("日拜访数", "每日拜访能力", "日拜访家数", "每日拜访家数", "每天拜访家数", "日拜访量", "拜访能力"),
    ),
    "attendance_state": Term("考勤", "Attendance", ("出勤状态", "考勤状态", "出勤")),
    "reported_points": Term("报点数", "Points reported", ("报点",)),
    "weekday": Term("星期", "Weekday", ("周几", "拜访日")),
    "routes": Term("线路", "Routes", ("拜访线路", "路线")),
    # logs
    "visit_kind": Term("方式", "Kind", ("访问方式", "拜访方式", "类型")),
    "result": Term("结果", "Result", ("访问结果", "拜访结果", "反馈")),
    "next_date": Term("下次联系", "Next contact", ("下次访问日期", "下次拜访日", "下次联系日期")),
    "problem": Term("问题", "Problem", ("问题描述", "主要问题", "存在问题")),
    "owner": Term("负责人", "Owner", ("责任人", "跟进人")),
    "plan": Term("工作安排", "Plan", ("安排", "工作内容", "具体安排", "本周安排")),
    "mileage": Term("里程", "Mileage", ("里程数", "公里数", "里程表读数")),
    "fuel": Term("油量", "Fuel", ("油况", "加油", "剩余油量")),
    "condition": Term("车况", "Condition", ("车辆状况",)),
    "document": Term("资料名称", "Document", ("打印资料", "资料", "文件")),
    "copies": Term("份数", "Copies", ("打印份数",)),
    "printed_by": Term("打印人", "Printed by", ("经办人",)),
    "signed_by": Term("签收人", "Signed by", ("领取人",)),
    # issued schedules
    "entered_date": Term("录入日期", "Entered on", ("录入时间", "录单日期", "录单时间", "输入日期", "输入时间")),
    "issued_date": Term("下达日期", "Issued on", ("编制日期",)),
    "visit_date": Term("拜访日", "Visit date", ("清欠日", "排期日期", "排期日")),
    "times_planned": Term("累计排期次数", "Times planned", ("排期次数", "第几次")),
    "plan_hash": Term("排期编号", "Plan hash", ("校验码",)),
    # settings
    "parameter": Term("参数", "Parameter", ("参数名称", "项目")),
    "value": Term("值", "Value", ("参数值", "取值", "数值")),
    "written_name": Term("写法", "Written as", ("原写法", "账上写法")),
    "standard_name": Term("标准名称", "Standard name", ("档案名称",)),
    "same": Term("是否同一", "Same", ("同一家", "是同一个")),
    "header": Term("表头", "Header", ("原表头", "列名")),
    "table": Term("表", "Table", ("所属表",)),
    "field": Term("字段", "Field", ("对应字段", "标准名称")),
    "closed_month": Term("月结月末", "Month closed", ("月结月份", "结账月末")),
    "frozen_balance": Term("月结余额", "Frozen balance", ("结账余额",), YUAN),
    "frozen_entries": Term("已入账发生", "Entries frozen"),
    "frozen_hash": Term("月结校验码", "Frozen hash"),
    "closed_on": Term("月结日期", "Closed on", ("结账日期",)),
    "day_kind": Term("工作/休息", "Day kind", ("类型", "安排", "日历类型")),
}
