"""How each parameter of the sheet 设置·参数 is called and what it means; its unit is shown beside it."""

from salesbook.wording.terms import DAYS, YUAN, Term

POINTS = "分"
TIMES = "次"

PARAMETERS: dict[str, Term] = {
    "department": Term("部门名称", "Department name"),
    "default_credit_days": Term("默认账期", "Default credit days", (), DAYS),
    "horizon_days": Term("排期工作日数", "Schedule horizon in working days", (), DAYS),
    "promise_tolerance_days": Term("承诺宽限工作日", "Promise tolerance in working days", (), DAYS),
    "default_visits_per_day": Term("默认日拜访能力", "Default visits per person and day", (), "家"),
    "working_weekdays": Term("每周工作日", "Weekdays worked (1 = Monday)"),
    "day_discount": Term("推后一天折扣", "Worth kept per day of waiting"),
    "long_uncontacted_days": Term("久未联系天数", "Long uncontacted after", (), DAYS),
    "milestone_days": Term("启动计划节点提前天数", "Launch-plan milestone within", (), DAYS),
    "points_amount_500": Term("金额满500元", "Points: amount of 500 or more", (), POINTS),
    "points_amount_2000": Term("金额满2000元", "Points: amount of 2,000 or more", (), POINTS),
    "points_amount_5000": Term("金额满5000元", "Points: amount of 5,000 or more", (), POINTS),
    "points_overdue_1_7": Term("逾期1–7天", "Points: 1–7 days overdue", (), POINTS),
    "points_overdue_8_30": Term("逾期8–30天", "Points: 8–30 days overdue", (), POINTS),
    "points_overdue_31_60": Term("逾期31–60天", "Points: 31–60 days overdue", (), POINTS),
    "points_overdue_61_90": Term("逾期61–90天", "Points: 61–90 days overdue", (), POINTS),
    "points_overdue_90": Term("逾期90天以上", "Points: over 90 days overdue", (), POINTS),
    "points_broken_promise": Term("失约每次", "Points: each broken promise (at most three)", (), POINTS),
    "points_over_limit": Term("超信用额度", "Points: over the credit limit", (), POINTS),
    "points_uncontacted": Term("久未联系", "Points: long uncontacted", (), POINTS),
    "points_milestone": Term("启动计划清欠节点", "Points: launch-plan milestone", (), POINTS),
    "points_escalation": Term(
        "排期未清每次", "Points: each time planned and not collected (at most three)", (), POINTS
    ),
    "escalate_manager_times": Term("限时督办（经理）次数", "Times planned before the manager is told", (), TIMES),
    "escalate_director_times": Term("报老总次数", "Times planned before the general manager is told", (), TIMES),
    "escalate_stop_times": Term("停供次数", "Times planned before supply stops", (), TIMES),
    "annual_rate": Term("资金占用年利率", "Annual rate on money tied up"),
    "delivery_cost": Term("每点配送费", "Delivery cost per drop", (), YUAN),
    "rebate_rate": Term("厂家返利率", "Supplier's rebate on net sales"),
    "provision_current": Term("坏账准备率·未到期", "Provision: not yet due"),
    "provision_today": Term("坏账准备率·今日到期", "Provision: due today"),
    "provision_1_7": Term("坏账准备率·1–7天", "Provision: 1–7 days"),
    "provision_8_30": Term("坏账准备率·8–30天", "Provision: 8–30 days"),
    "provision_31_60": Term("坏账准备率·31–60天", "Provision: 31–60 days"),
    "provision_61_90": Term("坏账准备率·61–90天", "Provision: 61–90 days"),
    "provision_90": Term("坏账准备率·90天以上", "Provision: over 90 days"),
    "lead_days": Term("进货提前期", "Lead time of a purchase", (), DAYS),
    "service_z": Term("安全库存系数", "Safety factor z"),
    "near_expiry_share": Term("临期剩余保质期比例", "Near expiry under this share of shelf life"),
    "forecast_days": Term("预测取近几个工作日", "Working days in the recent daily mean", (), DAYS),
}
