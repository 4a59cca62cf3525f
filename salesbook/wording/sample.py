"""The made-up department in words: its people, outlets, streets, goods, and what its clerks write down.

Nobody and nothing here exists. Brands, shops and streets are put together from common characters.
"""

from salesbook.wording import Said

DEPARTMENT = "样例饮料商贸城区销售部（虚构）"

SURNAMES = "陈林周吴郑冯褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭鲁韦马苗凤方俞任袁柳"
GIVEN_NAMES = (
    "建国 晓峰 志强 丽华 海燕 文斌 永康 春梅 家豪 雪莲 国栋 美玲 长青 立新 秀英 子轩 明辉 桂芳 振宇 小红 "
    "德胜 佳怡 少华 淑珍 伟东 冬梅 学文 亚男 金宝 玉兰 正阳 思远 广才 凤霞 天佑 若兰 福生 晓彤 宏伟 静怡"
).split()

DISTRICTS = ("城东", "城北", "老城", "开发区", "城西", "城南", "河西", "新区")
DISTRICT = "{name}片区"
ROUTE = "{name}{number}线"
BETWEEN = "、"
PHONE_STYLES = ("{0}", "{0}/{1}", "{0}，{2}", "{0} {1}、{2}")  # a mobile, a second one, a landline
STREETS = (
    "青云路 长宁街 和平巷 望江路 槐树街 文昌路 南门大街 书院路 民乐巷 桂花路 石桥街 东湖路 云集路 新民街 竹林路 "
    "胜利渠路 码头街 学府路 百花巷 工农路"
).split()
ADDRESS = "{street}{number}号"
PLACES = "实验小学 农贸市场 公交总站 人民公园 老电影院 邮政支局 卫生服务站 体育场 加油站 居民活动中心".split()
BESIDE = "对面 旁边 东侧50米 北门口 斜对面 后巷口".split()
CONTACT = ("{surname}老板", "{surname}老板娘", "{surname}经理", "{surname}店长")

BRAND_FIRST = "福惠旺康佳顺和兴盛宏安泰嘉悦祥瑞丰万永百金宝聚鑫润德美乐欣益华茂源广东来喜好民利家友邻客满香"
BRAND_LAST = "旺客来隆源发达康宁丰家和盛通祥安顺福满堂缘乐居园坊汇都城邦好佳美多聚轩阁楼记吉庆昌荣裕泉林"
CATEGORIES = {
    "retail": ("便利店", "超市", "批发部", "烟酒店", "学校小卖部"),
    "restaurant": ("中餐馆", "火锅店", "小吃店", "酒楼", "烧烤店"),
}
SEASONAL_CATEGORY = "烧烤店"
CHAIN = "家佳福超市{number}店"
FAMILY = "{surname}记{name}"
STATUS_NOTES = {
    "season_break": "天冷歇业，开春恢复",
    "stopped": "欠款未清，暂停供货",
    "lost": "已关店",
    "prospect": "待谈，尚未开点",
}

