"""Masked text: as long as the article, with quotes and asides blanked: only its own prose."""

from bot.core.patterns import Pattern
from bot.core.reading.text.homestates import without_home_states

#: Stands for every character of a quoted stretch, its marks included.
MASK = "\x01"
#: Stands for every character in parentheses or brackets.
ASIDE = "\x02"
_PARENTHESES = Pattern(rf"\([^()\n{MASK}]{{0,120}}\)|\[[^\[\]\n{MASK}]{{0,120}}\]")


def set_aside(masked: str) -> str:
    """Blank out what stands in parentheses, unless somebody speaks in there; keeps every offset.

    So is somebody's home state ("of Ashton, Md.,").
    """
    masked = without_home_states(masked, ASIDE)
    if "(" not in masked and "[" not in masked:
        return masked
    return _PARENTHESES.sub(lambda match: ASIDE * len(match.group()), masked)
