"""The thread below a brief."""

from dataclasses import replace

import pytest

from bot.core.articles import Tier
from bot.core.briefs import Change, EarlierFigure
from bot.core.messages import plain
from bot.core.picturing.gazetteer import City
from bot.core.picturing.illustrations import Illustrations
from bot.core.picturing.locating import Place
from bot.core.presenting import thread_messages
from bot.core.presenting.thread import source_item
from tests.builders import NOW, hours
from tests.core.presenting.made import SOURCE, figure, flat, long, whole
from tests.pictures import PICTURE


def titles(brief) -> list[str]:  # type: ignore[no-untyped-def]
    return [message.title for message in thread_messages(brief)]


def test_parts_come_in_their_order() -> None:
    full = whole(new=long(7), figures=(figure(), figure(fact="g")))

    assert titles(full) == [
        "Sources",
        "More",
        "Figure ledger",
        "Positions",
        "Timeline",
        "Held back",
        "Ask",
    ]


def test_pictures_stand_under_the_words_that_say_the_same() -> None:
    city = City(name="Tarn", country="FR", region="", latitude=47.0, longitude=2.0,
                people=50_000, is_shared=False)  # fmt: skip
    place = Place(city=city, citations=(figure().citation,))
    shown = Illustrations(figures=(PICTURE,), coverage=PICTURE, places=(place,), map=PICTURE)
    full = whole(figures=(figure(), figure(fact="g")))

    parts = {message.title: message for message in thread_messages(full, shown)}

    assert [title for title, one in parts.items() if one.blocks[-1] == PICTURE] == [
        "Sources", "Figure ledger", "Places",
    ]  # fmt: skip
    assert "Tarn, France [1]" in flat(parts["Places"])


def test_parts_with_nothing_to_say_are_left_out() -> None:
    bare = whole(positions=(), timeline=(), held_back=(), questions=(), figures=())

    assert titles(bare) == ["Sources"]


def test_each_part_says_for_a_screen_reader_what_it_is() -> None:
    (sources,) = [m for m in thread_messages(whole()) if m.title == "Sources"]

    assert sources.summary == "SELL FLOOD · sources"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {},
            "[1] Orvane Herald · Levee breaks at Tarn · 3 Mar 2026 08:00 UTC · national",
        ),
        ({"title": "", "tier": Tier.UNKNOWN, "published_at": None},
         "[1] Orvane Herald · https://herald.example/a1"),
        ({"title": "", "url": "", "tier": Tier.UNKNOWN, "published_at": None},
         "[1] Orvane Herald"),
        (
            {"modified_at": NOW},
            "[1] Orvane Herald · Levee breaks at Tarn · 3 Mar 2026 08:00 UTC · "
            "updated 3 Mar 2026 09:00 UTC · national",
        ),
        (
            {"published_at": NOW.replace(hour=0)},
            "[1] Orvane Herald · Levee breaks at Tarn · 3 Mar 2026 · national",
        ),
        ({"url": "", "published_at": None}, "[1] Orvane Herald · Levee breaks at Tarn · national"),
        (
            {"published_at": None, "stake": "party to the conflict", "copies": ("A", "B")},
            "[1] Orvane Herald · Levee breaks at Tarn · national · party to the conflict · "
            "same text: A, B",
        ),
    ],
)  # fmt: skip
def test_a_source_says_what_a_reader_must_know(changes: dict[str, object], expected: str) -> None:
    assert plain(source_item(replace(SOURCE, **changes)).inlines) == expected  # type: ignore[arg-type]


def ledger(*figures) -> str:  # type: ignore[no-untyped-def]
    found = [m for m in thread_messages(whole(figures=figures)) if m.title == "Figure ledger"]
    return flat(found[0]) if found else ""


def test_one_figure_without_a_history_needs_no_ledger() -> None:
    assert ledger(figure()) == ""


def point(text: str, ago: float) -> EarlierFigure:
    return EarlierFigure(figure=replace(figure().figure, text=text), at=NOW - hours(ago))


def test_a_series_has_all_its_dated_values() -> None:
    history = (point("Two people", 20), point("four people", 5))

    assert "earlier: two people (2 Mar 13:00) → four people (3 Mar 04:00)" in ledger(
        figure(earlier=history, change=Change.CHANGED, previous="four people")
    )


def test_of_a_long_series_the_first_and_the_newest_values_stand() -> None:
    history = tuple(point(f"{number} people", 60 - number) for number in range(1, 31))

    text = ledger(figure(earlier=history))

    assert "earlier: 1 people (28 Feb 22:00) → … → 20 people" in text
    assert "19 people" not in text
    assert "→ 30 people (2 Mar 03:00)" in text


def test_what_was_shows_alone_is_not_said_again() -> None:
    text = ledger(
        figure(earlier=(point("four people", 5),), change=Change.CHANGED, previous="four people")
    )

    assert "was: four people" in text
    assert "earlier" not in text


def test_figures_of_one_kind_stand_under_one_heading() -> None:
    other = figure(figure=replace(figure().figure, kind="other"), fact="o")
    text = ledger(figure(), other, figure(fact="g"))

    assert text.index("KILLED") < text.index("OTHER FIGURES")
    assert text.count("KILLED") == 1


def test_the_timeline_is_dated_and_what_is_held_back_has_its_reason() -> None:
    texts = {message.title: flat(message) for message in thread_messages(whole())}

    assert "3 Mar 2026 09:00 UTC Boats left Orlo at noon. [1]" in texts["Timeline"]
    assert "The dam is gone. — only social accounts" in texts["Held back"]
    assert "How many people were killed?" in texts["Ask"]
    assert "Edda Fross, mayor" in texts["Positions"]