# code, name, category, spec, unit, pack, cost, retail price, restaurant price, shelf life in days, popularity: retail, restaurant
GOODS: tuple[tuple[str, str, str, str, str, int, float, float, float, int, float, float], ...] = (
    ("0101", "青岚清爽啤酒500ml", "啤酒", "500ml×12瓶", "瓶", 12, 2.38, 2.80, 3.00, 365, 6, 12),
    ("0102", "青岚纯生啤酒500ml", "啤酒", "500ml×12瓶", "瓶", 12, 3.65, 4.40, 4.80, 365, 4, 10),
    ("0103", "青岚原浆啤酒1L", "啤酒", "1L×6瓶", "瓶", 6, 9.20, 11.00, 12.20, 60, 1, 4),
    ("0104", "青岚罐装啤酒330ml", "啤酒", "330ml×24罐", "罐", 24, 1.92, 2.25, 2.40, 365, 6, 4),
    ("0105", "北塔黑啤500ml", "啤酒", "500ml×12瓶", "瓶", 12, 4.30, 5.25, 5.70, 365, 1, 4),
    ("0106", "北塔小麦白啤330ml", "啤酒", "330ml×24瓶", "瓶", 24, 3.10, 3.75, 4.10, 270, 2, 4),
    ("0201", "雾泉纯净水550ml", "饮用水", "550ml×24瓶", "瓶", 24, 0.78, 0.90, 0.95, 540, 10, 4),
    ("0202", "雾泉矿泉水380ml", "饮用水", "380ml×24瓶", "瓶", 24, 1.05, 1.22, 1.30, 540, 6, 3),
    ("0203", "雾泉饮用水1.5L", "饮用水", "1.5L×12瓶", "瓶", 12, 1.90, 2.20, 2.30, 540, 4, 1),
    ("0204", "雾泉饮用水4.5L", "饮用水", "4.5L×4桶", "桶", 4, 5.60, 6.50, 6.80, 540, 3, 1),
    ("0205", "雪峰苏打水400ml", "饮用水", "400ml×15瓶", "瓶", 15, 2.05, 2.50, 2.70, 365, 3, 3),
    ("0301", "山行绿茶500ml", "茶饮料", "500ml×15瓶", "瓶", 15, 1.95, 2.30, 2.40, 365, 8, 4),
    ("0302", "山行冰红茶500ml", "茶饮料", "500ml×15瓶", "瓶", 15, 1.95, 2.30, 2.40, 365, 9, 4),
    ("0303", "山行茉莉花茶500ml", "茶饮料", "500ml×15瓶", "瓶", 15, 2.10, 2.50, 2.60, 365, 5, 3),
    ("0304", "山行乌龙茶1L", "茶饮料", "1L×12瓶", "瓶", 12, 3.45, 4.15, 4.40, 365, 3, 4),
    ("0305", "山行无糖茶500ml", "茶饮料", "500ml×15瓶", "瓶", 15, 2.70, 3.35, 3.50, 365, 4, 2),
    ("0401", "果屿橙汁450ml", "果汁", "450ml×15瓶", "瓶", 15, 2.45, 2.95, 3.10, 270, 5, 3),
    ("0402", "果屿桃汁450ml", "果汁", "450ml×15瓶", "瓶", 15, 2.45, 2.95, 3.10, 270, 4, 2),
    ("0403", "果屿橙汁1.25L", "果汁", "1.25L×12瓶", "瓶", 12, 4.90, 5.80, 6.20, 270, 3, 6),
    ("0404", "果屿酸梅汤1L", "果汁", "1L×12瓶", "瓶", 12, 4.10, 4.95, 5.40, 270, 2, 6),
    ("0405", "果屿椰汁1L", "果汁", "1L×12盒", "盒", 12, 6.40, 7.60, 8.20, 360, 2, 6),
    ("0501", "气泡舟可乐330ml", "汽水", "330ml×24罐", "罐", 24, 1.58, 1.85, 1.95, 365, 8, 5),
    ("0502", "气泡舟可乐500ml", "汽水", "500ml×12瓶", "瓶", 12, 2.05, 2.40, 2.50, 270, 8, 4),
    ("0503", "气泡舟可乐2L", "汽水", "2L×6瓶", "瓶", 6, 4.70, 5.50, 5.80, 180, 4, 6),
    ("0504", "气泡舟柠檬汽水500ml", "汽水", "500ml×12瓶", "瓶", 12, 2.05, 2.40, 2.50, 270, 6, 4),
    ("0505", "气泡舟橙味汽水500ml", "汽水", "500ml×12瓶", "瓶", 12, 2.05, 2.40, 2.50, 270, 4, 3),
    ("0601", "晨力能量饮料250ml", "功能饮料", "250ml×24罐", "罐", 24, 3.60, 4.20, 4.50, 540, 7, 3),
    ("0602", "晨力电解质水500ml", "功能饮料", "500ml×15瓶", "瓶", 15, 2.75, 3.40, 3.60, 365, 4, 2),
    ("0701", "谷语豆奶250ml", "植物蛋白", "250ml×24盒", "盒", 24, 1.88, 2.25, 2.40, 270, 4, 5),
    ("0702", "谷语核桃乳240ml", "植物蛋白", "240ml×20罐", "罐", 20, 2.60, 3.20, 3.40, 540, 3, 4),
)
# code, name, kind, spec, unit, pack, cost
PROMOTION: tuple[tuple[str, str, str, str, str, int, float], ...] = (
    ("9001", "青岚广告伞", "promo", "把", "把", 1, 46.0),
    ("9002", "青岚冰桶", "promo", "只", "只", 1, 18.5),
    ("9003", "青岚开瓶器", "promo", "只", "只", 50, 1.2),
    ("9004", "山行海报", "promo", "张", "张", 100, 0.8),
    ("9005", "气泡舟小冰柜贴", "promo", "套", "套", 20, 6.5),
    ("9101", "雾泉保温杯", "gift", "只", "只", 1, 22.0),
    ("9102", "青岚啤酒杯", "gift", "只", "只", 6, 4.5),
    ("9103", "谷语围裙", "gift", "条", "条", 1, 9.8),
)
SKU = "P{code}"
SHORT_SKU, LOW_SKU, OLD_SKU = "P0102", "P0501", "P0103"
# cap, the goods it comes from, paid out per cap, claimable from the maker per cap
CAPS = (("青岚清爽盖", "P0101", 0.5, 0.4), ("青岚纯生盖", "P0102", 1.0, 0.8), ("果屿拉环", "P0405", 0.5, 0.5))

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
CAPS_NOTE = "盒盖抵货款"
PROMISE_NOTES = ("老板答应月底结", "等厨房结账后付", "电话答应", "发工资后一次付清")
REPLACED_NOTE = "原承诺未兑现，重新约定"

