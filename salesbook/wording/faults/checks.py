"""Rows and tables compared with one another: what is wrong, and its remedy."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "double_key": Said(
        "“{expected}”{found} 前面已经有了，这一行没有用。",
        "{expected} {found} stands further up already; this row was not used.",
    ),
    "double_key.remedy": Said("请删掉一行，或改正编码。", "Delete one of the rows, or correct the code."),
    "double_row": Said(
        "“{expected}”{found} 前面已经有了，两行都算了。",
        "{expected} {found} stands further up already; both rows were used.",
    ),
    "double_row.remedy": Said(
        "记重了请删掉一行；不是就改单号。", "Delete one if it was entered twice; else correct the number."
    ),
    "subtotal_mismatch": Said(
        "写的合计是 {found}，加起来是 {expected}。", "The sum written is {found}, the rows add up to {expected}."
    ),
    "subtotal_mismatch.remedy": Said(
        "请核对各行，或把合计改成公式。", "Check the rows, or let a formula make the sum."
    ),
    "balance_mismatch": Said(
        "余额写的是 {found}，应收减已收是 {expected}。",
        "The balance written is {found}; the amount less what was received is {expected}.",
    ),
    "balance_mismatch.remedy": Said(
        "计算时不用这一列；请核对金额和已收。", "The column is not used; check the amount and what was received."
    ),
    "due_before_sale": Said(
        "到期日 {found} 早于赊销日期 {expected}。", "The due date {found} is before the sale on {expected}."
    ),
    "due_before_sale.remedy": Said("请核对两个日期。", "Check the two dates."),
    "stock_identity": Said(
        "结存写的是 {found}，期初加入库减出库减破损是 {expected}。",
        "On hand is {found}; opening plus received less issued and damaged is {expected}.",
    ),
    "stock_identity.remedy": Said("请盘点后改正。", "Count the stock and correct it."),
    "unknown_outlet": Said("“{found}”不在网点客户档案里。", "{found} is not in the register of outlets."),
    "unknown_outlet.remedy": Said(
        "请补进档案，或改成档案里的写法（相近的有：{expected}），或记在“设置·名称对照”里。",
        "Add it to the register, or write it as there (nearest: {expected}), or enter it in the name dictionary.",
    ),
    "shared_name": Said("叫“{found}”的网点不止一家：{expected}。", "Several outlets are called {found}: {expected}."),
    "shared_name.remedy": Said("请写上是哪一家的编码。", "Write the code of the one that is meant."),
    "other_name": Said(
        "编码是“{expected}”的，名称却写“{found}”。", "The code is that of {expected}, but the name written is {found}."
    ),
    "other_name.remedy": Said("计算按编码；请核对编码有没有填错。", "The code counts; check that it is the right one."),
    "unknown_person": Said("“{found}”不在人员档案里。", "{found} is not in the staff list."),
    "unknown_person.remedy": Said(
        "请补进人员档案，或改正姓名（相近的有：{expected}）。",
        "Add the person to the staff list, or correct the name (nearest: {expected}).",
    ),
    "unknown_sku": Said("“{found}”不在库存表里。", "{found} is not in the stock list."),
    "unknown_sku.remedy": Said(
        "请补进库存表，或改正编码（相近的有：{expected}）。",
        "Add it to the stock list, or correct the code (nearest: {expected}).",
    ),
    "unknown_slip": Said("应收明细里没有单号 {found}。", "No receivable has slip no. {found}."),
    "unknown_slip.remedy": Said(
        "请核对单号；不知道是哪一笔就留空。", "Check the number; leave it blank if it is not known."
    ),
    "slip_of_another": Said(
        "单号 {found} 是 {expected} 的，不是这一家的。", "Slip no. {found} belongs to {expected}, not to this outlet."
    ),
    "slip_of_another.remedy": Said("请核对单号和网点。", "Check the number and the outlet."),
    "near_double": Said(
        "“{found}”和“{expected}”只差写法，可能是同一家。",
        "{found} and {expected} differ in writing only; they may be one outlet.",
    ),
    "near_double.remedy": Said(
        "是同一家就并成一行；不是，请在“设置·名称对照”里写上“否”。",
        "Make one row of them if they are; else enter the pair in the name dictionary with a no.",
    ),
    "unknown_parameter": Said("没有叫“{found}”的参数。", "There is no parameter called {found}."),
    "unknown_parameter.remedy": Said("请核对名称（相近的有：{expected}）。", "Check its name (nearest: {expected})."),
    "bad_parameter": Said(
        "“{found}”不能作“{expected}”的值，用了默认值。",
        "{found} cannot be the value of {expected}; the default was used.",
    ),
    "bad_parameter.remedy": Said(
        "请填一个数（天数和次数填整数）。", "Write a number (a whole one for days and counts)."
    ),
    "rate_above_one": Said(
        "“{found}”大于 1 又没写 %：是 {found}% 吗？先没有用。",
        "{found} is above 1 and has no %: is it {found}%? It was not used.",
    ),
    "rate_above_one.remedy": Said(
        "请写成 6% 或 0.06 这样；或者在“单位”栏写 %。", "Write it as 6% or 0.06; or write % as its unit."
    ),
    "rate_too_large": Said(
        "“{found}”作“{expected}”太大，用了默认值。", "{found} is too large for {expected}; the default was used."
    ),
    "rate_too_large.remedy": Said(
        "比例最多 100%；系数写成 1.05 或 105% 这样。", "A share is 100% at most; write a factor as 1.05 or 105%."
    ),
    "rate_small": Said("“{found}”的单位是 %，按 {expected} 用了。", "{found} has the unit %; {expected} was used."),
    "rate_small.remedy": Said(
        "要是本来就是小数（0.06 即 6%），请写成 6%，或删掉单位。",
        "If it is a fraction already (0.06 is 6%), write 6%, or delete the unit.",
    ),
    "bad_weekdays": Said(
        "“{found}”看不出是星期几到星期几，用了默认值。",
        "{found} does not tell which weekdays are worked; the default was used.",
    ),
    "bad_weekdays.remedy": Said(
        "请写成 周一至周六、1-6、123456、周日休 或 双休 这样。", "Write it as 1-6, 123456 or Monday to Saturday."
    ),
    "bad_answer": Said("“{found}”既不是表的名称，也不是表里的字段。", "{found} is neither a table nor a field of it."),
    "bad_answer.remedy": Said(
        "请照“对应字段”常用表头填写；不用的列填“不用”。",
        "Use the field’s usual title; write “ignore” for a column that is not needed.",
    ),
}
