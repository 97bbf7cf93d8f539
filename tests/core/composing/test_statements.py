"""Facts as statements, and how nothing is said twice."""

from dataclasses import replace

import pytest

from bot.core.articles import Article, Span, Tier
from bot.core.briefs import Change
from bot.core.composing import Told, difference
from bot.core.composing.citing import SourceBook
from bot.core.composing.statements import (
    Said,
    choose,
    counts_in,
    stated,
    statement_of,
)
from bot.core.composing.tellers import is_first_person, once_named
from bot.core.composing.weighing import weighed
from bot.core.facts import FactKind, Sighting
from bot.core.gate.check import check
from bot.core.reading import read
from tests.builders import NOW, article, fact, reading_of, span
from tests.core.composing.desk import material, paper

IT = article("The levee at Tarn broke early on Monday morning.", "a1")
LEANING = article("Their homes were lost to the water of the river.", "a2")


def test_a_statement_is_the_articles_own_sentence_with_its_citation() -> None:
    it = fact(IT, key="k")
    desk = material(IT, facts=[it])

    said = statement_of(desk, Told(fact=it, change=Change.NEW), SourceBook(desk))

    assert said is not None
    assert (said.text, said.change, said.fact) == (IT.text, Change.NEW, "k")
    assert [citation.span for citation in said.citations] == [it.sentence]


def test_a_sentence_that_cannot_stand_alone_makes_none() -> None:
    it = fact(LEANING)
    desk = material(LEANING, facts=[it])

    assert statement_of(desk, Told(fact=it, change=None), SourceBook(desk)) is None
    assert stated(replace(desk, articles={}), it.sentence) is None


def test_a_confirmation_cites_each_further_origin_once() -> None:
    others = [
        article(IT.text, id, publisher=publisher)
        for id, publisher in (("b", "Tarn Post"), ("c", "Copy Times"), ("d", "Orlo News"))
    ]
    sightings = [
        Sighting(span=span(one, one.text), publisher=one.publisher, origin=origin, at=NOW)
        for one, origin in zip(others, ("tarn post", "tarn post", "orlo news"), strict=True)
    ]
    it = fact(IT)
    it = replace(it, sightings=(*it.sightings, *sightings))
    desk = material(IT, *others, facts=[it])

    confirmed = statement_of(desk, Told(fact=it, change=Change.CONFIRMED), SourceBook(desk))
    merely_new = statement_of(desk, Told(fact=it, change=Change.NEW), SourceBook(desk))

    assert confirmed is not None
    assert [c.span.article for c in confirmed.citations] == ["a1", "b", "d"]
    assert merely_new is not None
    assert len(merely_new.citations) == 1


def chosen(*texts: str, limit: int = 5) -> list[str]:
    articles = [article(text, f"a{n}") for n, text in enumerate(texts)]
    facts = [fact(one, key=f"k{n}", weight=0.9 - n / 10) for n, one in enumerate(articles)]
    desk = material(*articles, facts=facts)
    told = weighed(desk, difference(desk))
    return [one.fact.text for one in choose(desk, told, Said(), limit=limit)]


def test_the_same_again_in_other_words_is_left_out() -> None:
    assert chosen(
        "The levee at Tarn broke early on Monday morning.",
        "Early on Monday the levee at Tarn broke.",
        "Soldiers carried sandbags to the bridge of Orlo.",
    ) == [
        "The levee at Tarn broke early on Monday morning.",
        "Soldiers carried sandbags to the bridge of Orlo.",
    ]


def test_a_count_of_its_own_is_news_however_like_another() -> None:
    both = ["Police said four people were killed in Tarn.", "Police said 38 were injured in Tarn."]

    assert sorted(chosen(*both)) == sorted(both)


def test_a_count_that_was_said_is_not_said_in_another_sentence() -> None:
    again = "The death toll of the flood is four."

    assert len(chosen("Four people were killed in Tarn.", again)) == 1


def test_a_long_sentence_is_not_the_same_as_a_short_one_it_holds() -> None:
    short = "The mayor spoke."
    long = "The mayor spoke at the bridge of Orlo, where soldiers had put up tents for the night."

    assert chosen(short, long) == [short, long] or chosen(short, long) == [long]
    assert long in chosen(short, long)