UNDELIVERED = ("店主外出，无人收货", "店门未开", "道路施工，车进不去", "客户要求改天送", "仓库压货，暂不收")
RESULTS = {
    "phone": ("下单", "暂不要货", "无人接听", "要求送货", "答应付款"),
    "visit": ("下单", "查库存补陈列", "暂不要货", "收款", "答应付款"),
}
SOIL_NOTES = ("搬运污损", "雨淋标签污损")
BREAK_NOTES = ("装卸破损", "码放倒塌", "瓶口爆裂")
OPENING_NOTE = "期初结存"
RESTOCK_NOTE = "中午补货"
TRANSFER_NOTE = "移货给{person}"
TRANSFER_IN_NOTE = "{person}移来，记负数"
COUNT_NOTE = "月末盘点差异"
SHORT_NOTE = "短款待查"

VEHICLE = "样A{number:04d}"
FUEL = ("满箱", "大半箱", "半箱", "小半箱", "已加油")
CONDITION = ("正常", "正常", "正常", "正常", "轮胎气压偏低", "右后灯不亮")
CONDITION_FINE = "正常"
VEHICLE_PROBLEM = "已报修"

DOCUMENTS = ("促销品领用批条", "网点资料打印", "送货名单打印", "客户电话名单打印")
LEAVE_NOTES = {"leave": "事假", "sick": "病假", "late": "堵车"}
COMING_LEAVE_NOTE = "已批准事假"

ISSUES: tuple[tuple[str, str], ...] = (
    ("retail_rep", "便利店反映绿茶陈列被竞品挤占"),
    ("retail_rep", "两家超市要求延长账期"),
    ("retail_rep", "新开网点缺少线路对比标志物"),
    ("restaurant_rep", "酒楼盒盖兑付积压，要求当周结清"),
    ("restaurant_rep", "火锅店提出换品，纯生缺货"),
    ("restaurant_rep", "欠款网点老板不在店，未收到款"),
    ("deliverer", "客户地址与档案不符，绕路半小时"),
    ("deliverer", "送货途中破损一箱，已登记"),
    ("driver", "右后灯不亮，需报修"),
    ("driver", "道路施工，下午车次延误"),
    ("warehouse", "纯生库存不足，已催厂家"),
    ("warehouse", "原浆啤酒临近保质期，建议促销"),
    ("order_clerk", "部分客户电话停机，需业务员更正"),
    ("order_clerk", "下午补货报单集中，开票排队"),
    ("finance", "个别回款未写凭单号，核对费时"),
    ("finance", "一家网点对欠款数有争议"),
)
PLANS: dict[str, tuple[str, ...]] = {
    "manager": ("召开周一晨会，下达各岗任务", "逐日督办排期清欠", "周五编制任务完成进度表"),
    "retail_rep": ("按线路拜访，补足绿茶与可乐陈列", "清收逾期30天以上欠款", "新开便利店"),
    "restaurant_rep": ("餐饮网点盒盖兑付清理", "推进纯生与原浆进店", "清收酒楼欠款"),
    "deliverer": ("按票送货，未送达当日报原因", "核对网点地址与标志物"),
    "driver": ("每日出车前检查车况油况", "协同核交货款与凭单"),
    "warehouse": ("每日列少缺清单", "周五盘点促销品"),
    "order_clerk": ("电话访问目标客户", "当日录入新开网点与更正资料"),
    "finance": ("提前一天编制排期清欠表", "周五做按人员赢利分析"),
}

