"""Titles of the goods' books: stock, sales, caps redeemed, deliveries."""

from salesbook.wording.terms.term import DAYS, YUAN, Term

TERMS: dict[str, Term] = {
    # goods and stock
    "sku": Term(
        "品项编码", "SKU", ("商品编号", "商品编码", "货号", "产品编码", "条码", "基本条码", "物料编码", "编码", "编号")
    ),
    "stock_kind": Term("种类", "Kind", ("类型", "物品种类", "商品类型")),
    "spec": Term("规格", "Spec", ("规格型号", "包装规格", "型号")),
    "unit": Term("单位", "Unit", ("基本单位", "计量单位", "小单位")),
    "pack": Term("箱规", "Pack size", ("箱入数", "每件数量", "换算率", "比例")),
    "opening_qty": Term(
        "期初数量", "Opening stock", ("期初库存", "期初", "上期结存", "昨日结存", "上期结存数量", "初始库存")
    ),
    "in_qty": Term("入库数量", "Received", ("本期入库", "收入数量", "增加数量", "本期采购")),
    "out_qty": Term("出库数量", "Issued", ("本期出库", "支出数量", "减少数量", "本期销售")),
    "damaged_qty": Term("破损数量", "Damaged", ("污、破损", "报损数量", "残次")),
    "on_hand": Term(
        "结存", "On hand", ("库存", "库存数量", "现货库存", "当前库存", "期末库存", "实存", "账存", "数量")
    ),
    "committed": Term("已开票未出", "Committed", ("预占库存", "已开未出", "待出库")),
    "inbound": Term("在途", "Inbound", ("在途数量", "待入库")),
    "warn_level": Term("预警量", "Warning level", ("安全库存", "最低安全库存", "库存下限", "最小库存")),
    "max_level": Term("最高库存", "Maximum level", ("库存上限", "最高安全库存", "最大库存")),
    "unit_cost": Term("成本价", "Unit cost", ("采购价", "进价", "成本单价", "成本"), YUAN),
    "production_date": Term("生产日期", "Produced", ("批次日期",)),
    "shelf_life_days": Term("保质期", "Shelf life", ("保质期天数", "保质天数"), DAYS),
    "product_category": Term("品类", "Product category", ("商品类别", "产品类别", "类别")),
    "date": Term("日期", "Date", ("业务日期", "销售日期", "单据日期", "发生日期", "登记日期", "制单时间")),
    "qty": Term("数量", "Quantity", ("销售数量", "销量", "件数", "出入数量")),
    "move_kind": Term("类型", "Kind", ("出入库类型", "业务类型", "流水类型")),
    "approval_no": Term("批条号", "Approval no.", ("批条编号", "批条")),
    # sales
    "gift_qty": Term("搭赠", "Gift qty", ("搭赠数量", "赠送数量", "赠品数量", "随货搭赠", "买赠", "赠送")),
    "unit_price": Term("单价", "Unit price", ("售价", "销售价", "批发单价", "供货价", "开票价"), YUAN),
    "discount": Term("折让", "Discount", ("折扣", "优惠金额", "让利", "立减", "抹零"), YUAN),
    "terms": Term("结算", "Terms", ("现款/赊销", "结算方式", "付款方式", "现结/赊销", "货款方式")),
    "deliverer": Term("配送员", "Deliverer", ("送货员", "配送", "送货人")),
    "driver": Term("司机", "Driver", ("司机姓名", "驾驶员")),
    "sale_kind": Term("类型", "Kind", ("销售/退货", "业务类型", "单据类型")),
    "return_of": Term("原单号", "Return of slip", ("退货原单号", "原凭单号")),
    # redemptions
    "cap_kind": Term("盒盖品种", "Cap kind", ("盖种", "瓶盖品种", "品种", "品项")),
    "collected_qty": Term("收回数量", "Collected", ("收回", "回收数量")),
    "paid_value": Term("兑付金额", "Paid out", ("兑换金额", "兑付"), YUAN),
    "handed_qty": Term("交财务数量", "Handed in", ("交财务", "上交数量")),
    "claimable": Term("可核销金额", "Claimable", ("可向厂家核销", "厂家核销金额", "可核销"), YUAN),
    # deliveries
    "vehicle": Term("车辆", "Vehicle", ("车号", "车牌号", "车牌")),
    "trip": Term("车次", "Trip", ("趟次",)),
    "delivered": Term("是否送达", "Delivered", ("送达", "是否已送达")),
    "reason": Term("未送达原因", "Reason", ("原因", "未达原因")),
    "time": Term("时间", "Time", ("送达时间", "签收时间")),
}
