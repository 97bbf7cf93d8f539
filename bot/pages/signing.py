"""Lines in an article's text that say who wrote it and when: they stand elsewhere already."""

import re
from collections.abc import Sequence

from bot.core.patterns import Pattern
from bot.pages.weighing import ENDS
from bot.pages.written import dates_in

#: Among so many lines at either end such a line stands.
_HEAD, _TAIL = 4, 3
_LONGEST_HEAD, _LONGEST_MAIL, _LONGEST_ABOUT = 110, 120, 500
_MAIL = Pattern(r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,40}")
#: "(arl/tva)", "/tva/": an agency's or a desk's mark at the end.
_INITIALS = Pattern(r"[(\[/]\w{1,12}(?:[/.,-]\w{1,12}){0,4}[)\]/]")
_BY = Pattern(
    r"(?:by|text|story|von|par|por|di|de|door|af|av|autor\w?|author|автор|текст|作者|記者|记者|文)\b"
    r"\W*",
    re.IGNORECASE,
)


def without_signatures(lines: Sequence[str], author: str) -> list[str]:
    """Leave out bylines and datelines at the head, and what tells of the author at the end.

    Args:
        lines: An article's text.
        author: Who wrote it, names parted by commas; empty when unknown.
    """
    names = [name for name in author.split(", ") if " " in name]
    last = len(lines) - _TAIL
    first = next((number for number, line in enumerate(lines) if ENDS.search(line)), 0)
    return [
        line
        for number, line in enumerate(lines)
        if not (
            (number < _HEAD and _is_head(line, names, may_be_dated=number < first))
            or (number >= max(1, last) and _is_about(line, names))
            or (number >= max(1, last) and _INITIALS.fullmatch(line))
            or (len(line) <= _LONGEST_MAIL and _MAIL.search(line) and not ENDS.search(line))
        )
    ]


def _is_head(line: str, names: Sequence[str], *, may_be_dated: bool) -> bool:
    if len(line) > _LONGEST_HEAD or ENDS.search(line):
        return False
    plain = _BY.sub("", line, count=1) if _BY.match(line) else line
    return any(plain.startswith(name) for name in names) or (may_be_dated and bool(dates_in(line)))


def _is_about(line: str, names: Sequence[str]) -> bool:
    """Tell whether a line is about the author: it begins with the name, and nobody is quoted."""
    is_named = any(line.startswith(name) for name in names)
    return is_named and len(line) <= _LONGEST_ABOUT and "“" not in line and '"' not in line
