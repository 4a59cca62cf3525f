"""The words of the market papers: outlets, intake, pruning, promotion, quotas, calls."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "not_classed": Said("未填", "Not written"),
    "not_registered": Said("未建档", "Not in the register"),
    # outlet statistics
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
        "{week} · as of {day} · active = an order in the last {days} days    amounts in yuan",
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
        "Coverage = active ÷ (outlets − prospects); lost = so registered, or silent too long; a season break is not. Orders are those of the last {days} days.",
    ),
    "no_register_changes": Said("本周没有新开网点，也没有批准的更正。", "No outlet was opened or corrected this week."),
    "no_outlets": Said("档案里还没有网点。", "There is no outlet in the register yet."),
    # outlet intake
    "sheet_intake": Said("新开网点与更正", "Intake"),
    "title_intake": Said(
        "新开网点与资料更正：提报、核对、审核、入档",
        "New outlets and corrections: proposed, checked, approved, appended",
    ),
    "sheet_intake_register": Said("可入档资料", "For the register"),
    "title_intake_register": Said(
        "已审核、可录入档案的新网点（按档案列序）", "Approved outlets, in the register’s columns"
    ),
    "sheet_intake_corrections": Said("资料更正", "Corrections"),
    "title_intake_corrections": Said(
        "网点资料更正：档案现值与改为", "Corrections: what the register has, and what it should have"
    ),
    "intake_list": Said("逐条核对", "One by one"),
    "intake_counted": Said("提报总数＝各步之和", "proposals = sum of the stages"),
    "intake_mend": Said("资料不全", "Something is missing"),
    "intake_approve": Said("核对无误，请经理审核", "Nothing against it; the manager decides"),
    "intake_append": Said("已审核，可入档", "Approved; can be appended"),
    "intake_appended": Said("已在档案", "In the register"),
    "intake_rejected": Said("经理已驳回", "Rejected by the manager"),
    "turn_mend": Said("提报人补正", "who proposed it"),
    "turn_approve": Said("经理审核", "the manager"),
    "turn_append": Said("业务与开票录入档案", "the order clerk"),
    "turn_appended": Said("完成", "done"),
    "turn_rejected": Said("结束", "closed"),
    "whose_turn": Said("轮到谁", "Whose turn"),
    "by_stage": Said("进到哪一步", "By stage"),
    "proposer": Said("提报人", "Proposed by"),
    "entered_by": Said("录入人", "Entered by"),
    "intake_none": Said("还没有提报的网点。", "Nothing was proposed."),
    "intake_none_ready": Said("没有已审核、可入档的新网点。", "No approved outlet is waiting."),
    "intake_no_corrections": Said("没有要更正的资料。", "There is nothing to correct."),
    "intake_from_register": Said(
        "没有“新开网点”工作簿：以档案里的意向网点和本周新开网点代替，看不到更正。",
        "No book of proposals is kept: the register’s prospects and this week’s outlets stand in for it; corrections do not show.",
    ),
    "intake_note": Said(
        "重名、重号、地址相同、缺标志物或电话的先补正；名称相近只作提示，由经理判定是否同一家。",
        "The same name or telephone, a missing landmark or number must be mended first; a close name is a hint for the manager.",
    ),
    # prune plan
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
    "prune_quiet": Said("至少 {days} 天没有订货", "no order for at least {days} days"),
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
        "To be pruned: lost, or no order for more than {days} days, or under {small} in four weeks with a gross profit below the cost to serve (drops, visits, caps).",
    ),
    "moves_note": Said(
        "移出网点按其进价冲账，移入网点按其售价开单，两张单一并签收；点数的按点数，未点数的按进货节奏推算，移前请点清。",
        "The donor is credited what it paid, the taker billed at its own price, both signed together; count before moving.",
    ),
    # promotion plan
    "sheet_promo_plan": Said("分类促销计划", "Promotion plan"),
    "title_promo_plan": Said("分类促销计划", "Promotion plan by category"),
    "sheet_promo_plan_items": Said("促销·全部品项", "All items"),
    "title_promo_plan_items": Said(
        "全部品项：库存、可销天数、保质期、趋势", "All items: stock, days of supply, shelf life, trend"
    ),
    "by_item": Said("促销品项", "Items to promote"),
    "by_goods": Said("按全部品项", "By all items"),
    "promo_reason": Said("促销理由", "Why promoted"),
    "promo_near_expiry": Said(
        "临期，还剩 {days} 天，可销 {supply} 天", "near its date: {days} days left, {supply} days of supply"
    ),
    "promo_overstock": Said("积压，可销 {supply} 天", "overstocked: {supply} days of supply"),
    "promo_falling": Said("销量趋势 {trend}，促一促", "sales trend {trend}"),
    "promo_best_margin": Said(
        "本类毛利最好、存量够一周以上，主推", "best margin of its category, more than a week in stock"
    ),
    "offer_gift": Said("买 {buy} 送 1", "buy {buy}, get 1 free"),
    "offer_none": Said("毛利不够送，只做陈列", "no gift: the margin is too thin; display only"),
    "nothing_to_promote": Said("没有需要促销的品项。", "Nothing need be promoted."),
    "no_goods": Said("库存表里没有商品。", "There are no goods in stock."),
    "chart_promotion": Said("各品类毛利可承担与预计费用（元）", "What the margin bears, and the expected cost (yuan)"),
    "promotion_note": Said(
        "赠品按成本计，费用不超过促销销量毛利的 {share}；趋势按工作日折算与前四周比；目标量含赠品，按整件取整。过期货品撤柜，不促销。",
        "Gifts at cost, at most {share} of the gross profit of what is sold; trends per working day against the four weeks before; targets in whole packs, gifts included. Expired goods are withdrawn.",
    ),
    # quota plan
    "sheet_quota": Said("任务定额", "Quotas"),
    "title_quota": Said("各岗销售任务定额", "Sales quotas by post and person"),
    "quota_subtitle": Said(
        "{day} 编制 · {year}年{month}月，{count} 个工作日    单位：元",
        "made {day} · {year}-{month:02d}, {count} working days    amounts in yuan",
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
    # call list
    "sheet_calls": Said("电话访问名单", "Calls"),
    "title_calls": Said("今日电话访问名单", "Whom to telephone today"),
    "sheet_call_points": Said("电话访问·积分", "Call points"),
    "title_call_points": Said("电话访问名单：为什么排在前面", "Why they come first"),
    "sheet_calls_waiting": Said("电话访问·候补", "Calls waiting"),
    "title_calls_waiting": Said("今天排不下的电话", "Calls beyond today’s capacity"),
    "calls_today": Said("今日电话（家）", "Calls today"),
    "calls_waiting": Said("候补（家）", "Waiting"),
    "calls_head": Said(
        "今天打 {count} 家，另有 {waiting} 家候补；名单上逾期未清 {overdue} 元。",
        "{count} to call today, {waiting} more wait; {overdue} is overdue on this list.",
    ),
    "call_agreed": Said("约好 {next} 再联系", "to be contacted again on {next}"),
    "call_broken": Said("失约：答应 {promised} 还款 {amount}", "broke a promise of {promised}: {amount}"),
    "call_promised": Said("{promised} 到期的还款承诺 {amount}", "promised for {promised}: {amount}"),
    "call_runs_out": Said("快断货：{goods}", "running out: {goods}"),
    "call_cycle_due": Said("订货周期 {cycle} 天，已 {waiting} 天", "orders every {cycle} days, {waiting} have passed"),
    "call_silent": Said("至少 {quiet} 天没有订货", "no order for at least {quiet} days"),
    "call_cycle": Said("周期 {cycle} 天", "every {cycle} days"),
    "call_file": Said(
        "{kind}·{category}·{grade} 级·{person}\n{place}\n{landmark}",
        "{kind} · {category} · {grade} · {person}\n{place}\n{landmark}",
    ),
    "comma": Said("、", ", "),
    "contact_and_phone": Said("联系人与电话", "Contact and telephone"),
    "outlet_file": Said("客户资料", "File"),
    "call_answer": Said("访问结果 / 下次联系", "Answer / next contact"),
    "caller": Said("访问人", "Called by"),
    "nobody_to_call": Said("今天没有需要打的电话。", "Nobody need be called today."),
    "nobody_waiting": Said("没有排不下的电话。", "Nobody must wait."),
    "calls_note": Said(
        "先打约好的和答应还款的，再打快断货、到订货周期的，最后打久未进货的；今天已打过或已订货的不再列。",
        "What was agreed and promised first, then who runs out or is due to order, then the silent; whoever called or ordered today is left out.",
    ),
}