CORRECTION_NOTES = ("电话已换，以此为准", "标志物更正，原农贸市场已搬")
PROPOSED_NAMES = ("晨曦早点铺", "江岸夜宵摊", "书香文具副食", "渡口小卖部")
REJECTED_NOTE = "离老网点太近"

STAFF_NOTES = {"manager": "", "order_clerk": "兼市调与服务"}

HOLIDAY_NOTE = "法定节假日"
MAKE_UP_NOTE = "调休上班"
PARAMETER_NOTE = Said("默认值 {value}；改这里即按新值计算", "default {value}; what stands here is used")
DEPARTMENT_NOTE = Said("印在每张报表上", "printed on every report")

# ---- how the clerks keep their books ------------------------------------------------------------------------------
MADE_UP = "本表为样例数据，网点、人员、电话、品牌均为虚构。"
MADE_UP_PROPERTY = Said(
    "样例数据：由 salesbook sample 生成，网点、人员、电话、品牌均为虚构。",
    "Sample data made by “salesbook sample”: the outlets, people, phones and brands do not exist.",
)
UNIT_LINE = "单位：元"
SIGN_LINE = "制表人：{clerk}　　审核人：{manager}　　日期：{day}"
TOTAL = "合计"
SUBTOTAL = "小计"
MONTH_SUBTOTAL = "{0.year}年{0.month}月小计"
DAY_IN_WORDS = "{0.year}年{0.month}月{0.day}日"
YES, NO = "是", "否"
SERIAL = "序号"
DATE_STYLES = (
    "{0.year}.{0.month}.{0.day}",
    "{0.year}-{0.month:02d}-{0.day:02d}",
    "{0.year}年{0.month}月{0.day}日",
    "{0:%Y%m%d}",
)
AMOUNT_STYLES = ("{0:,.2f}", "￥{0:,.2f}", "{0:.2f}元")

# sheet -> its title row
SHEET_TITLES: dict[str, str] = {
    "通路网点": "通路网点客户档案",
    "餐饮网点": "餐饮网点客户档案",
    "应收明细": "应收客户、网点名录（细分应收款）",
    "回款登记": "回款登记簿",
    "还款承诺": "还款承诺登记",
    "启动计划": "原市场启动计划",
    "商品库存": "商品库存表",
    "促销品礼品": "促销品、礼品库存表",
    "出入库流水": "出入库流水账",
    "销售明细": "销售流水账",
    "盒盖兑付": "盒盖兑付登记",
    "送货": "配送记录",
    "货物": "日清平帐表（货物）",
    "交款": "日清平帐表（交款）",
    "盒盖": "日清平帐表（盒盖）",
    "周任务": "各岗周任务指标",
    "日任务": "各岗日任务指标",
    "新开与更正": "新开网点与更正名单",
    "存货点数": "网点存货点数",
    "人员": "人员档案",
    "考勤": "考勤与报点",
    "拜访排班": "业务员拜访排班表",
    "记录": "登记簿",
    "问题": "工作日志：当日主要问题",
    "周安排": "工作日志：本周工作具体安排",
    "日检": "车况油况日检表",
    "已下达排期": "排期清欠记录（已下达）",
    "参数": "参数设置",
    "表头词典": "表头词典",
    "工作日历": "工作日历",
}
# table -> field -> the title this department's clerk uses, where it is not the usual one
CLERK_TITLES: dict[str, dict[str, str]] = {
    "outlets": {
        "outlet_code": "客户编号",
        "contact": "店主",
        "phone": "联系电话",
        "credit_days": "账期(天)",
        "credit_limit": "信用额度（元）",
    },
    "receivables": {
        "outlet_code": "客户编号",
        "outlet_name": "应收客户、网点",
        "amount": "应收金额（元）",
        "disputed": "有无争议",
    },
    "receipts": {"outlet_code": "客户编号", "amount": "回款金额（元）", "slip_no": "赊销凭单号"},
    "stock": {"on_hand": "结存", "unit_cost": "成本价(元)", "shelf_life_days": "保质期(天)"},
    "sales": {"outlet_code": "客户编号", "slip_no": "单号", "amount": "销售金额", "gift_qty": "搭赠数量"},
    "visits": {"outlet_code": "客户编号"},
    "staff": {"person": "姓名"},
    "attendance": {"person": "姓名", "state": "考勤状态"},
    "deliveries": {"outlet_code": "客户编号", "slip_no": "送货单号", "deliverer": "送货员"},
}
# table -> parent title over the fields from the first to the last: a header of two rows
PARENTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "outlets": (("送货资料", "district", "landmark"), ("赊销条件", "credit_limit", "credit_days")),
    "stock": (
        ("本期收发", "opening_qty", "damaged_qty"),
        ("数量", "on_hand", "max_level"),
        ("保质", "production_date", "shelf_life_days"),
    ),
    "settlement_goods": (("增加", "opening", "returned_in"), ("减少", "sold", "kept")),
    "settlement_money": (("交款", "cash", "cheque"), ("增减项目", "advances_used", "expenses")),
}

