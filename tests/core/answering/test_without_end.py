"""Questions and sentences that were made to be gone through for ever."""

from time import process_time

import pytest

from bot.core.answering.answer import answer
from bot.core.answering.candidates import candidates
from bot.core.answering.question.asked import understand
from bot.core.evidence import Reading
from bot.core.questions import SentenceHit
from bot.core.reading import read
from tests.builders import article
from tests.core.answering.asking import cite

#: Processor seconds that are far more than any of these takes, and far less than one would
#: in which each way to read each repetition is tried.
PATIENCE = 20.0


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "piece",
    ["okay,, ", "so, ", "did ", "did\n\n", "what is the ", "who were a’s ", "names of ", " ", "1,"],
)
def test_a_question_without_end_is_read_in_part(piece: str) -> None:
    started = process_time()

    understand(piece * (40_000 // len(piece)) + "x")

    assert process_time() - started < PATIENCE


@pytest.mark.no_cover
@pytest.mark.parametrize("piece", ["1,", "1", "A", " ", "killed, "])
@pytest.mark.parametrize("length", [1_900, 100_000])
@pytest.mark.parametrize(
    "question",
    ["How many were killed at Tarn?", "What percentage of Tarn was built?", "How far is Tarn?"],
)
def test_a_sentence_without_end_holds_nothing_up(piece: str, length: int, question: str) -> None:
    text = "At Tarn " + piece * (length // len(piece)) + " killed."
    one, asked = article(text), understand(question)
    reading: Reading = read(text)
    hits = [
        SentenceHit(article=one.id, revision=1, start=each.start, end=each.end, score=1.0)
        for each in reading.sentences
    ]
    started = process_time()

    answer(asked, candidates(asked, hits, {(one.id, 1): (one, reading)}), cite)

    assert process_time() - started < PATIENCE
