import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The 3,000-strong force left.", id="strength"),
        pytest.param("A 200-bed hospital opened.", id="a compound"),
        pytest.param("A four-day visit and a five-year plan.", id="lengths in words"),
        pytest.param("The 12-year-old girl and her father, 44, came.", id="ages"),
        pytest.param("A man of 72 died. Most of them were over 70.", id="ages of some"),
        pytest.param("A firefighter of 29 succumbed to his wounds.", id="an age before a verb"),
        pytest.param("A volunteer and a medic of 44 drowned.", id="an age of a trade"),
        pytest.param("Boys aged 9 to 12 were there.", id="a range of ages"),
        pytest.param("In Hamar one child in four is ill.", id="one child in four"),
        pytest.param("Two people in five need food.", id="two people in five"),
        pytest.param("One child out of every ten, he said, was ill.", id="one out of every ten"),
        pytest.param("Ed and Marie Toller, 74 and 71, died there.", id="ages of two, together"),
        pytest.param("It killed Anna Berg and her son Tim, 34 and 12.", id="ages at the end"),
        pytest.param("He is 12. She turned 40.", id="ages as predicates"),
        pytest.param("The boy, who is eight, is alive.", id="who is eight"),
        pytest.param("She was only 23 when she was killed.", id="an age at which"),
        pytest.param("Call 0800 555 012 or 555-0199.", id="phone numbers"),
        pytest.param("Tel: +44 20 7946 0000. Fax 555 12 34.", id="more phone numbers"),
        pytest.param("Orlin beat Tarvel 2-0 and won 21-17, 21-19.", id="scores"),
        pytest.param("The score was 3 to 1. The odds are 10 to 1.", id="scores and odds"),
        pytest.param("The M4 motorway, Route 66 and Highway 1 closed.", id="roads"),
        pytest.param("Version 3.2 of iOS 15 and Windows 11.", id="versions"),
        pytest.param("He lives at 221 Baker Street, room 12.", id="addresses"),
        pytest.param("Chapter 7, page 12, Article 5, Resolution 1701.", id="parts of texts"),
        pytest.param("On May 4, 2021, at 10:30 a.m., 5 p.m. and 1400 GMT.", id="dates, times"),
        pytest.param("At 0815 (1415 GMT) it blew up, and at 0930 today.", id="military times"),
        pytest.param("Between 0200 and 0300 they slept.", id="a span of hours"),
        pytest.param("At 11.20 the small jet lifted off. It ended at 18.05.", id="dotted times"),
        pytest.param("In the 1990s and the year 2000, since 1987.", id="years"),
        pytest.param("Between 2015 and 2019 and from 8 to 12 March.", id="spans of years, days"),
        pytest.param("The 2020 census; the 2016 vote; the 1974 war.", id="years before nouns"),
        pytest.param("World War II and the G7, the Group of 20.", id="names with numbers"),
        pytest.param("Apollo 11, Formula 1, Catch-22, Channel 4, France 24.", id="more names"),
        pytest.param("First, second and third; the 21st; No. 1.", id="ordinals"),
        pytest.param("One of the men; one another; no one; one day.", id="one"),
        pytest.param("A few weeks; several men; none of us.", id="no number at all"),
        pytest.param("The two sides met the three leaders.", id="known ones"),
        pytest.param("9/11, 24/7, 50-50.", id="slashed names"),
        pytest.param("1. Open. 2) Close. (3) Wait.", id="list marks"),
        pytest.param("Lines 4 and 5 closed; platform 9.", id="lines and platforms"),
        pytest.param("He voted for Proposition 8.", id="a proposition"),
        pytest.param("The 4x4 drove 4 x 100.", id="four by four"),
        pytest.param("Five-time champion; three-way race.", id="compounds in words"),
        pytest.param("Twenty20 and 7-Eleven and Section 8 housing.", id="brands"),
        pytest.param("Flash Update No. 2; Situation Report 5; Day 3.", id="numbered reports"),
        pytest.param("Update 3: Odarr (as of 12:00, 14 May).", id="a report's head"),
        pytest.param("Odarr, 9 Jan 90 (ELP) -- Rain.", id="a dateline"),
        pytest.param("The bill passed 51 to 48.", id="a vote"),
        pytest.param("In 2015-16 it rained.", id="a run of years"),
        pytest.param("It is the number 12 and the top 40.", id="number and top"),
        pytest.param("They came in ones; this one left.", id="one as a pronoun"),
        pytest.param("On day 3 of the talks all left.", id="a stage of something"),
        pytest.param("It left at 5 p.m. local time, at 11 in the morning.", id="hours in words"),
        pytest.param("Only 3 in 10 stayed, 3 out of 10.", id="ratios in digits"),
        pytest.param("Brel, 40 — a father — was killed.", id="an age before a dash"),
        pytest.param("They were killing one another.", id="one another"),
        pytest.param("A series of posts that included one saying so.", id="one that says"),
        pytest.param("A boy of 12 slept.", id="a boy of an age"),
    ],
)
def test_a_number_that_measures_nothing_is_no_figure(text: str) -> None:
    assert [figure.text for figure in find_figures(text, split_sentences(text))] == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        pytest.param("The EU's 27 members met.", "27 members", id="members of a club"),
        pytest.param("It cost the Army 29 dead.", "29 dead", id="a label before a fate"),
        pytest.param("Two F-16s crashed.", "Two F-16s", id="machines counted"),
        pytest.param("It had 1,998 seats.", "1,998 seats", id="like a year, grouped"),
        pytest.param("They freed 2,020 men.", "2,020 men", id="more like a year"),
        pytest.param("Rebels hit a bus, killing one and hurting three.", "one", id="one killed"),
        pytest.param("They shot three farmers, wounding one seriously.", "one", id="one hurt"),
        pytest.param("Some 1,500 came from 12 towns.", "12 towns", id="towns"),
    ],
)
def test_what_looks_like_an_idiom_may_be_a_count(text: str, span: str) -> None:
    assert span in [figure.text for figure in find_figures(text, split_sentences(text))]
