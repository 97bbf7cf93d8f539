"""How much an article is about a question."""

from bot.core.answering.fitting.aboutness import aboutness_of
from bot.core.articles import Article
from tests.builders import article

RARITY = {"dam": 1.0, "gat": 2.0}


def aboutness(rarity: dict[str, float], one: Article) -> float:
    return aboutness_of(rarity, {1: one})[1]


def test_more_of_the_words_more_often_counts_more() -> None:
    once = aboutness(RARITY, article("The dam held. " + "It rained. " * 20, title=""))
    often = aboutness(RARITY, article("The dam held. The dam! " + "It rained. " * 20, title=""))
    both = aboutness(RARITY, article("The gate of the dam. " + "It rained. " * 20, title=""))

    assert 0 < once < often < both < 1


def test_the_title_counts_and_length_costs() -> None:
    plain = article("The dam held.", title="Rain")
    titled = article("The dam held.", title="The dam")
    long = article("The dam held. " + "It snowed on the hills for weeks. " * 200, title="Rain")

    assert aboutness(RARITY, long) < aboutness(RARITY, plain) < aboutness(RARITY, titled)


def test_nothing_is_about_nothing() -> None:
    assert aboutness({}, article("The dam held.")) == 0.0
    assert aboutness(RARITY, article("It rained.", title="")) == 0.0


def test_what_is_a_countrys_counts_for_it() -> None:
    both = [article("India spoke.", title=""), article("The Indian navy spoke.", title="")]

    found = aboutness_of({"india": 1.0}, dict(enumerate(both)))

    assert found[0] > 0 < found[1]


def test_other_words_count_where_none_has_the_word_itself() -> None:
    hall = article("Reception centres are open in Velk.", title="")
    rain = article("It rained in Velk.", title="")
    alone = aboutness_of({"shelter": 1.0}, {1: hall, 2: rain})
    beside = aboutness_of({"shelter": 1.0}, {1: hall, 2: article("The shelter is open.", title="")})

    assert alone[1] > alone[2] == 0.0
    assert beside[1] == 0.0 < beside[2]
