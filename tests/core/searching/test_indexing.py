"""How sentences are found."""

from dataclasses import replace

from bot.core.articles import Article
from bot.core.searching.indexing import SentenceIndex, searched_stems
from bot.core.text.words import stem
from tests.builders import article, reading_of


def index_of(*articles: Article) -> SentenceIndex:
    index = SentenceIndex()
    for one in articles:
        reading = reading_of(one)
        index.add(one, reading, searched_stems(one, reading))
    return index


def texts(index: SentenceIndex, *words: str, limit: int = 9) -> list[str]:
    return [
        f"{hit.article}:{hit.start}"
        for hit in index.search([stem(word) for word in words], lambda _: True, limit)
    ]


def test_a_sentence_is_found_by_whoever_speaks_and_counts_in_it() -> None:
    one = article("Ana Brel came to Tarn. She said 12 boats sank. “We saw it,” she added.")

    found = searched_stems(one, reading_of(one))

    assert "brel" in found[1]
    assert "brel" in found[2]


def test_rare_words_and_short_sentences_come_first() -> None:
    one = article(
        "The dam is wet. The gate of the dam by the old mill in the valley is painted green.",
        title="",
    )

    assert texts(index_of(one), "dam", "wet")[0] == "a1:0"
    assert texts(index_of(one), "dam", "green")[0] == "a1:16"


def test_an_article_that_holds_more_of_the_words_lifts_its_sentences() -> None:
    poor = article("The gate is open now.", id="poor")
    rich = article("The gate is shut. The mill burned.", id="rich")

    assert texts(index_of(poor, rich), "gate", "mill")[-1] == "poor:0"


def test_a_later_revision_takes_the_earlier_ones_place() -> None:
    one = article("The gate is open.")
    index = index_of(one, replace(one, revision=2, text="The mill burned."))

    assert texts(index, "gate") == []
    assert texts(index, "mill") == ["a1:0"]


def test_a_withdrawn_article_is_found_no_more() -> None:
    one = article("The gate is open.")

    assert texts(index_of(one, replace(one, revision=2, is_withdrawn=True)), "gate") == []


def test_only_what_is_allowed_is_found_and_no_more_than_asked() -> None:
    index = index_of(*(article("The gate is open.", id=f"a{n}") for n in range(5)))

    assert len(texts(index, "gate", limit=2)) == 2
    assert index.search([stem("gate")], lambda one: one.id == "a3", 9)[0].article == "a3"


def test_an_empty_index_finds_nothing() -> None:
    assert SentenceIndex().search(["gate"], lambda _: True, 5) == []
