"""Evidence for a model, and what its pointers make."""

from bot.core.answering.pack import MAX_SENTENCES, answer_pack, drafted_statement
from bot.core.models.drafting import DraftStatement
from tests.builders import article
from tests.core.answering.asking import cite, found


def test_sentences_are_numbered_dated_and_bounded() -> None:
    text = " ".join(f"The dam of Velk has gate number {n}0 open." for n in range(1, 30))
    packed = answer_pack(found("Where is the dam of Velk?", article(text)))

    lines = packed.text.splitlines()
    assert len(lines) == MAX_SENTENCES + 1
    assert lines[0].endswith(", 3 Mar 2026 08:00 UTC:")
    assert lines[1].startswith("S1: The dam of Velk")


def test_an_undated_article_says_so() -> None:
    one = article("His dam in Velk is wet.", published_at=None)

    assert answer_pack(found("Where is the dam?", one)).text == (
        "Orvane Herald, undated:\nS1: His dam in Velk is wet."
    )


def test_the_sentences_of_an_article_stand_together_and_in_its_order() -> None:
    first = "The mayor of Velk came on Monday. He has not left the dam. The dam of Velk is open."
    packed = answer_pack(found("Who is at the dam of Velk?", first, "Velk has a dam of clay."))

    told = [shown.sentence for shown in packed.shown.values()]
    of_first = [one for one in told if one in first]
    assert len(of_first) > 1
    assert of_first == sorted(of_first, key=first.find)
    assert " ".join(of_first) in " ".join(told)
    assert packed.text.count("Orvane Herald, ") == 2
    assert list(packed.shown) == [f"S{n}" for n in range(1, len(told) + 1)]


def test_ids_become_citations_and_strange_ids_nothing() -> None:
    packed = answer_pack(found("Where is the dam?", "The dam is in Velk."))

    said = drafted_statement(DraftStatement(text="In Velk.", evidence=["S1", "S99"]), packed, cite)

    assert said.text == "In Velk."
    assert [citation.span.article for citation in said.citations] == ["a1"]
