"""Why a sample department is not made."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "sample_books_exist": Said(
        "{folder} 里已有 {names}，没有改动。请换一个空文件夹，或加 --force 覆盖。",
        "{folder} already holds {names}; nothing was changed. Choose an empty folder, or add --force to write over them.",
    ),
    "sample_too_many_faults": Said(
        "这么大的样例只放得下 {room} 处错误，要求的是 {faults} 处。请少放一些，或把样例做大。",
        "A sample of this size has room for {room:fault|faults}, not for {faults}. Ask for fewer, or for a larger sample.",
    ),
    "sample_too_small": Said(
        "样例至少要 24 家网点、2 周，这里要求的是 {outlets} 家、{weeks} 周。请改大一些。",
        "A sample needs at least 24 outlets and 2 weeks; asked for were {outlets} and {weeks}. Ask for more.",
    ),
}
