"""The words of the promotion plan."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_promotion-plan": Said("分类促销计划", "Promotion plan"),
    "purpose_promotion-plan": Said(
        "各品类推什么、对谁推、怎么送，毛利承担得起多少",
        "what to push in each category, to whom, with how many gifts the margin can bear",
    ),
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
        "临期，还剩 {days} 天，可销 {supply} 天", "near its date: {days:day|days} left, {supply:day|days} of supply"
    ),
    "promo_overstock": Said("积压，可销 {supply} 天", "overstocked: {supply:day|days} of supply"),
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
}