def test_no_more_than_the_limit_and_only_what_stands_alone() -> None:
    assert len(chosen("The levee at Tarn broke.", "Boats left Orlo.", limit=1)) == 1
    assert chosen("Their homes were lost to the water of the river.") == []


def test_counts_are_read_where_there_is_an_article() -> None:
    dead = article("Four people were killed in Tarn.")
    desk = material(dead, facts=[])

    assert counts_in(desk, span(dead, dead.text)) == {("killed", 4.0)}
    assert counts_in(replace(desk, articles={}), span(dead, dead.text)) == set()


def test_known_counts_are_no_news() -> None:
    dead = article("Four people were killed in Tarn.")
    desk = material(dead, facts=[])
    said = Said()

    said.know(reading_of(dead).figures)

    assert said.has(desk, span(dead, dead.text))


@pytest.mark.parametrize(
    ("known", "is_known"),
    [
        pytest.param("Four people were killed in Orlo.", False, id="as many of another town"),
        pytest.param("Four people were killed.", True, id="as many, who knows where"),
    ],
)
def test_as_few_of_another_town_are_news(known: str, *, is_known: bool) -> None:
    dead = article("Four people were killed in Tarn.")
    said = Said()

    said.know(reading_of(article(known, "b")).figures)

    assert said.has(material(dead, facts=[]), span(dead, dead.text)) is is_known


def test_another_paper_s_sentence_on_one_event_is_cited_beside_the_fuller_one() -> None:
    fuller = "A crack in the Harrow dam made police evacuate the villages of Pell and Marrow."
    other = "The villages of Pell and Marrow below the Harrow dam were cleared in the night."
    articles = article(other, "a", title=""), article(fuller, "b", title="", publisher="Post")
    desk = material(*articles)

    told = choose(desk, difference(desk), Said(), limit=5)

    made = [statement_of(desk, one, SourceBook(desk)) for one in told]
    assert [(line.text, len(line.citations)) for line in made if line] == [(fuller, 2)]


def test_whoever_wrote_it_is_nobody_in_a_brief() -> None:
    said = "Mayor Ivo Marn said: “We lost the levee at Tarn.”"

    assert chosen("We saw the levee at Tarn break on Monday.", said) == [said]
    assert chosen("I can tell that the levee at Tarn broke.") == []
    assert is_first_person("It is ours, if you ask me.")
    assert not is_first_person("The US levee at Tarn fell in World War I at noon.")


def test_what_several_sentences_said_together_is_said() -> None:
    first = "The levee at Tarn broke early on Monday after heavy rain fell upstream."
    second = "Troops filled sandbags beside the market square and closed every road downtown."
    both = "Heavy rain fell upstream at Tarn and troops filled sandbags beside every road."

    articles = [article(text, f"a{n}") for n, text in enumerate((first, second, both))]
    facts = [fact(one, key=f"k{n}") for n, one in enumerate(articles)]
    desk, said = material(*articles, facts=facts), Said()
    for one in facts[:2]:
        said.add(desk, one.sentence)

    assert said.has(desk, facts[2].sentence)


def test_a_dateline_is_nothing_that_two_reports_say() -> None:
    line = "PORT SABLE, Orvane (Varda Wire) - "
    told = article(f"{line}The levee broke on Monday.", "a1")
    other = article(f"{line}Soldiers ousted the mayor on Monday.", "a2")
    desk, said = material(told, other), Said()
    said.add(desk, span(told, told.text))

    assert not said.has(desk, span(other, other.text))


