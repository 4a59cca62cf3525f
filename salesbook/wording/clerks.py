"""How clerks write things in cells: the words, signs and numerals the reader has to understand."""

# rows that are not data
SUBTOTAL_WORDS = ("小计", "合计", "总计", "累计", "共计", "本页合计", "Subtotal", "Total", "Grand total")
ROLE_WORDS = ("制表", "审核", "复核", "填表", "经理", "总经理", "签收", "签字", "签名", "经办", "主管", "打印", "编制", "批准", "核对", "会计", "出纳", "财务", "仓管", "司机", "Prepared by", "Checked by", "Approved by", "Signed by")  # fmt: skip
NOTE_WORDS = ("日期", "单位", "备注", "说明", "注", "附注", "页码", "数据来源", "温馨提示", "提示", "Note", "Notes", "Remark", "Page", "Printed")  # fmt: skip
PERSON_ENDINGS = ("人", "员", "者")
NOTHING_BELOW_WORDS = ("以下空白", "以下无数据", "此处以下", "本表完", "完")
SECTION_SIGNS = "一二三四五六七八九十"

# brackets, and signs that do not tell two names apart
BRACKETS = str.maketrans("【】〔〕[]{}「」《》", "()()()()()()")
NOISE_SIGNS = "*:;,.。、·—_'\"“”‘’!?-"
WIDE_SPACE = "\u3000"
LIST_SIGNS = "、.)"

# units that may stand in a title or above the table, with what one of them is worth
MONEY_UNITS = {"元": 1, "圆": 1, "人民币元": 1, "人民币": 1, "￥": 1, "¥": 1, "rmb": 1, "cny": 1, "yuan": 1, "百元": 100,
               "千元": 1_000, "万元": 10_000, "万": 10_000, "百万元": 1_000_000, "分": 0.01, "角": 0.1}  # fmt: skip
DAY_UNITS = {"天": 1, "日": 1, "day": 1, "days": 1, "d": 1, "周": 7, "星期": 7, "月": 30, "个月": 30, "年": 365}
RATE_UNITS = {"%": 0.01, "％": 0.01, "‰": 0.001}
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
UNIT_LABEL = ("单位", "金额单位", "货币单位", "unit")

# titles of columns that every form has and no table needs
ROW_NUMBER_TITLES = ("序号", "行号", "序", "no", "no.", "#", "编次")

# money
MONEY_SIGNS = "¥￥$"
MONEY_WORDS = ("人民币", "rmb", "cny", "大写")
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
HOUR_WORDS = ("上午", "下午", "中午", "晚上", "早上", "am", "pm")
HOUR = "时点"
MINUTE = "分"
SECOND = "秒"
NTH = "第"
MONTH_END = "份"

# telephones
EXTENSION = "转"

# several numbers in a cell, and the notes under which a negative receipt takes an earlier one back
LIST_WORDS = "、,;/+和及与"
REVERSAL_NOTES = ("退票", "空头", "冲")

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
