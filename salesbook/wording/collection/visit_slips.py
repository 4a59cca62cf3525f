"""The words of the visit slips."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {
    "slips_file": Said("排期清欠单", "Visit slips"),
    "cli_slips": Said("排期清欠单：每人一页", "visit slips for the next working day, a page per person"),
    "no_visits_to_slip": Said(
        "{day} 没有排入清欠的网点，没有清欠单可打。", "No visit is scheduled for {day}; there is no slip to print."
    ),
}
