"""Lines of a text, found from a position in it without copying what stands before."""

from collections.abc import Iterator

from bot.core.patterns import Pattern

#: Where a report comes from: "BRENNE, Oct 3 (NPA) -", "Odarr, 31 May (Meridian) --".
_DATELINE = Pattern(
    r"(?:[A-ZÀ-Þ]{3}[A-ZÀ-Þ .,’'/-]*(?:,\s[^\n()—–.]{1,30})?"
    r"|[A-ZÀ-Þ][\w .-]{2,30},\s\d{1,2}\s\w{3,9}[^\n()—–]{0,8}?)"
    r"\s?(?:\([^()\n]{2,40}\)\s?)?(?:--?|[—–])\s"
    r"|[A-ZÀ-Þ]{3}[A-ZÀ-Þ -]*:\s(?=(?:The|An?|In|On|At)\s)"
)


#: A place in small letters ends before this.
_PLACE = 36


def filled_lines(text: str) -> Iterator[tuple[int, int]]:
    """Walk the lines that hold anything at all, as spans without their breaks, in text order."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        if end > start:
            yield start, end
        start = end + 1


def start_of_line(text: str, position: int) -> int:
    """Find where the line around a position begins."""
    return text.rfind("\n", 0, position) + 1


def start_of_line_before(text: str, start: int) -> int:
    """Find where the last filled line before a line begins; 0 when there is none."""
    end = start
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return start_of_line(text, end)


def end_of_line_behind(text: str, position: int) -> int:
    """Find where the next filled line after the one around a position ends."""
    end = text.find("\n", position)
    if end < 0:
        return len(text)
    while end < len(text) and text[end].isspace():
        end += 1
    last = text.find("\n", end)
    return len(text) if last < 0 else last


def behind_dateline(text: str, start: int, end: int) -> int:
    """Find where a sentence begins behind the place, date and agency in front of it."""
    if text[start + 1 : start + 2].islower() and text.find(",", start, start + _PLACE) < 0:
        return start  # Neither capitals nor a date behind a comma.
    dateline = _DATELINE.match(text, start, end)
    return dateline.end() if dateline is not None else start
