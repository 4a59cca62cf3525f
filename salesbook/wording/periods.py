"""How people write terms of payment and lengths of time, and how salesbook writes them back."""

# counts and their units
DAY_WORDS = ("天", "日", "days", "day", "d")
WEEK_WORDS = ("个星期", "星期", "个礼拜", "礼拜", "周", "weeks", "week", "wks", "wk")
MONTH_WORDS = ("个月", "月", "months", "month", "m")
YEAR_WORDS = ("年", "years", "year")
HALF = "半"
HALF_MONTH = ("半个月", "半月", "halfamonth", "halfmonth")
AND_HALF = ("个半月", "个月半", ".5个月", ".5months", "andahalfmonths")
TWICE_A_MONTH = ("半月结", "半个月结")  # every half month: no length, unless it is 结清
SETTLED = "清"
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "twelve": 12}

# the sale date itself
AT_ONCE = (
    *("现结", "现金", "现款", "现付", "现销", "现金结算", "货到付款", "货到现结", "货到即付", "货到", "款到发货", "先款后货"),
    *("现款现结", "现结现付", "现金现结", "现款现货", "钱货两清", "银货两讫", "款清发货", "预付", "预付款", "先付款"),
    *("款到", "即付", "即结", "日结", "当日", "当天", "当日结", "当天结", "无账期", "无帐期", "不赊", "不赊销"),
    *("cod", "cash", "cashondelivery", "ondelivery", "paymentondelivery", "prepaid", "prepayment", "immediate"),
    *("cia", "cashinadvance", "cwo", "cashwithorder", "cbd", "pia", "inadvance"),
)  # fmt: skip
# the end of the month of sale, alone or with so many days after it
MONTH_END = (
    *("月结", "当月结", "月末", "月底", "当月底", "当月末", "月底结", "月末结", "当月底结", "当月末结", "月底月结"),
    *("eom", "endofmonth", "endofthemonth", "monthend", "monthly"),
)
NEXT_MONTH = ("次月", "下月", "下个月")
SECOND_MONTH = ("下下月", "下下个月", "次次月")  # 隔月 is both: who writes it is asked
NEXT_END = ("endofnextmonth", "endofthenextmonth", "endoffollowingmonth")
OF_NEXT_MONTH = (
    *("ofnextmonth", "ofthenextmonth", "offollowingmonth", "ofthefollowingmonth", "ofmonthfollowing"),
    *("ofthemonthfollowing", "mfi", "prox"),
)
NEXT_MONTH_END = ("底", "末", "月底", "月末")
DAY_OF_MONTH = ("日", "号")
# counted from a day that no book has: the sale date stands for it, and that is said
ON_INVOICE = ("dueonreceipt", "onreceipt", "uponreceipt", "payableonreceipt", "onreceiptofinvoice")
INVOICE = ("发票到", "票到", "见票", "收票", "到票", "凭票", "开票", "发票", "票后")
# from the sale, said at more length
FROM_SALE = ("货到", "发货", "送货", "到货", "收货", "赊", "net", "n/", "n")
AFTER = ("后", "日", "+")
WITHIN = ("内", "以内", "之内", "账期", "帐期")
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
    "day+2m": "下下月{day}日",
    "eom+2m": "下下月底",
    "bill+0d": "票到付款",
    "bill+d": "票到{count}天",
    "bill+m": "票到{count}个月",
    "m": "{count}个月",
}
