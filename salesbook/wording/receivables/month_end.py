"""The words of closing months: what was done, why not, and what is wrong in months that are closed."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "month_not_over": Said(
        "{month} 到 {day} 还没有过完，不能月结；请在 {month} 以后再结。",
        "The month ending {month} is not over on {day}; close it later.",
    ),
    "month_closed_already": Said(
        "{book} 里 {month} 已经月结，没有再结；要重结先用 close --reopen。",
        "{book} holds the month ending {month} as closed already; to close it again, first close --reopen.",
    ),
    "month_not_next": Said(
        "月结要一个月接一个月：已结到 {last}，下一个是 {next}，请先结它。",
        "Months are closed one after another: the last one ends {last}, the next is {next}; close that first.",
    ),
    "month_empty": Said(
        "到 {month} 为止没有任何应收和回款，没有可月结的余额；请核对月份。",
        "Nothing was owed or received by {month}, so there is nothing to close; check the month.",
    ),
    "month_unknown": Said(
        "应收明细里有已收款没有写日期，{month} 的余额无从得知，不能月结；请补上收款日期，或建回款登记。",
        "Some payments in the ledger have no date, so the balances of {month} cannot be known; write their dates, or keep a book of receipts.",
    ),
    "month_broken": Said(
        "{at} 的月结行被改过或有缺行，不能接着月结；请恢复原来的内容（check 会逐格指出）。",
        "A frozen row at {at} was changed or rows are missing, so no month can be closed after it; restore it (check names the cells).",
    ),
    "month_none_closed": Said("还没有月结过，没有可取消的。", "No month is closed, so there is none to reopen."),
    "month_closed": Said(
        "已月结到 {month}：{count} 个网点，余额合计 {amount} 元。",
        "Closed up to {month}: {count:outlet|outlets}, {amount} owed in all.",
    ),
    "month_would_close": Said(
        "会月结到 {month}：{count} 个网点，余额合计 {amount} 元。",
        "Would close up to {month}: {count:outlet|outlets}, {amount} owed in all.",
    ),
    "month_reopened": Said(
        "已取消 {month} 的月结：{book} 里清空 {count} 行，其余不变。",
        "The month ending {month} is open again: {count:row|rows} emptied in {book}, nothing else changed.",
    ),
    "month_would_reopen": Said(
        "会取消 {month} 的月结：{book} 里会清空 {count} 行。",
        "Would open the month ending {month} again: {count:row|rows} emptied in {book}.",
    ),
    "year_not_over": Said(
        "{end} 到 {day} 还没有过完，不能建新年账；请在 {end} 以后再建。",
        "The year ending {end} is not over on {day}; make the new books later.",
    ),
    "year_out_exists": Said(
        "{out} 已经存在，没有建新年账；请换一个新文件夹。", "{out} exists already; give a folder that does not."
    ),
    "year_out_inside": Said(
        "新文件夹 {out} 不能在旧文件夹里面；请放在它旁边。",
        "The new folder {out} lies in the old one; give one beside it.",
    ),
    "year_unknown": Said(
        "应收明细里有已收款没有写日期，{end} 的余额无从得知，不能结转；请补上收款日期，或建回款登记。",
        "Some payments in the ledger have no date, so what was open on {end} cannot be known; write their dates, or keep a book of receipts.",
    ),
    "year_differs": Said(
        "结转后的账和旧账在 {end} 的余额对不上（网点 {outlets}），没有写出；请检查这些网点在应收明细里有没有“到期日”列、有没有公式或合并单元格。",
        "What would be carried over differs from the old books on {end} (outlets {outlets}); nothing was written. See whether the ledger has a column for due dates, formulas or merged cells there.",
    ),
    "year_made": Said(
        "已建 {year} 年新账：{out}。结转未清 {items} 笔 {open} 元，预收 {advances} 笔 {advance} 元；应收 {gone} 行、回款 {paid} 行留在旧账。",
        "The books of {year} stand in {out}: {items:open item|open items} of {open} and {advances:advance|advances} of {advance} carried over; {gone:row|rows} of receivables and {paid:receipt|receipts} stay in the old books.",
    ),
    "year_not_carried": Said(
        "没有结转的：旧账已核销的明细（以后退票或退款要冲旧年的回款，请按新年的收支另记）；月结从新年第一个月重新开始；其他登记（销售、库存、日清、任务等）原样带过来。",
        "Not carried over: what was paid and allocated in the old year (a cheque of then that comes back, or money given back, is entered anew); closed months begin again with the new year; all other registers come along as they are.",
    ),
    "brought_forward": Said("上年结转", "brought forward"),
    "late_entry": Said(
        "这一行（{found}）在 {expected} 月结以后才补登或改动。",
        "This row ({found}) was entered or changed after the month up to {expected} was closed.",
    ),
    "late_entry.remedy": Said(
        "没有错就不用改：它列在应收变动表的补登里。记错了请改日期或金额。",
        "Nothing to do if it is right: it stands in the movement as entered late. Else correct its date or amount.",
    ),
    "frozen_gone": Said(
        "月结时有的一笔（{found}），现在账上没有或已改。",
        "An entry that was frozen ({found}) is gone from the books or was changed.",
    ),
    "frozen_gone.remedy": Said(
        "没有错就不用改：它列在应收变动表的补登里。删错了请补回原来的一行。",
        "Nothing to do if that is right: it stands in the movement as entered late. Else write the row again.",
    ),
    "frozen_differs": Said(
        "冻结余额和现在重算的差 {found} 元，是首次月结以前的改动。",
        "The frozen balance differs by {found} from what is calculated now: something before the first closed month changed.",
    ),
    "frozen_differs.remedy": Said(
        "请核对首次月结以前的应收和回款；没有错就不用改，它列在应收变动表的补登里。",
        "Check the rows dated before the first closed month; if they are right it stands in the movement as entered late.",
    ),
    "frozen_changed": Said(
        "这一行月结数据和校验码不符，冻结以后被改过（现在是 {found}）。",
        "This frozen row does not fit its hash: it was changed since it was frozen (now {found}).",
    ),
    "frozen_changed.remedy": Said(
        "请恢复原来的数；要重新冻结，先用 close --reopen 再月结。",
        "Restore what stood there; to freeze anew, close --reopen and close again.",
    ),
    "frozen_missing": Said(
        "{found} 的月结行数和冻结时不一样，有行被删除或增加。",
        "The month ending {found} has more or fewer rows than were frozen.",
    ),
    "frozen_missing.remedy": Said(
        "请恢复删掉的行；要重新冻结，先用 close --reopen 再月结。",
        "Restore the rows; to freeze anew, close --reopen and close again.",
    ),
}
