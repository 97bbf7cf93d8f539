"""Evidence for a model, and what its pointers make."""

from bot.core.answering.pack import MAX_SENTENCES, answer_pack, drafted_statement
from bot.core.models.drafting import DraftStatement
from tests.builders import article
from tests.core.answering.asking import cite, found


def test_sentences_are_numbered_dated_and_bounded() -> None:
    text = " ".join(f"The dam of Velk has gate number {n}0 open." for n in range(1, 30))
    packed = answer_pack(found("Where is the dam of Velk?", article(text)))

    lines = packed.text.splitlines()
    assert len(lines) == MAX_SENTENCES
    assert lines[0].startswith("S1 (2026-03-03): The dam of Velk")


def test_an_undated_article_says_so() -> None:
    one = article("His dam in Velk is wet.", published_at=None)

    assert answer_pack(found("Where is the dam?", one)).text == (
        "S1 (undated): His dam in Velk is wet."
    )


def test_ids_become_citations_and_strange_ids_nothing() -> None:
    packed = answer_pack(found("Where is the dam?", "The dam is in Velk."))

    said = drafted_statement(DraftStatement(text="In Velk.", evidence=["S1", "S99"]), packed, cite)

    assert said.text == "In Velk."
    assert [citation.span.article for citation in said.citations] == ["a1"]
