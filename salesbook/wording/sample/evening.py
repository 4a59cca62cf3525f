"""What the clerks write down in the evening: the warehouse's moves, the settlement, the caps."""

CAPS_NOTE = "盒盖抵货款"
SOIL_NOTES = ("搬运污损", "雨淋标签污损")
BREAK_NOTES = ("装卸破损", "码放倒塌", "瓶口爆裂")
OPENING_NOTE = "期初结存"
RESTOCK_NOTE = "中午补货"
TRANSFER_NOTE = "移货给{person}"
TRANSFER_IN_NOTE = "{person}移来，记负数"
COUNT_NOTE = "月末盘点差异"
SHORT_NOTE = "短款待查"
