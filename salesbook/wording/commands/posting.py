"""What is said of rows that are posted, refused, or posted and to be looked at."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "nothing_known": Said("没有相近的", "none is close"),
    "refused_outlet": Said(
        "“{found}”不在网点客户档案里，没有登记。相近的：{expected}。请改成档案里的名称或编码；是新网点，先补进档案；"
        "是同一家的另一种写法，记在“设置·名称对照”里。",
        "{found} is not in the register of outlets; not posted. Nearest: {expected}. Write the register’s name or code; "
        "add a new outlet to the register first; enter another way of writing a name in the name dictionary.",
    ),
    "refused_shared_name": Said(
        "叫“{found}”的网点不止一家（{expected}），没有登记。请写上是哪一家的编码。",
        "Several outlets are called {found} ({expected}); not posted. Write the code of the one that paid.",
    ),
    "refused_other_name": Said(
        "编码是“{expected}”的，名称却写“{found}”，没有登记。请改正其中一个，或把名称留空；"
        "是同一家的另一种写法，记在“设置·名称对照”里。",
        "The code is that of {expected}, but the name written is {found}; not posted. Correct one of them or leave the "
        "name blank; enter another way of writing the name in the name dictionary.",
    ),
    "refused_slip": Said(
        "凭单 {found} 是 {expected} 的，不是这一家的，没有登记。请核对单号和网点；不知道是哪一张就留空。",
        "Slip {found} belongs to {expected}, not to this outlet; not posted. Check the number and the outlet, or leave "
        "the number blank if it is not known.",
    ),
    "refused_struck": Said(
        "这一行划掉了，没有登记。不要的请删掉；要登记的请去掉删除线。",
        "This row is struck through; not posted. Delete it, or take the line away if it counts.",
    ),
    "refused_negative": Said(
        "收款 {found} 是负数，没有登记。钱退给了客户，类型写“退款”；支票退票或冲掉以前的一笔，类型写“冲销”。",
        "A receipt of {found} is negative; not posted. If money was given back, write the kind Refund; if a cheque "
        "came back or an earlier receipt is taken back, write Reversal.",
    ),
    "refused_no_column": Said(
        "{book}[{sheet}] 没有“{title}”这一列，登记进去就丢了，没有登记。请先在那里加上这一列。",
        "{book}[{sheet}] has no column {title}, so this would be lost; not posted. Add the column there first.",
    ),
    "posting_not_kept": Said(
        "{book}[{sheet}] 没有“{title}”这一列，这一列没有登记进去。要留着，请先在那里加上这一列。",
        "{book}[{sheet}] has no column {title}; it was not posted. Add the column there first if it is to be kept.",
    ),
    "receipt_held": Said(
        "回款登记里已有这一笔（{held}），没有再登记。",
        "The register holds this receipt already ({held}); it was not posted again.",
    ),
    "receipt_twice": Said(
        "上面已有同一单号的同一笔（{held}），只登记一次。",
        "The same receipt under the same number stands further up ({held}); it is posted once.",
    ),
    "receipt_number_taken": Said(
        "单号 {number} 已是另一笔回款的（{held}），没有登记。请核对单号、网点、日期和金额。",
        "Number {number} is that of another receipt ({held}); not posted. Check the number, outlet, day and amount.",
    ),
    "receipt_equal": Said(
        "回款登记里已有同一网点、同一天、同样金额的一笔（{held}），算作同一笔，没有再登记。确是另一笔，请加 --accept {cell} 登记它。",
        "The register holds a receipt of the same outlet, day and amount ({held}); taken for this one and not posted "
        "again. If this is another one, post it with --accept {cell}.",
    ),
    "receipt_accepted": Said(
        "按 --accept 登记：回款登记里已有相同的一笔（{held}）。",
        "Posted as --accept says, although the register holds an equal one ({held}).",
    ),
    "accept_unknown": Said(
        "{book} 里 {cells} 不是因为相同而没有登记的单元格，什么都没有登记。--accept 后面请写登记时提示的单元格，如 F2。",
        "{cells} in {book} is no cell refused for being equal; nothing was posted. After --accept write the cells that "
        "posting named, such as F2.",
    ),
}
