"""The words of the outlet statistics, and how an outlet's class is written in every market paper."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_outlet-statistics": Said("网点客户资料统计", "Outlet statistics"),
    "purpose_outlet-statistics": Said(
        "按渠道、类别、片区、等级统计网点数、活跃、新开、流失、订货与应收，及本周增补与更正",
        "outlets, active, new and lost, orders and receivables by class; what changed this week",
    ),
    "not_classed": Said("未填", "Not written"),
    "not_registered": Said("未建档", "Not in the register"),
    "sheet_outlets": Said("网点统计", "Outlets"),
    "title_outlets": Said("全市网点客户资料统计", "Outlet statistics"),
    "sheet_outlet_cells": Said("网点统计·细分", "Outlets by class"),
    "title_outlet_cells": Said("网点统计：渠道×类别×片区×等级", "Outlets by channel, category, district and grade"),
    "sheet_outlet_changes": Said("本周增补与更正", "Changes this week"),
    "title_outlet_changes": Said("本周新开网点与资料更正", "Outlets added and corrected this week"),
    "sheet_outlet_list": Said("网点清单", "Outlet list"),
    "title_outlet_list": Said("网点清单（统计底表）", "Outlets, one by one"),
    "statistics_subtitle": Said(
        "{week} · 截至 {day} · 活跃＝近 {days} 天有订货    单位：元",
        "{week} · as of {day} · active = an order in the last {days:day|days}    amounts in yuan",
    ),
    "by_outlet_channel": Said("按渠道", "By channel"),
    "by_outlet_category": Said("按类别", "By category"),
    "by_outlet_district": Said("按片区", "By district"),
    "by_outlet_grade": Said("按等级", "By grade"),
    "by_outlet_class": Said("按细分", "By every class"),
    "by_outlet": Said("按网点", "By outlet"),
    "chart_districts": Said("各片区网点数与活跃数", "Outlets and active outlets by district"),
    "statistics_note": Said(
        "活跃率＝活跃÷（网点数−意向）；流失＝档案已注明，或停购过久；季节停业不算。订货次数、金额取近 {days} 天。",
        "Coverage = active ÷ (outlets − prospects); lost = so registered, or silent too long; a season break is not. Orders are those of the last {days:day|days}.",
    ),
    "no_register_changes": Said("本周没有新开网点，也没有批准的更正。", "No outlet was opened or corrected this week."),
    "no_outlets": Said("档案里还没有网点。", "There is no outlet in the register yet."),
}
