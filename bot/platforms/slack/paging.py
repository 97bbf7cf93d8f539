"""What is longer than a window of Slack's, a page at a time; nothing is left out."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.conversing.actions import VERSION
from bot.core.messages import Message
from bot.core.speaking import say

#: What a window holds, and what of it is left for turning pages.
VIEW_BLOCKS, _TURNING = 100, 2
#: Windows whose pages are remembered; one that was forgotten says so.
_REMEMBERED = 500
_PAGE = f"{VERSION}/page/"

Blocks = list[dict[str, Any]]


def page_of(id: str) -> int | None:
    """Return which page a button turns to, counted from 0; None for any other button."""
    number = id.removeprefix(_PAGE)
    is_page = id.startswith(_PAGE) and number.isascii() and number.isdigit() and len(number) < 5
    return int(number) if is_page else None


def paged(blocks: Sequence[Mapping[str, Any]], number: int) -> Blocks:
    """Return the blocks of one page, with what turns to those beside it."""
    whole = [dict(block) for block in blocks]
    if len(whole) <= VIEW_BLOCKS:
        return whole
    pages = _pages(whole)
    number = min(number, len(pages) - 1)
    words = say("Page {number} of {total}", number=number + 1, total=len(pages))
    place = {"type": "context", "elements": [_plain(words)]}
    buttons = [
        {"type": "button", "action_id": f"{_PAGE}{to}", "text": _plain(label)}
        for to, label in ((number - 1, say("Back")), (number + 1, say("Next")))
        if 0 <= to < len(pages)
    ]
    return [*pages[number], place, {"type": "actions", "elements": buttons}]


def _pages(blocks: Blocks) -> list[Blocks]:
    """Share blocks out; no page ends with a heading whose text is on the next."""
    pages: list[Blocks] = []
    most = VIEW_BLOCKS - _TURNING
    while blocks:
        end = min(most, len(blocks))
        while 1 < end < len(blocks) and blocks[end - 1]["type"] == "header":
            end -= 1
        pages.append(blocks[:end])
        blocks = blocks[end:]
    return pages


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a window shows, whatever page it is at."""

    messages: Sequence[Message]
    #: Channel and thread that it belongs to.
    place: Mapping[str, str]


class Windows:
    """What the windows show that people have open."""

    def __init__(self) -> None:
        self._shown: OrderedDict[str, Shown] = OrderedDict()

    def keep(self, view: str, shown: Shown) -> None:
        """Remember what a window shows; the oldest goes where there are too many."""
        self._shown[view] = shown
        self._shown.move_to_end(view)
        if len(self._shown) > _REMEMBERED:
            self._shown.popitem(last=False)

    def of(self, view: str) -> Shown | None:
        """Return what a window shows; None where it was forgotten, as after a restart."""
        return self._shown.get(view)
