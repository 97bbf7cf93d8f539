"""Why an article belongs, or what it lacks."""

import pytest

from bot.core.aliases import Aliases
from bot.core.articles import SourceId
from bot.core.evidence import Name, NameKind, Reading
from bot.core.querying.explaining import explain
from bot.core.querying.query import parse
from tests.builders import article

FLOOD = article(
    "The lower Sell burst its banks near Tarn. Mayor Oda Brel asked Varda for boats. Tarn waits.",
    title="Floods at Tarn",
    publisher="Radio Varda",
    source=SourceId("radio-varda"),
    language="en",
)
READ = Reading(
    names=(
        Name(text="Tarn", start=36, end=40, kind=NameKind.PLACE),
        Name(text="Oda Brel", start=48, end=56, kind=NameKind.PERSON),
    )
)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        pytest.param("flood", [("flood", "title", "Floods", 1)], id="in the title"),
        pytest.param("Tarn", [("Tarn", "title", "Tarn", 1), ("Tarn", "text", "Tarn", 2)], id="two"),
        pytest.param('"lower sell"', [('"lower sell"', "text", "lower Sell", 1)], id="phrase"),
        pytest.param("place:tarn", [("place:tarn", "text", "Tarn", 1)], id="place"),
        pytest.param("name:brel", [("name:brel", "text", "Oda Brel", 1)], id="name"),
        pytest.param(
            "source:radio-varda",
            [("source:radio-varda", "source", "Radio Varda", 2)],
            id="source",
        ),
        pytest.param("lang:en", [("lang:en", "lang", "en", 1)], id="language"),
        pytest.param("storm OR boats", [("boats", "text", "boats", 1)], id="one of two"),
        pytest.param("boats -storm", [("boats", "text", "boats", 1)], id="what is kept out"),
        pytest.param("*", [], id="everything"),
    ],
)
def test_a_match_says_where_each_term_stands(query: str, told: list[tuple[str, ...]]) -> None:
    found = explain(parse(query), FLOOD, READ)

    assert found.is_match
    assert not found.is_near
    assert [(hit.asked, hit.where, hit.words, hit.times) for hit in found.hits] == told
    fields = {"title": FLOOD.title, "text": FLOOD.text}
    assert all(
        fields[hit.where][hit.start : hit.end] == hit.words
        for hit in found.hits
        if hit.where in fields
    )


@pytest.mark.parametrize(
    ("query", "missing", "hint"),
    [
        pytest.param("boats AND storm", "storm", "", id="a word"),
        pytest.param("title:boats", "title:boats", '"boats" stands elsewhere', id="elsewhere"),
        pytest.param('"Sell lower"', '"Sell lower"', "its words stand apart", id="apart"),
        pytest.param("Brell", "Brell", "“Brel” is spelled like it", id="spelled otherwise"),
        pytest.param("flood lang:de", "lang:de", "its language is en", id="language"),
        pytest.param("hail OR (boats storm)", "storm", "", id="the nearer of two"),
    ],
)
def test_a_near_miss_says_what_it_lacks(query: str, missing: str, hint: str) -> None:
    found = explain(parse(query), FLOOD, READ)

    assert found.is_near
    assert not found.is_match
    assert [(one.asked, one.hint) for one in found.missing] == [(missing, hint)]


def test_a_near_miss_says_what_keeps_it_out() -> None:
    found = explain(parse("flood -boats"), FLOOD, READ)

    assert found.is_near
    assert [(hit.asked, hit.words) for hit in found.unwanted] == [("boats", "boats")]


@pytest.mark.parametrize("query", ["storm", "storm hail", "boats storm hail", "lang:de"])
def test_what_has_little_of_it_is_not_near(query: str) -> None:
    bare = article("The lower Sell burst its banks. Boats came.", title="Rise", language="")

    assert not explain(parse(query), bare).is_near


def test_an_alias_is_shown_as_it_stands_there() -> None:
    query = parse("place:Warda", Aliases((("Varda", "Warda"),)))

    assert [hit.words for hit in explain(query, FLOOD).hits] == ["Varda"]
