"""The query language: what matches, and what a wrong query is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.articles import Article, SourceId
from bot.core.evidence import Name, NameKind, Reading
from bot.core.querying.conditions import searchable
from bot.core.querying.query import MAX_DEPTH, Query, QueryError, parse
from tests.builders import article

FLOOD = article(
    "The lower Sell burst its banks near Tarn. Mayor Oda Brel asked Varda for boats.",
    title="Flood at Tarn",
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


def matches(query: Query, one: Article, reading: Reading | None = None) -> bool:
    return query.finds(searchable(one, reading))


@pytest.mark.parametrize(
    ("query", "is_match"),
    [
        pytest.param("*", True, id="everything"),
        pytest.param("flood", True, id="word of the title"),
        pytest.param("FLOODS", True, id="case and ending do not matter"),
        pytest.param("flo", False, id="whole words only"),
        pytest.param("flood boats", True, id="silent and"),
        pytest.param("flood AND storm", False, id="and"),
        pytest.param("storm OR flood", True, id="or"),
        pytest.param("storm quake OR flood boats", True, id="or binds looser"),
        pytest.param("(storm OR flood) AND boats", True, id="brackets"),
        pytest.param("(storm OR flood) quake", False, id="brackets first"),
        pytest.param("flood -boats", False, id="minus"),
        pytest.param("flood NOT football", True, id="not"),
        pytest.param("flood NOT (football OR boats)", False, id="not a bracket"),
        pytest.param("flood NOT NOT boats", True, id="not twice"),
        pytest.param('"lower Sell"', True, id="phrase"),
        pytest.param("“lower Sell”", True, id="phrase in curly quotes"),
        pytest.param('"Sell lower"', False, id="phrase in order"),
        pytest.param("title:boats", False, id="title only"),
        pytest.param("title:flood", True, id="in the title"),
        pytest.param("text:flood", False, id="text only"),
        pytest.param("source:radio-varda", True, id="source"),
        pytest.param('source:"Radio Varda"', True, id="publisher"),
        pytest.param("source:herald", False, id="other source"),
        pytest.param("place:tarn", True, id="place"),
        pytest.param("place:brel", False, id="a person is no place"),
        pytest.param("place:boats", False, id="a word is no place"),
        pytest.param("name:brel", True, id="name"),
        pytest.param('name:"Oda Brel"', True, id="name of two words"),
        pytest.param("lang:en", True, id="language"),
        pytest.param("lang:EN flood", True, id="language in capitals"),
        pytest.param("lang:de", False, id="other language"),
        pytest.param("flood -lang:en", False, id="not this language"),
        pytest.param("Title:flood", True, id="field in capitals"),
        pytest.param("flood — boats", True, id="punctuation says nothing"),
    ],
)
def test_a_query_matches_what_it_says(query: str, is_match: bool) -> None:
    assert matches(parse(query), FLOOD, READ) is is_match


@pytest.mark.parametrize("field", ["place", "name"])
def test_a_field_of_names_looks_in_the_text_where_nothing_was_read(field: str) -> None:
    assert matches(parse(f"{field}:tarn"), FLOOD)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        pytest.param("", "at its end: something to look for is missing", id="empty"),
        pytest.param("—", "something to look for is missing", id="nothing but a sign"),
        pytest.param(
            "(flood", 'at character 1, "(flood": this bracket is never closed: add )', id="open"
        ),
        pytest.param(
            "flood)", 'at character 6, ")": this bracket closes none: take it out', id="closed"
        ),
        pytest.param("flood OR", "at its end: something to look for is missing", id="or nothing"),
        pytest.param("OR flood", 'at character 1, "OR flood": something', id="nothing or"),
        pytest.param("AND flood", 'at character 1, "AND flood": something', id="nothing and"),
        pytest.param("flood AND OR storm", 'at character 11, "OR storm": something', id="and or"),
        pytest.param("flood NOT", "at its end: something to look for is missing", id="not nothing"),
        pytest.param(
            "()", 'at character 2, ")": something to look for is missing', id="empty bracket"
        ),
        pytest.param('"flood', "this quotation is never closed", id="open phrase"),
        pytest.param(
            'flood ""', 'at character 7, """": there is nothing to look for', id="empty phrase"
        ),
        pytest.param("titel:flood", "did you mean title:?", id="misspelt field"),
        pytest.param(
            "colour:red", "there are title, text, source, place, name, lang", id="no field"
        ),
        pytest.param("title:", "there is nothing to look for: add a word", id="field of nothing"),
        pytest.param("title:—", "there is nothing to look for: add a word", id="field of a sign"),
        pytest.param("-flood", "name at least one word", id="only without"),
        pytest.param("flood ”", 'at character 7, "”": this cannot be read', id="stray quote"),
        pytest.param("(" * (MAX_DEPTH + 1) + "a", "brackets are nested here", id="too deep"),
    ],
)
def test_a_wrong_query_is_told_where_and_what_to_do(query: str, told: str) -> None:
    with pytest.raises(QueryError) as error:
        parse(query)

    assert told in str(error.value)


def test_the_wanted_words_are_known_for_ranking() -> None:
    assert parse("flood (storm OR title:levee) -football lang:en").terms == {
        "flood",
        "storm",
        "leve",
    }


def test_a_title_of_nothing_but_stop_words_can_be_asked_for() -> None:
    assert matches(parse("title:who"), article("Text.", title="Who"))


def test_a_word_with_a_colon_is_an_address_and_no_field() -> None:
    assert parse("https://herald.example/a OR 10:30").terms


WORDS = st.sampled_from(["flood", "boats", "storm", "quake", '"lower Sell"', "title:flood"])
QUERIES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} OR {pair[1]})"),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]} {pair[1]})"),
    ),
    max_leaves=8,
)


@given(QUERIES, QUERIES)
def test_operators_mean_what_logic_means(a: str, b: str) -> None:
    one, other = matches(parse(a), FLOOD), matches(parse(b), FLOOD)

    assert matches(parse(f"({a}) OR ({b})"), FLOOD) is (one or other)
    assert matches(parse(f"({a}) AND ({b})"), FLOOD) is (one and other)
    assert matches(parse(f"flood NOT ({a})"), FLOOD) is not one


@given(st.text(alphabet='ab ()-"“”:*OR ANDNOT\n', max_size=40))
def test_any_text_is_a_query_or_is_told_why_not(text: str) -> None:
    told = ""
    try:
        matches(parse(text), FLOOD, READ)
    except QueryError as error:
        told = str(error)

    assert not told or told.startswith(f'"{text}", at ')
