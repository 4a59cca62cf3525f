"""The morphemes that titles of columns are made of: what each says of the column (recognised by grammar.py).

Tags in upper case are heads (what kind of value stands below), those in lower case topics (of what). The longest
morpheme wins, and where two groups hold the same one, the later.
"""

GROUPS: tuple[tuple[str, str], ...] = (
    ("DATE", "日期 时间 日 年月 date day tanggal time timestamp"),
    (
        "AMOUNT",
        (
            "金额 款 额 总额 货款 价税合计 价款 总价 总计 小计 amount amt total sum subtotal value revenue 价税 款项 合计金额 合计 销售额 总金额 应结金额 "
            "实付金额 成交金额"
        ),
    ),
    ("QTY", "数量 件数 量 数 qty quantity quantities 瓶数 箱数 件 实发数量 units pcs jumlah"),
    ("PRICE", "单价 价 价格 售价 price 零售价 批发价 会员价 定价 供货价"),
    ("NO", "单号 编号 号 号码 编码 代码 流水号 款号 no number num id code # 单据号 nr ref reference 号数"),
    ("NAME", "名称 名 全称 简称 全名 name 姓名 nama"),
    ("PERSON", "人 员 责任人 经手人 by 经办人"),
    ("RATE", "率 占比 比例 rate ratio percent 完成率 毛利率 税率 %"),
    ("DAYS", "天数 days 账期 帐期"),
    ("STATUS", "状态 status 情况"),
    ("TYPE", "类型 类别 种类 分类 type kind category class 类"),
    ("ADDRESS", "地址 address 地点 addr"),
    ("PHONE", "电话 手机 手机号 手机号码 联系电话 联系方式 phone tel mobile telephone telepon 座机"),
    ("NOTE", "备注 说明 摘要 附注 note notes memo remark remarks description 描述 comments"),
    ("UNIT", "单位 计量单位 基本单位 uom unit"),
    ("SPEC", "规格 型号 规格型号 spec specification pack"),
    (
        "customer",
        (
            "客户 网点 终端 门店 店铺 购货单位 购买单位 往来单位 往来 顾客 買家 买家 customer client outlet buyer account debtor counterparty "
            "pelanggan 店仓 客商 会员 user business company bill to sold party 公司 购货方 收货单位 店 经销商 债务人 對象 客户名 店名 "
            "consignee cust"
        ),
    ),
    ("customer UNITNAME", "单位名称 公司名称 客户名称 客户全称 客户简称 店仓名称"),
    (
        "supplier",
        ("供应商 供货商 供货单位 供方 厂家 厂商 生产厂家 supplier vendor 债权人 creditor 供货方 进货单位 付款对象"),
    ),
    (
        "goods",
        (
            "商品 产品 货品 物料 存货 品项 料品 品 货 货物 goods product item sku material article 商品名 品名 produk 物品 货名 图书 "
            "номенклатура"
        ),
    ),
    ("goods NAME", "品名 货名 产品名称 商品名称 物料名称 存货名称 品项名称 书名 書名 商品全名 商品全称"),
    ("goods NO", "货号 料号 条码 条形码 barcode isbn 物料号 sku 货号 料品编码"),
    ("sale", "销售 销货 售 sale sales selling sold 零售 批发 销 成交 开单"),
    ("order", "订单 订货 下单 order orders 交易 transaction 报单"),
    ("invoice", "发票 invoice inv 开票 账单 bill billing 票 debit memo"),
    ("doc", "单据 凭证 单 document doc docs voucher 凭单 业务 业务单 制单 wrbtr belnr posting 送货单"),
    ("contract", "合同 合同号 合同编号 contract"),
    (
        "receipt",
        (
            "收款 回款 到款 还款 到账 来款 收到 入账 payment payments paid received receipt settled cleared clearing collected 实收 "
            "已收 已收款 已回款 已还 本次收款 本次回款 累计回款 已付 settle pay clear 回笼 收回 待核销 核销"
        ),
    ),
    ("payout", "付款 支付 付 应付日期 付款单 disbursement 实付"),
    ("owed", "应收 欠款 赊销 挂账 赊欠 receivable ar owed 应结 应收款 应收账款 总应收"),
    ("payable", "应付 payable ap 应付款 应付账款 欠供应商 owing"),
    ("payer", "付款人 付款方 付款单位 交款人 缴款人 汇款人 来款单位 payer remitter"),
    ("STATUS", "是否"),
    ("doc DATE", "business date"),
    ("warehouse", "货架"),
    ("goods NO", "款号"),
    ("prepay", "预收 定金 订金 advance prepayment 预收款"),
    ("stored", "充值 储值 预存 押金 deposit 预付 预付款"),
    (
        "balance",
        (
            "余额 结欠 未收 未收款 未回款 待收 待收款 尚欠 未清 剩余 剩余欠款 欠 欠款余额 应收余额 未还 未结 balance outstanding open unpaid remaining 结余 "
            "细分应收 前单欠款 本月余额 余款 欠额 欠款额"
        ),
    ),
    ("due", "到期 到期日 到期日期 due 应收日期 应还 约定回款日 还款期限 付款期限 截止 应收日 matures maturity"),
    (
        "stock",
        (
            "库存 结存 现存 现存量 可用 可用量 实存 账存 stock onhand hand inventory 库存量 实际库存 理论库存 期末 期末库存 当前库存 on-hand 可用库存"
        ),
    ),
    ("in", "入库 收入 增加 本期入库 in"),
    ("purchase", "采购 进货 进 购进 purchase purchasing procurement grn 采购单 进仓"),
    (
        "out",
        (
            "出库 发货 支出数量 本期出库 delivery dispatch ship shipping shipped shipment 送货 配送 issue issued 出仓 领用 发出 送达"
        ),
    ),
    ("return", "退货 退回 退 return returns refund refunded 红字 冲红 credit memo"),
    ("expense", "费用 支出 报销 expense expenses 花费 开支 费用支出 报销金额"),
    ("cost", "成本 进价 采购价 成本价 采购单价 进货价 cost 成本单价 不含税进价"),
    ("discount", "折扣 折让 优惠 让利 立减 抹零 discount 折扣率"),
    ("tax", "税 税额 tax vat 含税 不含税 税率 gst"),
    (
        "salesperson",
        (
            "业务员 销售员 销售代表 业务经理 客户经理 业代 销售经手人 业务人员 营业员 salesman salesperson rep agent sales-rep 员工 业务负责人 负责业务员 "
            "销售经理 销售人员 业务担当 owner 地区经理 区域经理"
        ),
    ),
    ("salesperson PERSON", "业务员 销售员"),
    ("collector", "收款经手人 催收人 清欠责任人 收款人 收款员 cashier"),
    ("maker", "制单人 审核人 制表人 记账人 登记人 作废人 创建人 录入人 复核人 created recorded"),
    ("driver", "司机 driver 驾驶员 送货员 配送员 送货人 配送人"),
    ("vehicle", "车辆 车号 车牌 车牌号 truck vehicle 车型 车次 registration"),
    ("target", "任务 目标 指标 计划 target quota goal 计划数 任务数 任务量"),
    ("warehouse", "仓库 库位 仓 warehouse wh 货位 仓库名称 仓位 库区 location"),
    (
        "region",
        ("区域 地区 片区 城市 省份 省 市 region city area district territory 销售区域 大区 县 国家 country state"),
    ),
    ("due DATE", "到期日 到期日期 付款期限"),
    ("contact", "联系人 店主 老板 负责人 收货人 contact"),
    ("category", "品类 大类 系列 产品系列 商品分类 商品类别 brand 品牌"),
    ("currency", "币种 币别 货币 currency 汇率"),
    ("debit", "借方 借方金额 debit dr 借"),
    ("credit", "贷方 贷方金额 credit cr 贷"),
    ("period", "周期 月份 周 期间 月 month week period year 年度 会计期间 monthly"),
    ("opening", "期初 上期 上月 昨日 年初 opening previous 上期结存 期初数"),
    ("promise", "承诺 约定 promise promised"),
    ("bank", "银行 开户行 账号 账户 bank 税号 行号 纳税人 识别号 传真 邮编 fax 税务"),
    ("mail", "email mail 邮箱 邮件 电子邮箱"),
    ("profit", "毛利 利润 profit margin 盈利 keuntungan"),
    ("method", "收款方式 付款方式 支付方式 结算方式 支付形式 付款形式 支付方法 付款方法 method 结算"),
    ("rank", "排名 名次 rank"),
    ("overdue", "逾期 超期 overdue past late 超账期"),
    ("bucket", "账龄 aging ageing bucket aged"),
    ("gift", "赠品 赠送 搭赠 gift 免费 买赠"),
    ("print", "图片 圖片 介绍 介紹 作者 出版社 年级 册次 科目 版本 定价"),
    ("limit", "额度 信用额度 授信 limit 欠款上限"),
    ("warn", "预警 安全库存 库存下限 下限 reorder 最低库存 上限"),
    ("transit", "在途 在单 inbound 待入库"),
    ("dispute", "争议 disputed dispute"),
    ("route", "线路 路线 route"),
    ("batch", "批号 批次 生产日期 batch lot 保质期 有效期"),
    ("grade", "等级 级别 grade tier 信用等级 客户等级"),
    ("channel", "渠道 channel 业态 发货渠道"),
    ("quote", "报价 询价 quotation quote quoted 有效期至"),
    ("text", "优点 缺点 用法 步骤 填写要求 要求 示例"),
    (
        "skip",
        (
            "的 之 在 本 本次 累计 总 共 of to in on the local currency for net gross per 元 公司 含税 行 当前 实际 总共 单行 销售订单行 计划行 "
            "本期 本月 其他 开 制 应 合 订 已 实 lc loc local 已经 次"
        ),
    ),
)

MORPHEMES = {word: tags for tags, words in GROUPS for word in words.split()}
