"""What is found by meaning stands beside what is found by words."""

from bot.core.answering.meant import sentences_of, with_meant
from bot.core.questions import SentenceHit
from bot.core.searching.meaning import PassageHit
from tests.builders import article, reading_of

TOLD = article("The levee broke. Water ran into the old town. Boats came.")
PAIRS = {(TOLD.id, 1): (TOLD, reading_of(TOLD))}


def passage(start: int, end: int, id: str = "a1") -> PassageHit:
    return PassageHit(article=article(id=id).id, revision=1, start=start, end=end, score=0.5)


def said(hits: list[SentenceHit]) -> list[str]:
    return [TOLD.text[hit.start : hit.end] for hit in hits]


def test_a_passage_brings_the_sentences_that_begin_in_it_once() -> None:
    found = sentences_of([passage(17, 45), passage(0, 30), passage(0, 9, "gone")], PAIRS)

    assert said(found) == ["Water ran into the old town.", "The levee broke."]


def test_a_sentence_that_was_found_both_ways_is_there_once() -> None:
    by_words = sentences_of([passage(0, 10)], PAIRS)

    both = with_meant(by_words, sentences_of([passage(0, 30)], PAIRS))

    assert said(both) == ["The levee broke.", "Water ran into the old town."]
