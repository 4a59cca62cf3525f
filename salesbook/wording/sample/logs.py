"""What stands in the logs and settings of the made-up department."""

from salesbook.wording import Said

DOCUMENTS = ("促销品领用批条", "网点资料打印", "送货名单打印", "客户电话名单打印")
SHORTAGE_LIST = "少缺清单"

ISSUES: tuple[tuple[str, str], ...] = (
    ("retail_rep", "便利店反映绿茶陈列被竞品挤占"),
    ("retail_rep", "两家超市要求延长账期"),
    ("retail_rep", "新开网点缺少线路对比标志物"),
    ("restaurant_rep", "酒楼盒盖兑付积压，要求当周结清"),
    ("restaurant_rep", "火锅店提出换品，纯生缺货"),
    ("restaurant_rep", "欠款网点老板不在店，未收到款"),
    ("deliverer", "客户地址与档案不符，绕路半小时"),
    ("deliverer", "送货途中破损一箱，已登记"),
    ("driver", "右后灯不亮，需报修"),
    ("driver", "道路施工，下午车次延误"),
    ("warehouse", "纯生库存不足，已催厂家"),
    ("warehouse", "原浆啤酒临近保质期，建议促销"),
    ("order_clerk", "部分客户电话停机，需业务员更正"),
    ("order_clerk", "下午补货报单集中，开票排队"),
    ("finance", "个别回款未写凭单号，核对费时"),
    ("finance", "一家网点对欠款数有争议"),
)
PLANS: dict[str, tuple[str, ...]] = {
    "manager": ("召开周一晨会，下达各岗任务", "逐日督办排期清欠", "周五编制任务完成进度表"),
    "retail_rep": ("按线路拜访，补足绿茶与可乐陈列", "清收逾期30天以上欠款", "新开便利店"),
    "restaurant_rep": ("餐饮网点盒盖兑付清理", "推进纯生与原浆进店", "清收酒楼欠款"),
    "deliverer": ("按票送货，未送达当日报原因", "核对网点地址与标志物"),
    "driver": ("每日出车前检查车况油况", "协同核交货款与凭单"),
    "warehouse": ("每日列少缺清单", "周五盘点促销品"),
    "order_clerk": ("电话访问目标客户", "当日录入新开网点与更正资料"),
    "finance": ("提前一天编制排期清欠表", "周五做按人员赢利分析"),
}

HOLIDAY_NOTE = "法定节假日"
MAKE_UP_NOTE = "调休上班"
PARAMETER_NOTE = Said("默认值 {value}；改这里即按新值计算", "default {value}; what stands here is used")
HORIZON_NOTE = Said(
    "空着即 5 个工作日，不够轮到拜访排班的每个星期几时再往后，最多 14 天",
    "blank: five working days, or as many more until every weekday of the rota has occurred, at most 14",
)
DEPARTMENT_NOTE = Said("印在每张报表上", "printed on every report")