TEXT: dict[str, Said] = {
    "sample_books_exist": Said(
        "{folder} 里已有 {names}，没有改动。请换一个空文件夹，或加 --force 覆盖。",
        "{folder} already holds {names}; nothing was changed. Choose an empty folder, or add --force to write over them.",
    ),
    "sample_too_many_faults": Said(
        "这么大的样例只放得下 {room} 处错误，要求的是 {faults} 处。请少放一些，或把样例做大。",
        "A sample of this size has room for {room} faults, not for {faults}. Ask for fewer, or for a larger sample.",
    ),
    "sample_too_small": Said(
        "样例至少要 24 家网点、2 周，这里要求的是 {outlets} 家、{weeks} 周。请改大一些。",
        "A sample needs at least 24 outlets and 2 weeks; asked for were {outlets} and {weeks}. Ask for more.",
    ),
}

# ---- notes on the columns of the empty books --------------------------------------------------------------------------
COLUMN_NOTE = Said("{title}：{kind}{need}{more}", "{title}: {kind}{need}{more}")
NEEDED = Said("必填。", " Must be filled.")
ONE_OF = Said("与“{others}”至少填一个。", " Fill this or {others}.")
OPTIONAL = Said("可以不填。", " May stay blank.")
ALSO_CALLED = Said("这一列也可以叫：{titles}。", " The column may also be called {titles}.")
CHOICES_NOTE = Said("从下拉框里选：{choices}。", "choose from the list: {choices}.")
KIND_NOTES: dict[str, Said] = {
    "text": Said("文字。", "words."),
    "code": Said("编号，按文本填，前面的 0 会保留。", "a code, kept as text, so leading zeros stay."),
    "name": Said("名称，各表里写法要一致。", "a name, written the same way in every table."),
    "phone": Said("电话，几个号码用 / 隔开。", "telephone numbers; put / between several."),
    "date": Said("日期，如 2026-11-20。", "a date, such as 2026-11-20."),
    "amount": Said("金额，单位元，两位小数。", "an amount in yuan with two decimals."),
    "price": Said("单价，单位元。", "a price in yuan per unit."),
    "quantity": Said("数量，按最小单位（瓶、罐）填。", "a quantity in the smallest unit."),
    "days": Said("天数。", "a number of days."),
    "rate": Said("比例，如 30%。", "a share, such as 30%."),
    "flag": Said("填 是 或 否。", "yes or no."),
    "choice": Said("", ""),
    "period": Said("周次如 2026-W47，或日期。", "a week such as 2026-W47, or a date."),
}
FIELD_NOTES: dict[str, Said] = {
    "landmark": Said("送货人凭它找到店，如“农贸市场对面”。", " What a driver finds the shop by."),
    "credit_days": Said(
        "赊销后多少天到期；空着就用设置里的默认账期。",
        " Days from sale to due; blank takes the default of the settings.",
    ),
    "credit_limit": Said("欠款超过它，排期时加分并提示。", " Owing more than this raises the outlet’s priority."),
    "due_date": Said(
        "空着时按市场启动计划、网点账期、默认账期依次推算。",
        " When blank it follows from the launch plan, the outlet’s credit days, or the default.",
    ),
    "disputed": Said("有争议的不排期，另外列出。", " Disputed slips are listed, not scheduled."),
    "received_to_date": Said("可以记；会与核销结果核对，不直接采用。", " Compared with the receipts, never trusted."),
    "balance": Said("可以记；会与核销结果核对，不直接采用。", " Compared with the receipts, never trusted."),
    "slip_no": Said("一张凭单一个号，连号使用。", " One number per slip, without gaps."),
    "instalments": Said(
        "写成 15天30%,30天30%,45天40%，合计必须是 100%。",
        " Written 15天30%,30天30%,45天40%; the shares must make 100%.",
    ),
    "return_of": Said("退货时填原来那张单的号。", " For a return: the slip it goes back to."),
    "times_planned": Said("连续排了几次还没收到。", " How many times in a row it was planned in vain."),
    "reported_points": Said("当天报了多少个点。", " Points reported that day."),
    "expenses": Said("含兑付盒盖的钱。", " Includes money paid for caps."),
    "approval_no": Said("经理批条的编号。", " The number of the manager’s approval."),
    "opening": Said("前一天留下的。", " What was kept from the day before."),
}
TEXT_LIST = "、"

