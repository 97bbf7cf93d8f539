"""The tables of words: what each of their phrases needs to be found at all."""

from collections.abc import Iterable
from itertools import product
from re import _parser  # type: ignore[attr-defined]  # no other way to see its parts
from typing import Any

import pytest

from bot.core.reading.fates.harms import may_tell
from bot.core.reading.fates.words import afterwards, beforehand
from bot.core.reading.fates.words.verbs import VERBS, forms

PHRASES = [
    phrase
    for table in (afterwards.PHRASES, afterwards.STATES, beforehand.PHRASES)
    for phrases in table.values()
    for phrase in phrases
]


def texts_of(phrase: str) -> set[str]:
    """Return the texts that a phrase matches without anything that it may leave out."""
    return _texts(_parser.parse(phrase))


def _texts(parsed: Iterable[tuple[Any, Any]]) -> set[str]:
    return {"".join(pieces) for pieces in product(*(_pieces(*one) for one in parsed))}


def _pieces(kind: Any, value: Any) -> set[str]:
    name = str(kind)
    match name, value:
        case "LITERAL", int(character):
            return {chr(character)}
        case "BRANCH", (_, list(branches)):
            return set().union(*map(_texts, branches))
        case "SUBPATTERN", (*_, inside):
            return _texts(inside)
        case "MAX_REPEAT" | "MIN_REPEAT", (int(least), _, inside):
            return _texts(inside) if least else {""}
        case "ASSERT" | "ASSERT_NOT" | "AT", _:
            return {""}
        case "IN", [("LITERAL", int(first)), *_]:
            return {chr(first)}
        case "IN", _:
            return {"x"}  # a character of any word, which makes no stem with its neighbours
    raise NotImplementedError(name)


@pytest.mark.parametrize("phrase", PHRASES)
def test_each_phrase_is_found_by_a_stem(phrase: str) -> None:
    assert {text for text in texts_of(phrase) if not may_tell(text)} == set()


@pytest.mark.parametrize("verb", [verb for verbs in VERBS.values() for verb in verbs])
def test_each_form_of_a_verb_is_found_by_a_stem(verb: str) -> None:
    assert {text for text in texts_of(forms(verb)) if not may_tell(text)} == set()


def test_the_texts_of_a_phrase_leave_nothing_out_that_it_needs() -> None:
    assert texts_of(r"(?:taken|led) (?:\w+ )?to (?!jail)[\w'’]+ hospitals?") == {
        "taken to x hospital",
        "led to x hospital",
    }
