"""The words of the quota plan and its incentive."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_quota-plan": Said("任务定额与政策", "Quota plan"),
    "purpose_quota-plan": Said(
        "月任务按历史、潜力、工作日分到人、到周，并测算分档奖励",
        "the month's target by person and week, and what a tiered incentive would cost",
    ),
    "sheet_quota": Said("任务定额", "Quotas"),
    "title_quota": Said("各岗销售任务定额", "Sales quotas by post and person"),
    "quota_subtitle": Said(
        "{day} 编制 · {year}年{month}月，{count} 个工作日    单位：元",
        "made {day} · {year}-{month:02d}, {count:working day|working days}    amounts in yuan",
    ),
    "sheet_incentive": Said("奖励政策测算", "Incentive"),
    "title_incentive": Said(
        "分档奖励政策与测算（按最近四周实绩）", "The tiered incentive, priced on the last four weeks"
    ),
    "fact_target": Said("月销售任务", "The month’s target"),
    "fact_last_month": Said("上月净销售", "Last month’s net sales"),
    "fact_incentive": Said("按实绩测算奖励", "Incentive on actuals"),
    "by_post": Said("按岗位", "By post"),
    "by_week": Said("按周", "By week"),
    "whole_month": Said("全月", "Month"),
    "people": Said("人数", "People"),
    "no_sellers": Said("人员档案里没有在职的通路、餐饮业务。", "The staff list has no active reps."),
    "chart_quota": Said("各人近八周销售与月任务（元）", "Sales of eight weeks and quota by person (yuan)"),
    "target_set": Said("月任务取自设置·参数。", "The target is set in the settings."),
    "target_last_month": Said("月任务＝上月净销售×{growth}。", "Target = last month’s net sales × {growth}."),
    "target_projected": Said(
        "上月未完，按已过工作日推算全月净销售，再×{growth}。",
        "Last month is not over: its net sales are projected by working days, then × {growth}.",
    ),
    "quota_note": Said(
        "权重＝（近八周销售占比×{share}＋片区潜力占比×{rest}）×可用工作日；潜力＝名下网点按同渠道同等级平均订货。分到分，合计与任务分毫不差。",
        "Weight = (share of sales × {share} + share of potential × {rest}) × working days; potential = their outlets at the mean of their channel and grade. Exact to the fen.",
    ),
    "policy": Said("奖励分档", "Tiers"),
    "attainment_from": Said("达成率达到", "Attainment from"),
    "rate_of_sales": Said("提成（占净销售）", "Share of net sales"),
    "priced_weeks": Said("按最近四个整周测算", "Priced on the last four whole weeks"),
    "tier_reached": Said("达到第 {tier} 档", "reached tier {tier}"),
    "no_tier": Said("未达最低档", "below the lowest tier"),
    "no_targets_to_price": Said(
        "最近四周没有销售任务，无法测算。", "No sales targets in the last four weeks to price it on."
    ),
    "incentive_note": Said(
        "四周共需奖励 {cost} 元，占净销售 {share}。", "Four weeks would have cost {cost}, {share} of net sales."
    ),
}
