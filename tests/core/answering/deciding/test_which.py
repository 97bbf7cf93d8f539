"""How likely does a sentence answer?"""

from bot.core.answering import understand
from bot.core.answering.deciding.which import Judge, judged, most_telling
from tests.core.answering.asking import found


def best(question: str, *texts: str) -> str:
    return judged(understand(question), found(question, *texts))[0].candidate.text


def test_the_sentence_that_shows_what_is_asked_for_goes_first() -> None:
    told = "The boat of Velk sank. The boat of Velk sank on Monday off Orlan."

    assert best("When did the boat of Velk sink?", told).endswith("off Orlan.")


def test_who_did_it_goes_before_whom_it_was_done_to() -> None:
    told = "The sergeant shot Jan Orlo in Velk. In Velk the sergeant was shot by Ana Brel."

    assert best("Who shot the sergeant in Velk?", told).endswith("by Ana Brel.")


def test_nothing_found_is_nothing_judged() -> None:
    assert judged(understand("Who?"), []) == []


def test_the_article_whose_sentence_answers_is_the_first_source() -> None:
    asked = understand("When did the boat of Velk sink?")
    often = "The boat of Velk. The boat of Velk is red. Velk loves the boat that did not sink."
    told = "The boat of Velk sank on Monday off Orlan. It rained."

    ranked = most_telling(asked, found(asked, often, told))

    assert [one.article.id for one in ranked] == ["a2", "a1"]


def test_a_sentence_is_judged_once() -> None:
    asked = understand("When did the boat of Velk sink?")
    (one, *_) = told = found(asked, "The boat of Velk sank on Monday off Orlan.")
    judge = Judge(asked, told)

    assert judge(one) is judge(one)
    assert judged(asked, told, judge)[0] is judge(one)
