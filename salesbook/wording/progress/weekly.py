"""The words of the weekly progress."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_weekly-progress": Said("一周各岗任务完成进度表", "Weekly progress"),
    "purpose_weekly-progress": Said(
        "各岗任务、完成、达成率与时间进度对照",
        "targets, actuals and attainment against the time elapsed, by post and person",
    ),
    "sheet_progress": Said("任务完成进度", "Progress"),
    "title_progress": Said("一周各岗业务工作任务完成进度表", "Weekly progress of every post"),
    "progress_subtitle": Said(
        "{week} · 截至 {day} · 本周还剩 {left} 个工作日    单位：元",
        "{week} · as of {day} · {left:working day|working days} left    amounts in yuan",
    ),
    "sheet_progress_posts": Said("进度·按岗位", "By post"),
    "title_progress_posts": Said("任务完成进度 · 按岗位", "Progress by post"),
    "sheet_progress_people": Said("进度·按人员", "By person"),
    "title_progress_people": Said("任务完成进度 · 按人员", "Progress by person"),
    "fact_elapsed": Said("时间进度", "Time elapsed"),
    "fact_attained": Said("{indicator}达成率", "{indicator}: attainment"),
    "chart_attained": Said("达成率", "Attainment"),
    "chart_elapsed": Said("时间进度", "Time elapsed"),
    "chart_department": Said("部门各指标达成率与时间进度", "Attainment by indicator against time elapsed"),
    "chart_sellers": Said("各人销售达成率与时间进度", "Sales attainment by person against time elapsed"),
    "department_total": Said("部门合计", "The department"),
    "sellers_title": Said("销售额 · 按人员", "Sales by person"),
    "amounts_title": Said("金额指标 · 按人员", "Amounts by person"),
    "progress_note": Said(
        "达成率＝完成÷任务；没有任务的写“—”，不算 0%。进度差＝达成率−时间进度；破损率等越低越好的指标按任务÷完成。",
        "Attainment = actual ÷ target; no target shows —, never 0 %. Gap = attainment − time elapsed; where less is better, target ÷ actual.",
    ),
}
