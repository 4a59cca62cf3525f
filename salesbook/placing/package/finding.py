"""One thing wrong in a workbook file."""

from dataclasses import dataclass

from salesbook.wording.messages import say


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """``code`` says what is wrong, ``part`` where in the package, ``detail`` which cell, name or range.

    >>> from salesbook.wording import use_language
    >>> use_language("en")
    >>> str(Finding("no_type", "xl/media/image1.png"))
    'xl/media/image1.png has no content type'
    >>> use_language(None)
    """

    code: str
    part: str
    detail: str = ""

    def __str__(self) -> str:
        return say(f"audit_{self.code}", part=self.part, detail=self.detail)
