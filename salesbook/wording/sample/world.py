"""The made-up department: its people, outlets, streets and brands.

Nobody and nothing here exists. Brands, shops and streets are put together from common characters.
"""

DEPARTMENT = "样例饮料商贸城区销售部（虚构）"

SURNAMES = "陈林周吴郑冯褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭鲁韦马苗凤方俞任袁柳"
GIVEN_NAMES = (
    "建国 晓峰 志强 丽华 海燕 文斌 永康 春梅 家豪 雪莲 国栋 美玲 长青 立新 秀英 子轩 明辉 桂芳 振宇 小红 "
    "德胜 佳怡 少华 淑珍 伟东 冬梅 学文 亚男 金宝 玉兰 正阳 思远 广才 凤霞 天佑 若兰 福生 晓彤 宏伟 静怡"
).split()

DISTRICTS = ("城东", "城北", "老城", "开发区", "城西", "城南", "河西", "新区")
DISTRICT = "{name}片区"
ROUTE = "{name}{number}线"
BETWEEN = "、"
PHONE_STYLES = ("{0}", "{0}/{1}", "{0}，{2}", "{0} {1}、{2}")  # a mobile, a second one, a landline
STREETS = (
    "青云路 长宁街 和平巷 望江路 槐树街 文昌路 南门大街 书院路 民乐巷 桂花路 石桥街 东湖路 云集路 新民街 竹林路 "
    "胜利渠路 码头街 学府路 百花巷 工农路"
).split()
ADDRESS = "{street}{number}号"
PLACES = "实验小学 农贸市场 公交总站 人民公园 老电影院 邮政支局 卫生服务站 体育场 加油站 居民活动中心".split()
BESIDE = "对面 旁边 东侧50米 北门口 斜对面 后巷口".split()
CONTACT = ("{surname}老板", "{surname}老板娘", "{surname}经理", "{surname}店长")

BRAND_FIRST = "福惠旺康佳顺和兴盛宏安泰嘉悦祥瑞丰万永百金宝聚鑫润德美乐欣益华茂源广东来喜好民利家友邻客满香"
BRAND_LAST = "旺客来隆源发达康宁丰家和盛通祥安顺福满堂缘乐居园坊汇都城邦好佳美多聚轩阁楼记吉庆昌荣裕泉林"
CATEGORIES = {
    "retail": ("便利店", "超市", "批发部", "烟酒店", "学校小卖部"),
    "restaurant": ("中餐馆", "火锅店", "小吃店", "酒楼", "烧烤店"),
}
SEASONAL_CATEGORY = "烧烤店"
CHAIN = "家佳福超市{number}店"
FAMILY = "{surname}记{name}"
STATUS_NOTES = {
    "season_break": "天冷歇业，开春恢复",
    "stopped": "欠款未清，暂停供货",
    "lost": "已关店",
    "prospect": "待谈，尚未开点",
}
LEAVE_NOTES = {"leave": "事假", "sick": "病假", "late": "堵车"}
COMING_LEAVE_NOTE = "已批准事假"

STAFF_NOTES = {"manager": "", "order_clerk": "兼市调与服务"}
