"""The words of the collection schedule."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_collection-schedule": Said("排期清欠表", "Collection schedule"),
    "purpose_collection-schedule": Said(
        "提前一天排好：谁、哪天、去哪家、收多少、为什么",
        "who visits whom on which day for how much, and why; made a day ahead",
    ),
    "collector_signs": Said("收款人", "Collector"),
    "sheet_schedule": Said("排期清欠表", "Schedule"),
    "title_schedule": Said("排期清欠表", "Collection schedule"),
    "schedule_subtitle": Said(
        "{made} 编制 · 从 {day}（{weekday}）起 {count} 个工作日，至 {last}    单位：元",
        "made {made} · {count:working day|working days} from {day} ({weekday}) to {last}    amounts in yuan",
    ),
    "sheet_visits": Said("排期明细", "All visits"),
    "title_visits": Said("排期清欠明细与积分", "All visits and their points"),
    "sheet_left_out": Said("未排原因", "Left out"),
    "title_left_out": Said("未排入的应清款与原因", "What is due and not scheduled, and why"),
    "slip_sheet": Said("排期·{person}", "Visits·{person}"),
    "slip_title": Said("排期清欠表 · {person}", "Collection schedule · {person}"),
    "fact_due": Said("应清总额", "Due in all"),
    "fact_scheduled": Said("已排", "Scheduled"),
    "fact_unscheduled": Said("未排", "Not scheduled"),
    "fact_visits": Said("拜访家数", "Visits"),
    "fact_left_out": Said("未排笔数", "Left out"),
    "planned_amount": Said("应清金额", "Planned"),
    "left_out_amount": Said("未排金额", "Left out"),
    "left_out_reason": Said("未排原因", "Reason"),
    "visit_day": Said("拜访日", "Day"),
    "next_day": Said("下一工作日", "Next working day"),
    "whole_horizon": Said("整个排期", "Whole horizon"),
    "outlook": Said("逐日展望", "Day by day"),
    "chart_by_person": Said("各人应清金额（元）", "Planned by person (yuan)"),
    "chart_by_day": Said("逐日应清金额（元）", "Planned by day (yuan)"),
    "prices_title": Said("多安排一家值多少", "What one more visit would be worth"),
    "price_what": Said("加在哪里", "Where"),
    "price_line": Said("{person} {day}（{weekday}）多跑一家", "one more visit by {person} on {day} ({weekday})"),
    "no_price": Said(
        "各人各天的拜访能力都够用：多安排一家不会多收；没排上的另有原因，见“未排原因”。",
        "Everybody has visits to spare: one more would bring nothing more; what is left out has other reasons, listed there.",
    ),
    "schedule_proved": Said(
        "本排期已证明最优：目标值 {value} ＝ 上界 {bound}（金额×紧迫度，推后打折）。",
        "Proven optimal: objective {value} = bound {bound} (amount × urgency, less for each day of waiting).",
    ),
    "plan_hash": Said("排期编号 {code}", "Plan {code}"),
    "why_points_amount": Said("金额较大", "large amount"),
    "why_points_overdue": Said("逾期{days_past_due}天", "{days_past_due:day|days} overdue"),
    "why_points_broken_promise": Said("有过失约", "broken promises"),
    "why_points_over_limit": Said("超信用额度", "over the credit limit"),
    "why_points_uncontacted": Said("久未联系", "long uncontacted"),
    "why_points_milestone": Said("启动计划清欠节点", "launch-plan milestone"),
    "why_points_escalation": Said("已排{times_planned}次未清", "planned {times_planned:time|times}, not collected"),
    "why_due": Said("到期应收", "due"),
    "fact_due_after": Said("到访后到期", "Due after the visit"),
    "released_title": Said("解除停供的网点（改按到访日已到期判断）", "Outlets no longer held (judged by what was due)"),
    "sheet_released": Said("解除停供", "No longer held"),
    "released_note": Said(
        "有 {count} 家网点不再停供：以前的排期把未到期的款也算应清，现在只看到访日已到期的。名单和原因见“解除停供”。",
        "{count:outlet is|outlets are} no longer held: earlier plans asked for money that was not due. See the sheet “No longer held”.",
    ),
    "released_reason": Said("原因", "Why"),
    "released_why": Said(
        "以前的排期把未到期的款也算应清，连续 {times_before} 次算未清；只按到访日已到期的算，连续未清 {times} 次，不停供。",
        "Earlier plans asked for money that was not due and counted {times_before:visit|visits in a row} as in vain; by what was due on the day it is {times}.",
    ),
    "assumed_no_staff": Said(
        "推定：没有人员档案，按网点和应收明细上的业务员排。",
        "Assumed: no staff book is kept; salespeople are taken from the registers.",
    ),
    "assumed_no_rota": Said(
        "推定：没有拜访排班，各人每个工作日都可去自己的片区。",
        "Assumed: no rota is kept; everybody may go to their districts on any working day.",
    ),
    "assumed_no_visits": Said(
        "推定：没有访问记录，不计“久未联系”。", "Assumed: no visits are kept; nobody counts as long uncontacted."
    ),
    "assumed_no_districts": Said(
        "推定：有人没有填负责片区，当作各片区都可去。",
        "Assumed: somebody has no districts entered and may go anywhere.",
    ),
    "assumed_covered": Said(
        "推定：负责业务员缺勤、离职或没有写明的网点，由同渠道负责该片区的业务员代收。",
        "Assumed: outlets whose salesperson is away, has left or is not named are covered by reps of the same channel and district.",
    ),
    "assumed_default_due": Said(
        "推定：有些应收没有到期日、启动计划和账期，按默认账期算。",
        "Assumed: some items have no due date, plan or credit days; the default credit days were used.",
    ),
    "assumed_unusable_plan": Said(
        "推定：启动计划有清欠比例合计不是 100% 的行，未采用，按下一条规则算到期日。",
        "Assumed: launch-plan rows whose shares do not sum to 100 % were not used; the next rule gave the due date.",
    ),
    "assumed_default_visits": Said(
        "推定：有人没有填日拜访能力，按默认值排。",
        "Assumed: somebody has no visits per day entered; the default was used.",
    ),
}
