"""The words of the prune plan and its moves of goods."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_prune-plan": Said("网点删减计划", "Prune plan"),
    "purpose_prune-plan": Said(
        "删哪些、为什么、哪些先不删，并排好同线路的移货开点",
        "which outlets go and why, which are spared, and whose goods open or supply whom",
    ),
    "sheet_prune": Said("网点删减计划", "Prune plan"),
    "title_prune": Said("全市各类网点删减计划", "Outlets to be pruned"),
    "prune_subtitle": Said(
        "{day} 编制 · 近四周账    单位：元", "made {day} · from the last four weeks    amounts in yuan"
    ),
    "sheet_moves": Said("移货开点", "Moves"),
    "title_moves": Said(
        "移货开点任务：同线路、整件、退货冲账与新凭单一并开",
        "Goods moved along the route: whole packs, credit and new slip together",
    ),
    "sheet_spared": Said("暂不删减", "Spared"),
    "title_spared": Said("暂不删减的网点与原因", "Outlets spared, and why"),
    "prune_going": Said("拟删减网点", "To be pruned"),
    "prune_spared": Said("暂不删减", "Spared"),
    "prune_moves": Said("移货", "Moved"),
    "prune_left": Said("无处可移、退回仓库", "No taker: back to the warehouse"),
    "prune_packs": Said("存货件数＝移货＋退库", "packs on the shelf = moved + back"),
    "fact_going": Said("拟删减（家）", "To be pruned"),
    "fact_saved": Said("四周可省服务成本", "Cost to serve saved, four weeks"),
    "fact_moved": Said("移货新凭单", "New slips"),
    "fact_back": Said("退库冲账", "Credit for goods back"),
    "fact_collect_first": Said("先清欠再删", "Collect first"),
    "four_weeks_sales": Said("四周销售", "Sales, 4 weeks"),
    "prune_lost": Said("档案已注明流失", "lost, says the register"),
    "prune_quiet": Said("至少 {days} 天没有订货", "no order for at least {days:day|days}"),
    "prune_small": Said("四周销售 {sales} 元，不足 {small} 元", "sales {sales} in four weeks, under {small}"),
    "prune_unprofitable": Said("毛利不抵服务成本", "the gross profit does not pay the way there"),
    "spared_new": Said("新开不久，再看一期", "opened lately; wait"),
    "spared_season_break": Said("季节停业，到季再看", "closed for the season"),
    "spared_owing": Said("还有欠款，先清欠", "owes money; collect first"),
    "prune_nobody": Said("没有需要删减的网点。", "No outlet need go."),
    "nobody_spared": Said("没有暂缓的网点。", "Nobody is spared."),
    "no_moves": Said(
        "拟删减网点的货没有可移去的地方，或没有存货。", "There is nothing to move, or nobody on the route to take it."
    ),
    "nothing_left": Said("没有要退回仓库的货。", "Nothing comes back."),
    "taker": Said("移入网点", "To"),
    "taker_code": Said("移入网点编码", "To (code)"),
    "move_due": Said("同线路，该品项订货周期已到", "same route; its order of this item is due"),
    "move_opening": Said("同线路意向网点，以移货开点", "a prospect on the route, opened with moved goods"),
    "basis_counted": Said("{day} 点数", "counted {day}"),
    "basis_estimated": Said("按进货推算", "estimated"),
    "moves_exact": Said(
        "移货配对已证明最优：净值 {value} 元＝上界 {bound} 元（新凭单金额＋开点折合价值−往返配送费）。",
        "The pairs are proven optimal: net {value} = bound {bound} (new slips + worth of openings − drives).",
    ),
    "moves_bounded": Said(
        "移货配对净值 {value} 元，上界 {bound} 元：未能证明最优，最多还可好出两者之差。",
        "The pairs bring {value}, the bound is {bound}: not proven optimal; at most the difference is missing.",
    ),
    "prune_note": Said(
        "拟删减＝已流失，或超过 {days} 天没有订货，或四周销售不足 {small} 元且毛利不抵服务成本（送货＋上门＋盒盖净支出）。",
        "To be pruned: lost, or no order for more than {days:day|days}, or under {small} in four weeks with a gross profit below the cost to serve (drops, visits, caps).",
    ),
    "moves_note": Said(
        "移出网点按其进价冲账，移入网点按其售价开单，两张单一并签收；点数的按点数，未点数的按进货节奏推算，移前请点清。",
        "The donor is credited what it paid, the taker billed at its own price, both signed together; count before moving.",
    ),
}
