"""Which texts a new one is compared with."""

from bot.core.articles import ArticleId
from bot.store.bands import MOST_OF_BAND, MOST_SIMILAR, most_alike

A, B = ArticleId("a"), ArticleId("b")
CROWD = [ArticleId(f"c{number:03}") for number in range(MOST_OF_BAND)]


def test_texts_without_bands_are_like_no_other() -> None:
    assert most_alike([[], []]) == []


def test_all_are_compared_while_they_are_few_in_the_order_of_their_names() -> None:
    assert most_alike([[B], [A, B]]) == [A, B]


def test_a_band_of_one_tells_more_than_many_bands_of_a_crowd() -> None:
    found = most_alike([CROWD, CROWD, [A]])

    assert len(found) == MOST_SIMILAR
    assert A in found
    assert CROWD[-1] not in found