@pytest.mark.parametrize(
    ("tier", "text", "teller"),
    [
        (Tier.STATE_MEDIA, "All garrisons of Orvane have pledged loyalty.", "Radio Tarn"),
        # Whose council, only its own side's readers know.
        (Tier.STATE_MEDIA, "All garrisons have pledged loyalty, the council said.", "Radio Tarn"),
        (Tier.STATE_MEDIA, "All garrisons have pledged loyalty to Radio Tarn.", ""),
        (Tier.WIRE, "All garrisons of Orvane have pledged loyalty.", ""),
        # Nor does an office's page say whose ministry "the ministry" is.
        (Tier.OFFICIAL, "Three shelters were opened in Kost on Monday.", "Radio Tarn"),
        (Tier.NGO, "Three shelters were opened, the ministry said.", ""),
        (Tier.NGO, "We found 31 cases of measles in Kost.", "Radio Tarn"),
        (
            Tier.NATIONAL,
            "The levee is leaking, a paper seen by this newspaper shows.",
            "Radio Tarn",
        ),
        # Who the enemy is depends on who says it.
        (Tier.OFFICIAL, "The enemy made 19 assaults near Kost on Monday.", "Radio Tarn"),
        (Tier.OFFICIAL, 'Colonel Hrim spoke of "the enemy at the gate" of Kost on Monday.', ""),
    ],
)
def test_what_only_a_party_says_is_given_to_it(tier: Tier, text: str, teller: str) -> None:
    it = article(text, "a1", publisher="Radio Tarn", tier=tier)
    desk = material(it)
    (told,) = [one for one in difference(desk) if one.fact.kind is FactKind.HAPPENING]

    said = statement_of(desk, told, SourceBook(desk))

    assert said is not None
    assert said.attribution == teller
    assert check(said, desk.library, read).is_verified


@pytest.mark.parametrize(
    "text",
    ["We will not count the dead of Kost.", "We arrested you in Kost on Monday.", "We are glad."],
)
def test_what_an_aid_group_does_not_report_of_itself_makes_no_line(text: str) -> None:
    it = article(text, "a1", publisher="Open Hands", tier=Tier.NGO)
    assert stated(material(it), span(it, text)) is None


def test_an_office_is_named_once_for_lines_that_stand_together() -> None:
    page = "Three shelters were opened in Kost. Two bridges were closed in Orlo."
    for tier, again in ((Tier.OFFICIAL, ""), (Tier.STATE_MEDIA, "Tarn Council")):
        it = article(page, "a1", publisher="Tarn Council", tier=tier)
        desk = material(it)
        book = SourceBook(desk)
        made = [statement_of(desk, told, book) for told in difference(desk)]
        lines = [one for one in made if one is not None][:2]

        assert [one.attribution for one in once_named(desk, lines)] == ["Tarn Council", again]


def test_a_turn_is_news_however_like_a_line_it_is() -> None:
    told = article("Ivo Marn, 35, of Orlo will face two counts of murder and kidnapping.", "a1")
    plea = article("Ivo Marn, 35, of Orlo pleaded to two counts of murder and kidnapping.", "a2")
    desk, said = material(told, plea), Said()
    said.add(desk, span(told, told.text))

    assert not said.has(desk, span(plea, plea.text))
    said.add(desk, span(plea, plea.text))
    assert said.has(desk, span(plea, plea.text))


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        (
            "The blast that killed four people in Tarn was caused by a charge, the court found.",
            False,
        ),
        (
            "The governor, his deputy and the police chief resigned after four people were killed.",
            False,
        ),
        ("The army said that four people were killed in Tarn.", True),
        ("Four people were killed in Tarn, the army said on Monday.", True),
    ],
)
def test_a_count_of_which_a_sentence_only_reminds_makes_it_no_old_news(
    text: str, *, is_said: bool
) -> None:
    first, second = paper("Four people were killed in Tarn.", "a1", 9), paper(text, "a2", 1)
    desk, said = material(first, second), Said()
    said.add(desk, _whole(first))

    assert said.has(desk, _whole(second)) is is_said


def _whole(it: Article) -> Span:
    return Span(article=it.id, revision=it.revision, start=0, end=len(it.text))


def test_a_denial_does_not_stand_in_what_it_denies() -> None:
    told = article("Up to 1,500 soldiers were encircled in Kost.", "a1")
    other = article("The general staff denied that soldiers had been encircled in Kost.", "a2")
    desk, said = material(told, other), Said()
    said.add(desk, span(told, told.text))

    assert not said.has(desk, span(other, other.text))
