"""What the audit of a written workbook finds."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "audit_unreadable": Said("{part} 读不出来：{detail}", "{part} cannot be read: {detail}"),
    "audit_bad_xml": Said("{part} 不是完好的 XML：{detail}", "{part} is not well-formed XML: {detail}"),
    "audit_prefix": Said("{part} 用了没有声明的前缀 {detail}", "{part} names an undeclared prefix {detail}"),
    "audit_no_type": Said("{part} 没有内容类型", "{part} has no content type"),
    "audit_type_without_part": Said(
        "内容类型表里的 {part} 不存在", "the content types list {part}, which is not there"
    ),
    "audit_dangling": Said(
        "{part} 的关系 {detail} 指向不存在的部件", "{part} has a relationship {detail} to a missing part"
    ),
    "audit_no_relationship": Said(
        "{part} 用了没有定义的关系 {detail}", "{part} uses a relationship {detail} that is not defined"
    ),
    "audit_merge_overlap": Said("{part} 的合并区域重叠：{detail}", "{part} has overlapping merged ranges: {detail}"),
    "audit_row_order": Said("{part} 的行次序不对或重复：{detail}", "{part} has rows out of order or twice: {detail}"),
    "audit_cell_order": Said(
        "{part} 的单元格次序不对或重复：{detail}", "{part} has cells out of order or twice: {detail}"
    ),
    "audit_style": Said("{part} 的 {detail} 用了不存在的样式", "{part}: {detail} uses a style that is not there"),
    "audit_string": Said(
        "{part} 的 {detail} 指向不存在的共享文字", "{part}: {detail} points to a missing shared string"
    ),
    "audit_long_text": Said(
        "{part} 的 {detail} 文字超过 32767 个字符", "{part}: the text in {detail} exceeds 32,767 characters"
    ),
    "audit_long_list": Said(
        "{part} 的数据验证列表超过 255 个字符：{detail}", "{part}: a validation list exceeds 255 characters: {detail}"
    ),
    "audit_table_header": Said(
        "{part} 的标题与单元格不一致：{detail}", "{part}: a header differs from its cell: {detail}"
    ),
    "audit_table_twice": Said(
        "{part} 的表格名或编号与别的重复：{detail}", "{part}: its table name or number is taken: {detail}"
    ),
    "audit_name_sheet": Said("名称 {detail} 指向不存在的工作表", "the name {detail} refers to a missing sheet"),
    "audit_name_twice": Said("名称 {detail} 定义了两次", "the name {detail} is defined twice"),
    "audit_sheet_twice": Said(
        "工作表 {detail} 的名字或编号重复", "the sheet {detail} has a name or number that is taken"
    ),
    "audit_sheet_name": Said("工作表名 {detail} 不合规则", "the sheet name {detail} is not allowed"),
    "audit_selected": Said("有几个工作表同时被选中：{detail}", "several sheets are selected at once: {detail}"),
    "audit_calc_chain": Said("{part} 里的 {detail} 没有公式", "{part} lists {detail}, which holds no formula"),
    "audit_not_back": Said("{part} 的 {detail} 读回来与写入的不同", "{part}: {detail} does not read back as written"),
    "audit_touched": Said("{part} 本不该变，却变了", "{part} changed, and should not have"),
}
