"""Titles of the outlets' books: who, where, proposals and counts."""

from salesbook.wording.terms.term import DAYS, YUAN, Term

TERMS: dict[str, Term] = {
    # who and where
    "outlet_code": Term(
        "网点编码",
        "Outlet code",
        ("客户编码", "终端编码", "客户编号", "网点编号", "客户代码", "档案编号", "店铺编码", "编号", "编码"),
    ),
    "outlet_name": Term(
        "网点名称",
        "Outlet",
        (
            "客户名称",
            "客户",
            "网点",
            "终端名称",
            "店名",
            "门店名称",
            "店铺名称",
            "往来单位",
            "单位名称",
            "应收客户、网点",
            "客户简称",
            "客户全称",
            "名称",
        ),
    ),
    "channel": Term("渠道", "Channel", ("渠道类型", "通路/餐饮", "网点渠道")),
    "category": Term(
        "类别", "Category", ("网点类型", "客户类别", "终端类别", "业态", "终端业态", "客户类型", "网点类别", "品类")
    ),
    "grade": Term("等级", "Grade", ("终端等级", "客户等级", "信用等级", "客户级别", "ABC分类", "分级")),
    "district": Term("片区", "District", ("所属片区", "区域", "客户片区", "区县", "街道", "客户区域", "商圈")),
    "route": Term("线路", "Route", ("路线", "送货线路", "拜访线路", "车次线路")),
    "address": Term("地址", "Address", ("送货地址", "详细地址", "网点地址", "店址")),
    "landmark": Term("线路对比标志物", "Landmark", ("标志物", "线路上的对比标志物", "参照物", "对面/旁边", "位置说明")),
    "contact": Term("联系人", "Contact", ("客户联系人", "店主", "老板", "老板姓名", "负责人", "收货人")),
    "phone": Term(
        "电话", "Phone", ("联系电话", "老板电话", "手机", "手机号码", "联系方式", "移动电话", "联系手机", "座机电话")
    ),
    "salesperson": Term(
        "业务员",
        "Salesperson",
        ("负责业务员", "业代", "责任人", "跟进人", "客户经理", "区域业务", "业务负责人", "员工名称"),
    ),
    "opened_date": Term("开点日期", "Opened", ("开户日期", "建档日期", "新开日期")),
    "credit_limit": Term(
        "信用额度", "Credit limit", ("授信额度", "赊销额度", "最大欠款额度", "欠款上限", "额度"), YUAN
    ),
    "credit_days": Term(
        "账期", "Credit days", ("账期天数", "信用期", "信用天数", "赊销天数", "付款期限", "帐期"), DAYS
    ),
    "status": Term("状态", "Status", ("网点状态", "客户状态", "在职状态", "处理情况", "处理状态")),
    "note": Term("备注", "Note", ("说明", "摘要", "备考")),
    "person": Term("人员", "Person", ("姓名", "员工", "人员姓名", "业务员", "经手人", "责任人", "领用人")),
    "post": Term("岗位", "Post", ("职务", "岗位名称", "工种")),
    # proposals and counts at outlets
    "proposed_date": Term("提报日期", "Proposed on", ("上报日期",)),
    "proposed_by": Term("提报人", "Proposed by", ("上报人",)),
    "proposal_kind": Term("新开/更正", "Kind of proposal", ("提报类型",)),
    "proposal_status": Term("审核状态", "State", ("审核结果", "审批状态")),
    "approved_by": Term("批准人", "Approved by", ("审批人",)),
    "approved_date": Term("批准日期", "Approved on", ("审核日期", "审批日期")),
    "counted_date": Term("点数日期", "Counted on", ("清点日期",)),
    "counted_qty": Term("存货数量", "Counted", ("店内存货", "清点数量")),
    "counted_by": Term("点数人", "Counted by", ("清点人",)),
}
