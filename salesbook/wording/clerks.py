"""How clerks write things in cells: the words, signs and numerals the reader has to understand."""

# rows that are not data
SUM_WORDS = ("小计", "合计", "总计", "累计", "共计", "subtotal", "sub-total")  # a row that ends with one is a sum
NAME_SUM_WORDS = ("汇总", "total")  # may end a name, too
# what Excel's Subtotal command writes when it does not add up
OTHER_SUM_WORDS = ("计数", "平均值", "最大值", "最小值", "count", "average", "max", "min")
GRAND_WORDS, GRAND_COUNTS = ("总计", "grand"), ("总计数",)
SUBTOTAL_WORDS = (*SUM_WORDS, *NAME_SUM_WORDS, "grand total")
# behind such a word they make no name of it
SUM_TAILS = ("金额", "数", "数量", "额", "人民币", "大写", "应收", "欠款", "未收", "已收", "回款")
# a sum of a day, month, year or page, and what one page hands on to the next: repeated, never counted
SUM_PERIODS = (
    r"(?:[本当上全]?[日周旬月季年页期]|[本当上一二三四]季度|[本当上全]年度|第?\d{1,4}[日号周月季年页]份?"
    r"|[一二三四五六七八九十]{1,2}月份?|\d{4}年\d{1,2}月份?|\d{1,2}月\d{1,2}[日号]|(?:年初)?至今|截[至止](?:本|\d{1,2})[日月年]"
    r"|(?:this|last|the)?(?:daily|day|weekly|week|monthly|month|quarterly|quarter|yearly|year|page|period)(?:todate)?"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}(?:20\d\d)?)"
)
SUM_ENDINGS = ("小计", "合计", "累计", "总计", "共计", "汇总", "计", "subtotal", "totals", "total")
CARRIED_WORDS = (
    *("过次页", "转次页", "转下页", "承前页", "承上页", "接上页", "接前页", "续前页", "续上页"),
    *("carried forward", "c/f", "year to date", "month to date", "ytd", "mtd"),
)
SUM_SIGNS = (  # one of them stands in all of these
    *("计", "計", "页", "頁", "汇总", "匯總", "平均", "最大", "最小", "total", "forward", "c/f"),
    *("to date", "to-date", "ytd", "mtd", "count", "average", "max", "min"),
)
# what was owed before the book began: an item of its own
OPENING_WORDS = (
    *("期初", "期初余额", "期初欠款", "期初数", "期初应收", "年初余额", "年初数", "月初余额", "上年结转", "上月结转", "上期结转"),
    *("上期余额", "上月余额", "上年余额", "上期结余", "上月结余", "上年结余", "上年转入", "上期转入", "上期欠款", "上月欠款"),
    *("以前欠款", "承上年", "opening balance", "balance brought forward", "brought forward", "b/f"),
)  # fmt: skip
OPENING_SIGNS = ("期", "初", "结", "結", "余", "餘", "转", "以前", "上月", "承", "opening", "forward", "b/f")
OPENING_BALANCE_SIGNS = ("期初", "上期", "上年", "上月", "年初", "以前", "结转", "opening", "brought forward", "b/f")
AS_OF_SIGNS = ("截至", "截止", "余额", "期初", "as of", "as at")
ROLE_WORDS = ("制表", "审核", "复核", "填表", "经理", "总经理", "签收", "签字", "签名", "经办", "主管", "打印", "编制", "批准", "核对", "会计", "出纳", "财务", "仓管", "司机", "Prepared by", "Checked by", "Approved by", "Signed by")  # fmt: skip
NOTE_WORDS = ("日期", "单位", "备注", "说明", "注", "附注", "页码", "数据来源", "温馨提示", "提示", "Note", "Notes", "Remark", "Page", "Printed")  # fmt: skip
PERSON_ENDINGS = ("人", "员", "者")
NOTHING_BELOW_WORDS = ("以下空白", "以下无数据", "此处以下", "本表完", "完")
SECTION_SIGNS = "一二三四五六七八九十"

