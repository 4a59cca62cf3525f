"""The words of the points and the attendance."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_attendance": Said("报点与考勤", "Points and attendance"),
    "purpose_attendance": Said(
        "各人出勤与报点，当日与本周，与访问和送货记录核对",
        "who came and how many points they reported, against the books of visits and deliveries",
    ),
    "sheet_attendance": Said("报点与考勤", "Attendance"),
    "title_attendance": Said("各岗报点与考勤", "Points and attendance"),
    "sheet_attendance_week": Said("本周考勤", "Week attendance"),
    "title_attendance_week": Said("本周报点与考勤", "Points and attendance this week"),
    "attendance_subtitle": Said("{week} · 截至 {day}    报点单位：点", "{week} · as of {day}"),
    "attendance_state": Said("考勤", "State"),
    "not_entered": Said("未登记", "Not entered"),
    "points_reported": Said("报点数", "Points reported"),
    "points_short": Said("点", "Pts"),
    "points_week": Said("本周报点", "Points"),
    "logged_points": Said("记录点数", "Points on record"),
    "days_parent": Said("天数", "Days"),
    "fact_expected": Said("应到", "Expected"),
    "fact_there": Said("实到", "There"),
    "fact_away": Said("请假、休息", "Away"),
    "chart_points": Said("各人报点数", "Points by person"),
    "no_staff": Said("没有人员或考勤记录。", "No people on record."),
    "why_not_entered": Said("当日考勤没有登记，请补", "no attendance entered for the day"),
    "why_points_away": Said("{state}却报了点", "reported points although {state}"),
    "why_points_agree": Said("与访问、送货记录 {logged} 点相符", "agrees with the {logged} on record"),
    "why_points_more": Said(
        "记录只有 {logged} 点，多报 {difference} 点", "only {logged} on record: {difference} too many"
    ),
    "why_points_fewer": Said("记录有 {logged} 点，少报 {difference} 点", "{logged} on record: {difference} too few"),
    "why_no_points": Said("记录有 {logged} 点，没有报点", "{logged} on record, none reported"),
    "proof_points": Said("当日报点＝各人之和", "points today = sum of the people"),
    "proof_week_points": Said("本周报点＝各人之和", "points this week = sum of the people"),
    "proof_day_points": Said("本周报点＝各日之和", "points this week = sum of the days"),
}