# ---- faults: what a clerk typed wrongly -------------------------------------------------------------------------------
# problem code, table, field, what stands in the cell
TYPED_FAULTS: tuple[tuple[str, str, str, str | float | None], ...] = (
    ("no_such_day", "receipts", "received_date", "2026年2月30日"),
    ("no_such_day", "sales", "date", "2026-11-31"),
    ("bad_date", "receipts", "received_date", "月底"),
    ("bad_date", "deliveries", "date", "前天"),
    ("month_not_day", "receipts", "received_date", "2026年11月"),
    ("day_or_month_first", "visits", "date", "3/4/2026"),
    ("date_out_of_range", "sales", "date", "2206-11-03"),
    ("bad_number", "receipts", "amount", "约三百吧"),
    ("bad_number", "sales", "qty", "12箱半左右"),
    ("bad_number", "settlement_goods", "loaded", "很多"),
    ("below_minimum", "receipts", "amount", -120.0),
    ("below_minimum", "redemptions", "collected_qty", -5.0),
    ("below_fen", "sales", "amount", 123.4567),
    ("digits_gone", "sales", "slip_no", "1.38E+10"),
    ("digits_gone", "deliveries", "slip_no", "6.2E+11"),
    ("bad_choice", "receipts", "method", "刷脸"),
    ("bad_choice", "sales", "terms", "回头再说"),
    ("bad_choice", "attendance", "state", "不知道"),
    ("bad_flag", "deliveries", "delivered", "差不多"),
    ("bad_phone", "outlets", "phone", "1380013800"),
    ("bad_period", "targets", "period", "下个月"),
    ("missing_value", "sales", "sku", None),
    ("missing_value", "receipts", "amount", None),
    ("missing_value", "visits", "person", None),
    ("unknown_person", "sales", "salesperson", "莫有人"),
    ("unknown_person", "visits", "person", "甄不在"),
    ("unknown_sku", "sales", "sku", "P7777"),
    ("unknown_sku", "stock_moves", "sku", "Q0001"),
    ("unknown_slip", "receipts", "slip_no", "SX99-99999"),
    ("not_whole", "outlets", "credit_days", 15.5),
)
BAD_PARAMETER, STRANGE_PARAMETER = "看情况", "老板心情{number}"
STRANGE_CODE, STRANGE_NAME = "T9999", "查无此户商行"
BRACKETED = "（{first}）{rest}"
STRANGE_TITLES = {
    "visits": ("result", "客户咋说"),
    "vehicles": ("fuel", "喝了多少"),
    "redemptions": ("handed_qty", "上交没有"),
}
