"""What is said while writing into a workbook that a person keeps."""

from salesbook.wording import Said

TEXT: dict[str, Said] = {}
