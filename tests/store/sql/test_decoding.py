"""Values that are decoded once for as long as their text stays what it was."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot.core.articles import SourceHealth, SourceId
from bot.store.sql.codec import dump
from bot.store.sql.decoding import Decoder

FINE = SourceHealth(source=SourceId("orlo"))
FAILS = replace(FINE, failures=3)
ROOM = 10 * len(dump(FAILS))


def test_what_stays_as_it_was_is_decoded_once() -> None:
    decoder = Decoder(SourceHealth, ROOM)

    first = decoder.load("orlo", dump(FINE))

    assert first == FINE
    assert decoder.load("orlo", dump(FINE)) is first


def test_what_has_changed_is_decoded_anew() -> None:
    decoder = Decoder(SourceHealth, ROOM)
    decoder.load("orlo", dump(FINE))

    assert decoder.load("orlo", dump(FAILS)) == FAILS
    assert decoder.load("orlo", dump(FINE)) == FINE


def test_names_are_kept_apart() -> None:
    decoder = Decoder(SourceHealth, ROOM)

    assert decoder.load("orlo", dump(FINE)) == FINE
    assert decoder.load("tarn", dump(FAILS)) == FAILS


def test_what_was_not_asked_for_longest_makes_room() -> None:
    decoder = Decoder(SourceHealth, 2 * len(dump(FINE)))
    first, second = (decoder.load(name, dump(FINE)) for name in ("a", "b"))
    decoder.load("a", dump(FINE))

    decoder.load("c", dump(FINE))

    assert decoder.load("a", dump(FINE)) is first
    assert decoder.load("b", dump(FINE)) is not second


def test_what_is_too_large_to_be_kept_is_decoded_all_the_same() -> None:
    decoder = Decoder(SourceHealth, 10)

    first = decoder.load("orlo", dump(FINE))

    assert first == decoder.load("orlo", dump(FINE)) == FINE


def test_a_text_that_cannot_be_decoded_leaves_everything_as_it_was() -> None:
    decoder = Decoder(SourceHealth, ROOM)
    first = decoder.load("orlo", dump(FINE))

    with pytest.raises(ValueError, match="source"):
        decoder.load("orlo", "{}")

    assert decoder.load("orlo", dump(FINE)) is first


def test_many_threads_may_ask_at_once() -> None:
    texts = [dump(replace(FINE, failures=number)) for number in range(40)]
    decoder = Decoder(SourceHealth, 5 * len(texts[0]))

    def ask(number: int) -> bool:
        return decoder.load(number % 7, texts[number % 40]).failures == number % 40

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(4_000)))