# rows that never were: what says so in a column of states, alone in any cell, or at the head of a note
VOID = "作废"
VOID_WORDS = ("作废", "已作废", "作废单", "作废票", "废单", "已废", "void", "voided")
VOID_STATES = (*VOID_WORDS, "废", "注销", "已注销", "撤销", "已撤销", "取消", "已取消", "cancelled", "canceled")
VOID_SIGNS = ("废", "廢", "注", "撤", "取", "void", "cancel", "ｖｏｉｄ")  # one of them stands in all of these
VOID_TITLES = ("是否作废", "作废", "作废否", "作废标志", "作废标记")
STATE_ENDINGS = ("状态", "status", "state")
VOID_BEFORE = ("此单", "本单", "该单", "整单", "全单", "单据", "凭单", "此票", "本票", "此行", "本行")
VOID_DONE = ("已经", "已")
VOID_AFTER = ("了", "处理", "单据", "单", "票")
REOPENED = ("重开", "重打", "重做", "重录", "另开", "改开", "换开", "补开")
NOT_VOID = ("未作废", "不作废", "没作废", "没有作废", "勿作废", "非作废", "无作废", "not void")
INSTEAD_OF = ("原", "替", "代", "补", "换")  # before the void slip that a row stands for
NOTE_ENDINGS = ("备注", "说明", "摘要", "remark", "remarks", "note", "notes")

# brackets, and signs that do not tell two names apart
BRACKETS = str.maketrans("【】〔〕[]{}「」《》", "()()()()()()")
NOISE_SIGNS = "*:;,.。、·—–_'\"“”‘’!?-"
WIDE_SPACE = "\u3000"
LIST_SIGNS = "、.)"

# units that may stand in a title or above the table, with what one of them is worth
MONEY_UNITS = {"元": 1, "圆": 1, "人民币元": 1, "人民币": 1, "￥": 1, "¥": 1, "rmb": 1, "cny": 1, "yuan": 1, "百元": 100,
               "千元": 1_000, "万元": 10_000, "万": 10_000, "百万元": 1_000_000, "亿元": 100_000_000, "k": 1_000,
               "分": 0.01, "角": 0.1}  # fmt: skip
DAY_UNITS = {"天": 1, "日": 1, "day": 1, "days": 1, "d": 1, "周": 7, "星期": 7, "月": 30, "个月": 30, "年": 365}
RATE_UNITS = {"%": 0.01, "％": 0.01, "‰": 0.001, "个点": 0.01, "个百分点": 0.01}
RATE_HEADS = {"百分之": 0.01, "千分之": 0.001}
PARAMETER_UNITS: dict[str, dict[str, float]] = {  # a parameter's own unit -> what may be written behind its value
    "天": {"天": 1, "日": 1, "个工作日": 1, "工作日": 1, "days": 1, "day": 1, "d": 1, "周": 7, "个星期": 7, "星期": 7},
    "家": {"家": 1, "户": 1, "个": 1, "点": 1},
    "次": {"次": 1, "回": 1},
    "分": {"分": 1},
    "元": {unit: worth for unit, worth in MONEY_UNITS.items() if worth >= 1},
}
FOREIGN_UNITS = ("月", "个月", "年", "小时", "时")  # of no parameter: a value in them is asked about
AND_WORDS = (",", "、", ";", "/", "和", "及", "与", "&", "+", "and")
RANGE_WORDS = ("至", "到", "~", "—", "–", "-", "to")
OTHER_UNITS = (
    "个",
    "件",
    "箱",
    "瓶",
    "家",
    "次",
    "点",
    "份",
    "公里",
    "升",
    "kg",
    "km",
    "l",
    "瓶/箱",
    "支",
    "盒",
    "人",
    "元/瓶",
    "元/件",
    "元/箱",
    "只",
)
UNIT_LABEL = ("单位", "币种", "本位币", "unit", "currency", "amounts", "figures")
CURRENCIES = ("元", "圆", "人民币", "rmb", "cny", "yuan", "¥", "￥")
FOREIGN_CURRENCIES = ("美元", "美金", "港元", "港币", "日元", "欧元", "英镑", "澳门元", "台币", "新台币", "usd", "hkd", "eur", "jpy", "gbp", "mop", "twd", "us$", "hk$", "$", "€", "£")  # fmt: skip
SIZES = {"百": 100, "千": 1_000, "万": 10_000, "十万": 100_000, "百万": 1_000_000, "千万": 10_000_000,
         "亿": 100_000_000, "k": 1_000, "'000": 1_000, "000's": 1_000, "thousand": 1_000, "thousands": 1_000,
         "10k": 10_000, "10,000": 10_000, "million": 1_000_000, "millions": 1_000_000}  # fmt: skip
