"""Notes on the columns of the empty books."""

from salesbook.wording import Said

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
    "terms": Said(
        "天数，或 1个月、月结、月结30天、次月10日、现结、票到30天 这样。",
        "a number of days, or such as 1 month, EOM, EOM+30, day 10 of next month, COD.",
    ),
    "duration": Said("天数，或 12个月、1年 这样。", "a number of days, or such as 12 months."),
    "rate": Said("比例，如 30%。", "a share, such as 30%."),
    "flag": Said("填 是 或 否。", "yes or no."),
    "choice": Said("", ""),
    "period": Said("周次如 2026-W47，或日期。", "a week such as 2026-W47, or a date."),
}
FIELD_NOTES: dict[str, Said] = {
    "landmark": Said("送货人凭它找到店，如“农贸市场对面”。", " What a driver finds the shop by."),
    "credit_days": Said(
        "赊销后多少天到期；空着就依次看市场启动计划、网点账期、默认账期。",
        " From sale to due; blank takes the launch plan, the outlet’s terms, or the default of the settings.",
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
    "document": Said(
        "什么资料；少缺清单提交经理签收也记一行，少缺清单及时按它算。",
        " Which paper; the shortage list, when the manager signs for it, is one too and counts as handed in that day.",
    ),
    "entered_date": Said(
        "哪天录入的；追加时自动填，手工录入的填当天，资料录入及时、回款登记及时按它算。",
        " The day the row was entered; filled when rows are posted. Whether records are in time is told by it.",
    ),
    "opening": Said("前一天留下的。", " What was kept from the day before."),
}
TEXT_LIST = "、"
