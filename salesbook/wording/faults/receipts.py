"""Rows of the receipts that could not be counted as written: what is wrong, and its remedy."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "receipt_unclear": Said(
        "金额 {found} 是负数，看不出是退款还是冲销，没有计入。",
        "The amount {found} is below 0 and nothing says what it means; it was not counted.",
    ),
    "receipt_unclear.remedy": Said(
        "退还给客户的请填类型“退款”；退票、冲回的填“冲销”，并写上原回款单号。",
        "Enter the kind Refund for money given back, or Reversal with the number of the receipt that is taken back.",
    ),
    "plan_edited": Said(
        "{found} 下达的排期被改过：内容与下达时的校验码 {expected} 不符。",
        "The plan issued on {found} was changed afterwards: its rows no longer give its code {expected}.",
    ),
    "plan_edited.remedy": Said(
        "下达的排期是凭据，不要改；请从备份恢复，或删去这一天的行重新下达。",
        "An issued plan is evidence. Restore it from a backup, or delete the rows of that day and issue it again.",
    ),
    "receipt_note_unclear": Said(
        "金额 {found} 的备注说是退款或退票，类型却没有填，没有计入。",
        "The note beside {found} says that money went back, and no kind is entered; it was not counted.",
    ),
    "receipt_note_unclear.remedy": Said(
        "请填类型：收到钱填“收款”，退给客户填“退款”，退票填“冲销”。",
        "Enter the kind: Receipt if money came in, Refund if it was given back, Reversal if a cheque came back.",
    ),
    "refund_too_much": Said(
        "退款 {found} 比这个网点付过的 {expected} 还多，没有计入。",
        "The refund of {found} is more than the {expected} that this outlet ever paid; it was not counted.",
    ),
    "refund_too_much.remedy": Said(
        "请核对金额和网点；以前收的款没有登记的，先补登（类型“期初已收”）。",
        "Check the amount and the outlet; enter what was received before the book began, as a kind of its own.",
    ),
    "advance_short": Said(
        "用预收 {found}，这个网点当时只有预收 {expected}，多的没有计入。",
        "{found} of an advance are used where the outlet had {expected}; the rest was not counted.",
    ),
    "advance_short.remedy": Said(
        "请核对金额；真是收了钱的，类型请改为“收款”。",
        "Check the amount; if money came in, enter the kind Receipt.",
    ),
    "reversal_of_nothing": Said(
        "冲销 {found}：这个网点以前没有这样一笔回款，没有计入。",
        "The reversal of {found} finds no earlier receipt of this outlet; it was not counted.",
    ),
    "reversal_of_nothing.remedy": Said(
        "请在赊销凭单号或备注里写上被冲回的回款单号，金额与原回款相同。",
        "Enter the number of the receipt that is taken back as the slip number or in the note, with the same amount.",
    ),
    "reversal_given_back": Said(
        "冲销 {found}，而那笔回款已退给客户一部分，只冲回 {expected}，其余没有计入。",
        "The reversal of {found} takes back a receipt of which a part was given back before: only {expected} was counted.",
    ),
    "reversal_given_back.remedy": Said(
        "退给客户的那部分若要追回，请在应收明细登记一笔欠款；退款没有发生的，请删去那一行退款。",
        "Enter what was given back as a row of the receivables if the customer owes it again; delete the refund if it was not made.",
    ),
    "paid_above_amount": Said(
        "账上已收 {found}，多于应收金额 {expected}；多的当作预收，冲抵同一网点的其他欠款。",
        "The ledger says that {found} was paid of {expected}; what is above pays the outlet’s other slips, or is an advance.",
    ),
    "paid_above_amount.remedy": Said(
        "请核对这一格；真是多收的，请登记回款并写明凭单。",
        "Check this cell; if more was really paid, keep a receipts book and name the slips.",
    ),
    "reversal_differs": Said(
        "冲销 {found}，而所指的回款是 {expected}，没有计入。",
        "The reversal of {found} names a receipt of {expected}; it was not counted.",
    ),
    "reversal_differs.remedy": Said(
        "全部冲回的金额要与原回款相同；只退一部分的，类型请填“退款”。",
        "Enter the amount of that receipt; if only a part was given back, enter the kind Refund.",
    ),
}