LARGE_SIZES = ("万", "十万", "百万", "千万", "亿", "thousands", "millions")  # a unit of money even alone

# titles of columns that every form has and no table needs
ROW_NUMBER_TITLES = ("序号", "行号", "序", "no", "no.", "#", "编次")

# money
MONEY_SIGNS = "¥￥$"
MONEY_WORDS = ("人民币", "rmb", "cny", "大写")
CREDIT_MARKS, DEBIT_MARKS = ("cr", "贷"), ("dr", "借")  # beside an amount of an account: it counts down, or up
NONE_WORDS = (
    "-",
    "--",
    "—",
    "——",
    "–",
    "－",
    "/",
    "\\",
    "无",
    "空",
    "暂无",
    "未填",
    "n/a",
    "na",
    "none",
    "null",
    "nil",
    "不详",
    "略",
)
DIGITS = {
    **{sign: value for value, signs in enumerate(("〇零○", "一壹", "二贰贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
       for sign in signs},
}  # fmt: skip
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
MYRIADS = {"万": 10_000, "萬": 10_000, "亿": 100_000_000}
YUAN_SIGNS = "元圆块"
JIAO = "角"
FEN = "分"

WHOLE_WORDS = "整正"

# dates
YEAR = "年"
MONTH = "月"
DAY = "日号"
WEEK = "周"
WEEKDAY_WORDS = ("星期", "周", "礼拜")
WEEKDAY_DIGITS = "一二三四五六日天"
WEEKDAY_NAMES = {
    **{sign: day for day, sign in enumerate("一二三四五六日", 1)},
    **{word + "天": 7 for word in WEEKDAY_WORDS},
    **{str(day): day for day in range(1, 8)},
    **{name[:size]: day for day, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), 1) for size in (3, 9)},
}  # fmt: skip
EVERY_DAY = ("每天", "天天", "每日", "全周", "无休", "全年无休", "everyday", "daily")
DAYS_OFF = {"单休": (7,), "双休": (6, 7)}
WORK_ENDINGS = ("上班", "工作", "营业")
OFF_ENDINGS = ("休息", "放假", "公休", "休")
HOUR_WORDS = ("上午", "下午", "中午", "晚上", "早上", "am", "pm")
HOUR = "时点"
MINUTE = "分"
SECOND = "秒"
NTH = "第"
MONTH_END = "份"
MONTH_NAMES = {
    **{name[:size]: month for month, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
         "december"), 1) for size in (3, 9)},
    "sept": 9,
}  # fmt: skip

# telephones
EXTENSION = "转"

# how the list of what is short or out is called in the record of signatures, signs and spaces apart
SHORTAGE_LIST_WORDS = ("少缺", "缺货清单", "短缺清单", "缺少清单", "shortage")
# several numbers in a cell, and the notes under which a negative receipt takes an earlier one back
LIST_WORDS = "、,;/+和及与"
BACK_NOTES = ("退票", "空头支票", "退款", "bounced", "refund")
REVERSAL_NOTES = ("退票", "空头", "冲", "bounced", "returned cheque", "reversed")

# what a person answers about a column that need not be read
IGNORE_WORDS = ("不用", "忽略", "不读", "不需要", "无", "ignore", "skip", "-")

# yes and no
YES = (
    "是",
    "有",
    "对",
    "√",
    "✓",
    "✔",
    "☑",
    "y",
    "yes",
    "true",
    "t",
    "1",
    "已",
    "已送达",
    "已送",
    "送达",
    "争议",
    "有争议",
)
NO = (
    "否",
    "无",
    "没有",
    "不",
    "错",
    "×",
    "✗",
    "✘",
    "x",
    "n",
    "no",
    "false",
    "f",
    "0",
    "未",
    "未送达",
    "未送",
    "无争议",
    "不是",
)

# words in an outlet's name that two clerks may or may not write
SHOP_WORDS = (
    "有限责任公司",
    "有限公司",
    "公司",
    "商店",
    "商行",
    "超市",
    "便利店",
    "酒楼",
    "饭店",
    "餐厅",
    "总店",
    "分店",
    "门店",
    "店",
)
NUMERALS = "0123456789一二三四五六七八九十"
