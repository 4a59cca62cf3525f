"""The words of the cash forecast."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_cash-forecast": Said("回款预测", "Cash forecast"),
    "purpose_cash-forecast": Said(
        "未清应收预计哪一周由谁收回、预测误差、DSO 与 CEI",
        "what is open by the week and person it is expected from, how wrong the last forecasts were, DSO and CEI",
    ),
    "sheet_cash": Said("回款预测", "Cash forecast"),
    "title_cash": Said("回款预测", "Cash forecast"),
    "sheet_cash_tested": Said("预测误差与周转", "How far to trust it"),
    "title_cash_tested": Said("预测误差、收回比例、DSO 与 CEI", "Errors, shares, DSO and CEI"),
    "sheet_cash_outlets": Said("回款预测·网点", "By outlet"),
    "title_cash_outlets": Said("各网点付款习惯与预计收回", "Habits and expected receipts by outlet"),
    "cash_by_person": Said("按业务员、按周", "By person and week"),
    "cash_by_week": Said("按周：付款习惯与到期日", "By week: habits and due dates"),
    "cash_chart": Said("各周预计收回（元）", "Expected by week (yuan)"),
    "cash_week": Said("预计收回的那一周", "Expected in the week"),
    "fact_cash_open": Said("未清应收", "Open"),
    "fact_cash_expected": Said("六周内预计收回", "Expected in six weeks"),
    "fact_cash_later": Said("六周以后", "Later"),
    "fact_cash_aside": Said("不预测（有争议、账龄不明）", "Not forecast"),
    "fact_cash_error": Said("近几周平均误差", "Mean error of a week"),
    "by_habit": Said("按付款习惯", "By habit"),
    "by_due": Said("只按到期日", "By due date alone"),
    "error_habit": Said("付款习惯误差", "Error by habit"),
    "error_due": Said("到期日误差", "Error by due date"),
    "cash_tested": Said(
        "最近各周：周初预测与当时未清款实际收回", "The last weeks: forecast at the start, and what came of it"
    ),
    "cash_shares": Said("一周内收回的比例", "What comes within a week"),
    "cash_offset": Said("离预计付款那一周", "Weeks from the expected one"),
    "cash_share": Said("收回比例", "Share that comes"),
    "offset_here": Said("当周", "that week"),
    "offset_ahead": Said("还差 {weeks} 周", "{weeks:week|weeks} ahead"),
    "offset_ahead_all": Said("还差 {weeks} 周以上", "{weeks:week|weeks} or more ahead"),
    "offset_over": Said("已过 {weeks} 周", "{weeks:week|weeks} over"),
    "offset_over_all": Said("已过 {weeks} 周以上", "{weeks:week|weeks} or more over"),
    "cash_months": Said("应收周转", "Turnover of receivables"),
    "cash_month_until": Said("{month}（至 {day}）", "{month} (to {day})"),
    "cash_opening": Said("月初应收", "Opening"),
    "cash_sales": Said("赊销", "Credit sales"),
    "cash_closing": Said("月末应收", "Closing"),
    "cash_current": Said("其中未逾期", "Of it not overdue"),
    "cash_mean": Said("平均", "Mean"),
    "cash_month": Said("月份", "Month"),
    "cash_no_person": Said("未写业务员", "Nobody named"),
    "cash_untried": Said("没有可以检验的周。", "There is no week to try it on."),
    "cash_nothing": Said("没有未清应收。", "Nothing is open."),
    "cash_no_months": Said("还没有赊销。", "Nothing has been sold on credit yet."),
    "cash_better": Said(
        "最近 {weeks} 周，按付款习惯预测平均每周差 {habit} 元（占实收 {share}），只按到期日差 {due} 元：本表按付款习惯预测。",
        "Over the last {weeks:week|weeks} a week’s forecast by habit was wrong by {habit} in the mean ({share} of what came), by due dates alone by {due}: habits are used here.",
    ),
    "cash_worse": Said(
        "最近 {weeks} 周，按付款习惯预测平均每周差 {habit} 元，比只按到期日（差 {due} 元，占实收 {share}）更不准：本表只按到期日预测。",
        "Over the last {weeks:week|weeks} a week’s forecast by habit was wrong by {habit} in the mean, worse than due dates alone ({due}, {share} of what came): due dates alone are used here.",
    ),
    "cash_no_history": Said(
        "还没有足够的回款可以看出付款习惯：本表只按到期日预测，没有检验过。",
        "Too little has been paid to know any habit: due dates alone are used here, and nothing was tried.",
    ),
    "cash_undated": Said(
        "应收明细里的已收款没有写日期，看不出付款习惯：本表只按到期日预测，没有检验过。",
        "Payments in the ledger have no dates, so no habit can be known: due dates alone are used here, and nothing was tried.",
    ),
    "cash_note": Said(
        "只预测今天未清的应收，以后的新赊销不在内；每家到期日按它付款习惯（中位迟付天数，付款少的向全部门靠拢）推后，再按最近几周的收回比例分到各周。各周＋更晚＋有争议＋账龄不明＝未清应收。",
        "Only what is open today; sales to come are not in it. Each due date is shifted by its outlet’s habit (median days late, drawn to the department’s where payments are few) and spread over weeks as such money came on the last weeks. Weeks + later + disputed + age unknown = open.",
    ),
    "cash_turnover_note": Said(
        "DSO（倒推法）：月末应收相当于最近多少天的赊销，逐月倒扣。CEI＝（月初应收＋赊销－月末应收）÷（月初应收＋赊销－月末未逾期）；100% 是该收的都收回。",
        "DSO (count-back): of how many days the latest credit sales the closing balance is. CEI = (opening + sales − closing) ÷ (opening + sales − closing not overdue); 100% means all that could be collected was.",
    ),
    "proof_cash_open": Said("各周＋更晚＋不预测＝未清应收", "weeks + later + not forecast = open"),
    "proof_cash_people": Said("按业务员＝按网点 · {column}", "by person = by outlet · {column}"),
}
