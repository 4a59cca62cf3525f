"""How people write terms of payment and lengths of time, and how salesbook writes them back."""

# counts and their units
DAY_WORDS = ("天", "日", "days", "day", "d")
WEEK_WORDS = ("个星期", "星期", "礼拜", "周", "weeks", "week")
MONTH_WORDS = ("个月", "月", "months", "month", "m")
YEAR_WORDS = ("年", "years", "year")
HALF = "半"

# the sale date itself
AT_ONCE = (
    *("现结", "现金", "现款", "现付", "现销", "现金结算", "货到付款", "货到现结", "货到即付", "货到", "款到发货", "先款后货"),
    *("款到", "即付", "即结", "日结", "当日", "当天", "当日结", "当天结", "无账期", "无帐期", "不赊", "不赊销"),
    *("cod", "cash", "cashondelivery", "prepaid", "immediate"),
)  # fmt: skip
# the end of the month of sale, alone or with so many days after it
MONTH_END = ("月结", "当月结", "月末", "月底", "当月底", "当月末", "eom", "endofmonth", "monthly")
NEXT_MONTH = ("次月", "下月", "下个月")
NEXT_MONTH_END = ("底", "末", "月底", "月末")
DAY_OF_MONTH = ("日", "号")
# counted from a day that no book has: the sale date stands for it, and that is said
INVOICE = ("发票到", "票到", "见票", "收票", "到票", "凭票", "开票", "发票", "票后")
# from the sale, said at more length
FROM_SALE = ("货到", "发货", "送货", "到货", "收货", "赊", "net", "n/")
AFTER = ("后", "日", "+")
HEADS = ("账期", "帐期", "信用期", "付款期限", "付款")
TAILS = (
    "即付",
    "付款",
    "付清",
    "结清",
    "结算",
    "结账",
    "结帐",
    "回款",
    "以内",
    "之内",
    "之前",
    "账期",
    "帐期",
    "付",
    "内",
    "前",
)

# how they are written back
WRITTEN = {
    "0d": "现结",
    "eom": "月结",
    "eom+1m": "次月底",
    "eom+d": "月结{count}天",
    "day+m": "次月{day}日",
    "bill+0d": "票到付款",
    "bill+d": "票到{count}天",
    "bill+m": "票到{count}个月",
    "m": "{count}个月",
}
