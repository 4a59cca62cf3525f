"""The words of the weekly profit and its memo."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_weekly-profit": Said("销售赢利分析表", "Weekly profit"),
    "purpose_weekly-profit": Said(
        "按人员、渠道、品类的每周赢利与统计备忘", "the week's contribution by person, channel and category"
    ),
    "sheet_profit": Said("销售赢利分析", "Profit"),
    "title_profit": Said("每周销售赢利分析表 · 按人员", "Weekly profit by person"),
    "sheet_profit_classes": Said("赢利·渠道与品类", "Profit by class"),
    "title_profit_classes": Said("每周销售赢利分析 · 按渠道、品类", "Weekly profit by channel and category"),
    "profit_subtitle": Said("{week} · 截至 {day}    单位：元", "{week} · as of {day}    amounts in yuan"),
    "by_channel": Said("按渠道", "By channel"),
    "chart_contribution": Said("各人贡献（元）", "Contribution by person (yuan)"),
    "chart_profit": Said("各人净销售与毛利（元）", "Net sales and gross profit by person (yuan)"),
    "profit_uncosted": Said(
        "有 {count} 种货品没有成本价，毛利偏高：{goods}。请在库存表补上成本价。",
        "{count:item has|items have} no unit cost, so profit is overstated: {goods}. Enter costs on the stock sheet.",
    ),
    "memo_title": Said("统计备忘", "Memo"),
    "profit_note": Said(
        "毛利＝净销售−销货成本（移动加权）；贡献＝毛利−各项费用＋返利（返利尚未到账）。净销售不大于 0 时不算比率。",
        "Gross profit = net sales − cost (moving average); contribution = gross profit − costs + rebate (not yet received). No rate where net sales are not above 0.",
    ),
    "memo_contribution_moved": Said(
        "部门贡献 {this} 元，上周同期 {last} 元，变动 {change} 元。",
        "The department contributed {this}; the same days last week {last}: {change}.",
    ),
    "memo_column_moved": Said(
        "{column}由上周同期 {last} 元变为 {this} 元，影响贡献 {effect} 元。",
        "{column} went from {last} to {this}: {effect} on the contribution.",
    ),
    "memo_person_moved": Said(
        "{person} 的贡献变动 {change} 元，主要来自{column}（{effect} 元）。",
        "{person}: contribution {change}, mostly from {column} ({effect}).",
    ),
    "memo_loss_maker": Said(
        "{person} 本周贡献为负：{contribution} 元。", "{person} made a loss this week: {contribution}."
    ),
    "memo_uncosted": Said(
        "有 {amount} 元销售的货品没有成本价，毛利和贡献算不准。",
        "Goods sold for {amount} have no known cost; profit is not certain.",
    ),
    "memo_rebate_not_received": Said(
        "返利 {amount} 元尚未到账，已计入贡献。", "A rebate of {amount} is counted but not yet received."
    ),
    "memo_write_offs": Said(
        "本周核销坏账 {amount} 元，坏账准备因此减少。",
        "{amount} was written off this week, which lowers the provision.",
    ),
}
