"""What plain ranking reaches: the measure of how hard a set of questions is."""

import pytest

from bench.asked import Asked
from bench.plain import Ranking, best_cut, plain_scores
from tests.builders import article

JUDGED = [
    ("nothing asked", [], 0.5),
    ("all told", [(3.0, True, True), (2.0, True, True), (1.0, False, False)], 1.0),
    ("all mixed up", [(3.0, False, False), (1.0, True, True)], 0.5),
    ("told wrongly", [(3.0, True, False), (1.0, False, False)], 0.5),
    ("no cut-off parts the same score", [(2.0, True, True), (2.0, False, False)], 0.5),
    ("half of them", [(3.0, True, True), (2.0, False, False), (1.0, True, True)], 0.75),
]


@pytest.mark.parametrize(
    ("judged", "mean"), [row[1:] for row in JUDGED], ids=[r[0] for r in JUDGED]
)
def test_takes_the_cut_off_that_is_best(judged, mean):
    assert best_cut(judged)["mean"] == pytest.approx(mean)


def test_ranks_the_rarer_word_and_the_shorter_text_first():
    texts = [
        "the mill burnt",
        "the mill stood",
        "the mill stood by the river for a hundred years",
        "",
    ]
    assert [at for _, at in Ranking(texts).ranked("Which mill burnt?")] == [0, 1, 2]


def test_scores_questions_and_the_same_with_their_article_taken_away():
    articles = [
        article(id="a", text="The mill in Velk burnt on Monday morning."),
        article(id="b", text="The river Orl rose by two metres in Tarn."),
    ]
    asked = [
        Asked(question="When did the mill burn?", answers=("Monday",), articles=frozenset("a")),
        Asked(question="Who rescued the cat?", answers=None, articles=frozenset()),
    ]
    scores = plain_scores(asked, articles)
    assert scores["at_five"] == scores["mrr"] == scores["mean"] == scores["mean_taken_away"] == 1.0
