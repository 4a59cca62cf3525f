"""What the clerks write down while they sell, deliver, collect and open outlets."""

# phase, channel, district, category, weeks before the last day: start, end; credit days, instalments, stop-supply days, outlets
LAUNCH_PHASES: tuple[tuple[str, str, str, str, int, int, int, str, int, int], ...] = (
    ("第一期", "retail", "", "", 22, 18, 45, "15天30%,30天30%,45天40%", 60, 10),
    ("第二期", "restaurant", "", "", 10, 5, 60, "20天30%,40天30%,60天40%", 75, 8),
    ("第三期", "retail", "", "便利店", 4, 0, 30, "10天50%,30天50%", 45, 6),
    ("第四期", "", "", "", -1, -9, 30, "15天50%,30天50%", 45, 12),
)
LAUNCH_NOTES = ("通路首批铺货", "餐饮铺货，含盒盖兑付", "便利店补点", "年底两节铺货，待启动")
LAUNCH_SLIP_NOTE = "启动铺货"

ITEM_SHORT = "{name}等{count}个品项"
CREDIT_NOTE_ITEM = "价差冲减"
DISPUTE_NOTE = "客户称少送2箱，待核"
RETURN_NOTE = "包装破损退货"
WRITE_OFF_NOTE = "店已关，经批准核销"
ALLOWANCE_NOTE = "抹零"
ADVANCE_NOTE = "预付货款"
PARTIAL_NOTE = "先付一部分"
PROMISE_NOTES = ("老板答应月底结", "等厨房结账后付", "电话答应", "发工资后一次付清")
REPLACED_NOTE = "原承诺未兑现，重新约定"

UNDELIVERED = ("店主外出，无人收货", "店门未开", "道路施工，车进不去", "客户要求改天送", "仓库压货，暂不收")
RESULTS = {
    "phone": ("下单", "暂不要货", "无人接听", "要求送货", "答应付款"),
    "visit": ("下单", "查库存补陈列", "暂不要货", "收款", "答应付款"),
}

VEHICLE = "样A{number:04d}"
FUEL = ("满箱", "大半箱", "半箱", "小半箱", "已加油")
CONDITION = ("正常", "正常", "正常", "正常", "轮胎气压偏低", "右后灯不亮")
CONDITION_FINE = "正常"
VEHICLE_PROBLEM = "已报修"

CORRECTION_NOTES = ("电话已换，以此为准", "标志物更正，原农贸市场已搬")
PROPOSED_NAMES = ("晨曦早点铺", "江岸夜宵摊", "书香文具副食", "渡口小卖部")
REJECTED_NOTE = "离老网点太近"
