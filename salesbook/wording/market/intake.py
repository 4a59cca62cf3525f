"""The words of the outlet intake: proposals, checks, corrections."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "report_outlet-intake": Said("新开网点与更正", "Outlet intake"),
    "purpose_outlet-intake": Said(
        "提报、核对、审核、入档：重名、重号、缺标志物或电话的逐条说明",
        "new outlets and corrections proposed, checked, approved and appended, each finding said",
    ),
    "sheet_intake": Said("新开网点与更正", "Intake"),
    "title_intake": Said(
        "新开网点与资料更正：提报、核对、审核、入档",
        "New outlets and corrections: proposed, checked, approved, appended",
    ),
    "sheet_intake_register": Said("可入档资料", "For the register"),
    "title_intake_register": Said(
        "已审核、可录入档案的新网点（按档案列序）", "Approved outlets, in the register’s columns"
    ),
    "sheet_intake_corrections": Said("资料更正", "Corrections"),
    "title_intake_corrections": Said(
        "网点资料更正：档案现值与改为", "Corrections: what the register has, and what it should have"
    ),
    "intake_list": Said("逐条核对", "One by one"),
    "intake_counted": Said("提报总数＝各步之和", "proposals = sum of the stages"),
    "intake_mend": Said("资料不全", "Something is missing"),
    "intake_approve": Said("核对无误，请经理审核", "Nothing against it; the manager decides"),
    "intake_append": Said("已审核，可入档", "Approved; can be appended"),
    "intake_appended": Said("已在档案", "In the register"),
    "intake_rejected": Said("经理已驳回", "Rejected by the manager"),
    "turn_mend": Said("提报人补正", "who proposed it"),
    "turn_approve": Said("经理审核", "the manager"),
    "turn_append": Said("业务与开票录入档案", "the order clerk"),
    "turn_appended": Said("完成", "done"),
    "turn_rejected": Said("结束", "closed"),
    "whose_turn": Said("轮到谁", "Whose turn"),
    "by_stage": Said("进到哪一步", "By stage"),
    "proposer": Said("提报人", "Proposed by"),
    "entered_by": Said("录入人", "Entered by"),
    "intake_none": Said("还没有提报的网点。", "Nothing was proposed."),
    "intake_none_ready": Said("没有已审核、可入档的新网点。", "No approved outlet is waiting."),
    "intake_no_corrections": Said("没有要更正的资料。", "There is nothing to correct."),
    "intake_from_register": Said(
        "没有“新开网点”工作簿：以档案里的意向网点和本周新开网点代替，看不到更正。",
        "No book of proposals is kept: the register’s prospects and this week’s outlets stand in for it; corrections do not show.",
    ),
    "intake_note": Said(
        "重名、重号、地址相同、缺标志物或电话的先补正；名称相近只作提示，由经理判定是否同一家。",
        "The same name or telephone, a missing landmark or number must be mended first; a close name is a hint for the manager.",
    ),
}
