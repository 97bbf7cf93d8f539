"""A rendered message as a reader finds it: its words, and what in it could be clicked or run."""

import re
from collections.abc import Coroutine
from html.parser import HTMLParser
from typing import Any, TypeVar

Value = TypeVar("Value")


def visible(html: str) -> str:
    """Return the text of a piece of HTML."""
    words = _Words()
    words.feed(html)
    words.close()
    return words.data


def live(html: str) -> list[str]:
    """Return the tags of a piece of HTML that could do something."""
    return re.findall(r"<(?:a|area|base|embed|form|iframe|img|link|meta|object|script|svg)\b", html)


def at_once(coroutine: Coroutine[Any, Any, Value]) -> Value:
    """Finish a coroutine that waits for nothing."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        value: Value = done.value
        return value
    raise AssertionError("it waits for something")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.data = ""

    def handle_data(self, data: str) -> None:
        self.data += data
