"""What reports print beside their tables: labels, notes, reasons, sign-off lines."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {}
