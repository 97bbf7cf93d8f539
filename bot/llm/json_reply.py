"""Extracts the one JSON object from what a model wrote, and trusts nothing in it."""

import json
import re
from collections.abc import Mapping

from bot.core.patterns import Pattern

#: Longer replies are not read: the schemas asked for fit many times into it.
LONGEST = 200_000

_THOUGHTS = Pattern(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_THINKING = Pattern(r"\A\s*<think(?:ing)?>", re.IGNORECASE)
#: How many opening braces are tried, so that a reply full of them costs nothing.
_TRIES = 20


class NotAnObject(ValueError):
    """There is no usable JSON object; the text says why, for the model to mend."""


def first_object(text: str) -> dict[str, object]:
    """Return the first JSON object in a text, whatever stands around it.

    Fences, a preamble, a model's thoughts and what follows the object are left out. Objects with
    a key twice, NaN or infinities are refused: which value was meant cannot be told.

    Raises:
        NotAnObject: There is none, or it is cut off or malformed.
    """
    if len(text) > LONGEST:
        raise NotAnObject(f"the reply is longer than {LONGEST} characters")
    text = _THOUGHTS.sub("", text)
    if not text.strip():
        raise NotAnObject("the reply is empty")
    decoder = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_refuse)
    start, first_reason = text.find("{"), ""
    for _ in range(_TRIES):
        if start < 0:
            break
        try:
            found, _end = decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            first_reason = first_reason or f"{error.msg} at character {error.pos}"
            start = text.find("{", start + 1)
        except RecursionError as error:
            raise NotAnObject("the reply is nested too deeply") from error
        except NotAnObject:
            raise
        except ValueError as error:
            # An integer of thousands of digits.
            raise NotAnObject("the reply holds a number that is too long") from error
        else:
            return dict(found)
    raise NotAnObject(first_reason or "there is no JSON object in the reply")


def without_thoughts(text: str) -> str:
    """Return what a model says behind what it thought aloud; nothing while it is thinking."""
    spoken = _THOUGHTS.sub("", text)
    return "" if _THINKING.match(spoken) else spoken


def _unique(pairs: list[tuple[str, object]]) -> Mapping[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NotAnObject("a key stands twice in one object")
    return found


def _refuse(constant: str) -> object:
    raise NotAnObject(f"{constant} is not JSON")
