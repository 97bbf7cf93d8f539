"""Paragraphs that were run together: speech that opens anew before it was closed."""

from bot.core.patterns import Pattern
from bot.core.reading.text.marks import LOST_CLOSING

#: Speech goes on in a new paragraph with a mark of its own and closes the one before with none.
_OPENS_ANEW = Pattern(r"(?<=[.!?…])['’)\]]?[ \t]+(?P<mark>[\"“])(?=[A-ZÀ-ÞА-ЯЁ\d\[‘'¿¡…$£€])")
_MARKS = Pattern(r"[\"“”]")
#: No paragraph of speech in news is longer: its closing mark was lost.
_LONGEST = 900
_BEFORE_OPENING = " \t\n([—–-"


def parted(text: str) -> str:
    """Put a line break in front of speech that goes on with a mark of its own in the same line.

    Who passes an article on may lose its line breaks: '"It is late. "We go," she said.' was two
    paragraphs. The result is as long as the text.
    """
    breaks: list[int] = []
    for anew in _OPENS_ANEW.finditer(text):
        mark = anew.start("mark")
        first = text.rfind("\n", 0, mark) + 1
        opened = _previous(text, first, mark)
        if opened is None or not _is_opening(text, first, opened):
            continue
        if mark - opened > _LONGEST or LOST_CLOSING.search(text, opened, mark):
            continue
        if _is_nested(text, mark):
            continue
        breaks.append(mark - 1)
    if not breaks:
        return text
    pieces: list[str] = []
    position = 0
    for at in breaks:
        pieces += [text[position:at], "\n"]
        position = at + 1
    return "".join([*pieces, text[position:]])


def _previous(text: str, first: int, mark: int) -> int | None:
    """Find the mark in front of one in its line."""
    found = max(text.rfind(each, first, mark) for each in '"“”')
    return found if found >= 0 else None


def _is_opening(text: str, first: int, at: int) -> bool:
    if text[at] != '"':
        return text[at] == "“"
    is_free = at == first or text[at - 1] in _BEFORE_OPENING
    return is_free and not text[at + 1 : at + 2].isspace()


def _is_nested(text: str, mark: int) -> bool:
    """See that what opens is closed twice: a quote within a quote."""
    following = _MARKS.finditer(text, mark + 1)
    closing, second = next(following, None), next(following, None)
    if closing is None or second is None or "\n" in text[mark : second.start()]:
        return False
    return not (_is_opening(text, 0, closing.start()) or _is_opening(text, 0, second.start()))
