"""A statement is laid along the sentence that it repeats."""

from bot.core.gate.alignment import laid_along
from tests.core.gate.ruling import compared

_SOURCE = "Divers found 12 boats in the harbour of Tarn after the storm."


def _changes(told: str, *sources: str) -> list[tuple[str, str]]:
    piece, theirs = compared(told, *sources)
    return [
        (" ".join(w.text for w in change.told), " ".join(w.text for w in change.held))
        for change in laid_along(piece.undated, theirs.undated)
    ]


def test_what_was_exchanged_put_in_and_left_out_is_told_apart() -> None:
    told = "Divers never found 14 boats in the harbour after the storm."

    assert _changes(told, _SOURCE) == [("never", ""), ("14", "12"), ("", "of tarn")]


def test_a_statement_is_laid_along_the_sentence_that_it_repeats_most() -> None:
    told = "Divers found 12 boats in the harbour of Velk after the storm."

    assert _changes(told, "Divers found nothing.", _SOURCE) == [("velk", "tarn")]


def test_a_statement_in_other_words_is_laid_along_nothing() -> None:
    assert _changes("The storm sank a dozen ships that lay off Tarn.", _SOURCE) == []


def test_sentences_without_end_are_not_laid_along_each_other() -> None:
    long = "Divers found boats " * 200

    assert _changes(long, long + "again.") == []


def test_nothing_is_changed_by_nothing() -> None:
    piece, theirs = compared("–", _SOURCE)

    assert laid_along(piece.undated, theirs.undated) == ()


def test_a_change_knows_what_stayed_beside_it() -> None:
    piece, theirs = compared(_SOURCE.replace("12", "14"), _SOURCE)

    (change,) = laid_along(piece.undated, theirs.undated)

    assert [word.text for word in change.before] == ["divers", "found"]
    assert change.behind is not None
    assert change.behind.text == "boats"
    assert change.neighbours == len(_SOURCE.split()) - 1
