"""The books compared with one another (账账核对): what is wrong, and its remedy. ``beside``: the other cell, the cause."""

from salesbook.wording import Said

_LOOK = Said(
    "{beside}。请照原单核对，改正错的一处，漏记的补上。",
    "{beside}. Check with the paper: correct the wrong one, enter what is missing.",
)

TEXT: dict[str, Said] = {
    "differs_credit_sales": Said(
        "赊销与应收对不上：这里 {found}，另一边 {expected}。",
        "Credit sales and receivables differ: {found} here, {expected} there.",
    ),
    "differs_credit_sales.remedy": _LOOK,
    "differs_credit_returns": Said(
        "赊销退货与应收的冲减对不上：这里 {found}，另一边 {expected}。",
        "Credit returns and what they took off differ: {found} here, {expected} there.",
    ),
    "differs_credit_returns.remedy": _LOOK,
    "differs_received": Said(
        "收款人当日回款与交款的收前欠、收预收对不上：这里 {found}，另一边 {expected}。",
        "What the collector received and what he settled as arrears and advances differ: {found} here, {expected} there.",
    ),
    "differs_received.remedy": _LOOK,
    "differs_cash": Said(
        "交款中的现款与当日现款销售对不上：这里 {found}，另一边 {expected}。",
        "What was handed in for cash sales and the cash sales differ: {found} here, {expected} there.",
    ),
    "differs_cash.remedy": _LOOK,
    "differs_slips_handed_in": Said(
        "交来的赊销凭单与当日赊销对不上：这里 {found}，另一边 {expected}。",
        "The credit slips handed in and the credit sales differ: {found} here, {expected} there.",
    ),
    "differs_slips_handed_in.remedy": _LOOK,
    "differs_undelivered": Said(
        "没有送到的单还记着账：这里 {found}，另一边 {expected}。",
        "What was not delivered is still entered: {found} here, {expected} there.",
    ),
    "differs_undelivered.remedy": Said("{beside}。", "{beside}."),
    "differs_caps": Said(
        "盒盖兑付与盒盖平帐对不上：这里 {found} 个，另一边 {expected} 个。",
        "Caps redeemed and caps settled differ: {found} here, {expected} there.",
    ),
    "differs_caps.remedy": _LOOK,
    "slip_missing": Said("凭单号不连续，缺 {found}。", "The slip numbers run on without {found}."),
    "slip_missing.remedy": Said(
        "{beside}。漏记的请补上；作废的也请留一行，备注写“作废”。",
        "{beside}. Enter it; keep a row for a void slip too, with a note that it is void.",
    ),
    "slip_double": Said("凭单号 {found} 用在两张单上。", "Slip number {found} stands on two slips."),
    "slip_double.remedy": Said("{beside}。请照原单改正单号。", "{beside}. Correct the number with the paper."),
    "differs_stored": Said(
        "手记的 {found} 与按回款算出的 {expected} 不同。", "{found} is kept by hand; the receipts leave {expected}."
    ),
    "differs_stored.remedy": Said(
        "计算时不用这一列；请照回款登记改正，或查一查有没有漏记的回款；登记簿开始前收的，补登一行“期初已收”。",
        "The column is not used; carry it on, or look for a receipt that was not entered; enter what came before the book began as Received before the book.",
    ),
}
