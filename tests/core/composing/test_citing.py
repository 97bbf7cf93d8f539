"""Numbers for sources."""

from dataclasses import replace

from bot.core.articles import Tier
from bot.core.composing.citing import SourceBook
from tests.builders import article, span
from tests.core.composing.desk import material

ONE, OTHER = article("The levee broke at Tarn.", "a1"), article("Boats left Orlo.", "a2")


def test_numbers_follow_the_order_of_use_and_stay() -> None:
    book = SourceBook(material(ONE, OTHER))

    first = book.cite([span(OTHER, "Boats")])
    again = book.cite([span(ONE, "levee"), span(OTHER, "Orlo"), span(ONE, "levee")])

    assert [citation.n for citation in first] == [1]
    assert [citation.n for citation in again] == [2, 1]
    assert [(line.n, line.article) for line in book.sources()] == [(1, "a2"), (2, "a1")]


def test_a_revision_has_a_number_of_its_own() -> None:
    edited = replace(ONE, revision=2)
    book = SourceBook(material(ONE, edited))

    book.cite([span(ONE, "levee"), span(edited, "levee")])

    assert [(line.n, line.revision) for line in book.sources()] == [(1, 1), (2, 2)]


def test_what_is_not_at_hand_is_not_cited() -> None:
    assert SourceBook(material(ONE)).cite([span(OTHER, "Boats")]) == ()


def test_a_line_says_what_the_reader_must_know_of_a_source() -> None:
    desk = material(replace(ONE, stake="party"), copies={ONE.id: ("Tarn Post",)})
    book = SourceBook(desk)
    book.cite([span(ONE, "levee")])

    (line,) = book.sources()

    assert (line.publisher, line.stake, line.copies) == ("Orvane Herald", "party", ("Tarn Post",))
    assert line.url == ONE.url


def test_a_social_account_is_a_rumour() -> None:
    rumour = replace(ONE, tier=Tier.SOCIAL)
    book = SourceBook(material(rumour))

    assert book.is_rumour(span(rumour, "levee"))
    assert not book.is_rumour(span(OTHER, "Boats"))
