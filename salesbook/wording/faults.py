"""One entry per problem code: what is wrong (``code``) and what to do about it (``code.remedy``)."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "problem_line": Said("{at}：{what} {remedy}", "{at}: {what} {remedy}"),
}
