"""What moves the status word, and what does not."""

from dataclasses import replace

import pytest

from bot.core.briefs import BriefFigure, BriefKind, Change, Citation, Statement, Trend
from bot.core.composing import compose
from bot.core.composing.trend import trend, turned_by
from bot.core.evidence import Figure, Status
from tests.builders import NOW, article, brief, hours, span
from tests.core.composing.desk import all_told, ledger, material

IT = article("x" * 40)


def said(text: str, change: Change | None = Change.NEW, fact: str = "f") -> Statement:
    return Statement(text=text, citations=(), change=change, fact=fact)


def moved(value: float, before: float | None, kind: str = "killed", fact: str = "f") -> BriefFigure:
    return BriefFigure(
        figure=Figure(text=str(value), start=0, end=1, value=value, kind=kind),
        citation=Citation(n=1, span=span(IT, "x")),
        change=Change.CHANGED,
        previous_value=before,
        fact=fact,
    )


@pytest.mark.parametrize("kind", [BriefKind.FIRST, BriefKind.ON_DEMAND, BriefKind.COVERAGE])
def test_without_a_brief_before_there_is_no_word(kind: BriefKind) -> None:
    assert trend(kind, [said("Troops attacked Tarn.")], []) == (Trend.NONE, None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Troops attacked the bridge at Tarn.", Trend.ESCALATING),
        ("The levee at Tarn gave way before dawn.", Trend.ESCALATING),
        ("The council lifted the evacuation order for Orlo.", Trend.EASING),
        ("A ceasefire took effect at midnight.", Trend.EASING),
        ("The river is falling.", Trend.EASING),
        ("Troops will be attacked if they cross, he said.", Trend.STATIC),
        ("He denied that troops attacked the bridge.", Trend.STATIC),
        ("It is unclear who attacked the bridge.", Trend.STATIC),
        ("The company plans to release water.", Trend.STATIC),
        ("A heart attack killed nobody's mood.", Trend.STATIC),
        ("Pirates attacked 40 ships since the start of this year.", Trend.STATIC),
        ("Early November, the navy had captured eight pirates.", Trend.STATIC),
        ("Rockets fired from the hills hit the market in Tarn.", Trend.ESCALATING),
        ("The army hit four positions across the border.", Trend.ESCALATING),
        ("The market in Orlo was hit by a drone.", Trend.ESCALATING),
        ("A song by the army band hit the charts.", Trend.STATIC),
        ("The export trade was hit by new tariffs.", Trend.STATIC),
        ("The village of Pell was evacuated as well.", Trend.ESCALATING),
        ("The missing farmer was found dead.", Trend.ESCALATING),
        ("Hurricane Orla made landfall near Tarn.", Trend.ESCALATING),
        ("A second victim's name was released.", Trend.STATIC),
        ("Police opened fire on the crowd.", Trend.ESCALATING),
        ("The government imposed a night curfew on Tarn.", Trend.ESCALATING),
        ("Gunmen took at least 40 guests hostage.", Trend.ESCALATING),
        ("Measles has broken out in the camp at Orlo.", Trend.ESCALATING),
        ("The fire spread to the next valley.", Trend.ESCALATING),
        ("Talks between the union and the railway broke off on Tuesday.", Trend.ESCALATING),
        ("Two rifles were seized from the pirates.", Trend.STATIC),
        ("Both sides agreed in the night to cease fire.", Trend.EASING),
        ("People from Pell may go home.", Trend.EASING),
        ("A fifth tank caught fire in the night.", Trend.ESCALATING),
        # What was before is no news of now.
        ("Nine more left the court since gunmen seized it.", Trend.STATIC),
        ("The market reopened a day after rebels attacked the bridge.", Trend.EASING),
        ("Rain fell a day after rebels attacked the bridge.", Trend.STATIC),
        ("The man who attacked the guard was tried.", Trend.STATIC),
        ("The limit of 500 crowns a day is lifted.", Trend.EASING),
        ("Orvane closed its main border crossing with Dravia.", Trend.ESCALATING),
        ("Orvane opened its border to women.", Trend.EASING),
        ("Orvane raised the alert for the volcano to its highest level.", Trend.ESCALATING),
        ("The unions called off a general strike.", Trend.EASING),
    ],
)
def test_a_new_happening_moves_it_when_it_has_happened(text: str, word: Trend) -> None:
    status, reason = trend(BriefKind.DAILY, [said(text)], [])

    assert status is word
    assert (reason is None) is (word is Trend.STATIC)


@pytest.mark.parametrize(
    ("figure", "word"),
    [
        (moved(9, 4), Trend.ESCALATING),
        (moved(9, 4, "displaced"), Trend.ESCALATING),
        (moved(4, 9, "displaced"), Trend.EASING),
        (moved(4, 9, "troops"), Trend.EASING),
        (moved(4, 9), Trend.STATIC),
        (moved(4, 9, "missing"), Trend.STATIC),
        (moved(9, 9), Trend.STATIC),
        (moved(9, None), Trend.STATIC),
        (moved(9, 4, "money"), Trend.STATIC),
    ],
)
def test_a_changed_count_moves_it(figure: BriefFigure, word: Trend) -> None:
    line = said("Nine people.", Change.CHANGED)

    assert trend(BriefKind.DAILY, [line], [figure])[0] is word


@pytest.mark.parametrize(
    ("kind", "status", "word"),
    [
        ("killed", Status.CLAIMED, Trend.ESCALATING),
        ("missing", Status.OBSERVED, Trend.ESCALATING),
        ("killed", Status.PROJECTED, Trend.STATIC),
        ("displaced", Status.OBSERVED, Trend.STATIC),
    ],
)
def test_a_first_count_of_lives_is_a_rise_from_nobody(
    kind: str, status: Status, word: Trend
) -> None:
    first = moved(4, None, kind)
    first = replace(first, change=Change.NEW, figure=replace(first.figure, status=status))

    assert trend(BriefKind.DAILY, [said("Four people.")], [first])[0] is word


@pytest.mark.parametrize(
    "text",
    [
        "The government and the rebels signed a ceasefire of 30 days.",
        "Both sides agreed on a 30-day truce.",
        "The guns fell silent in the north at midnight.",
    ],
)
def test_a_truce_that_was_signed_eases(text: str) -> None:
    word, _ = trend(BriefKind.DAILY, [said(text)], [])
    assert word is Trend.EASING


@pytest.mark.parametrize(
    "text",
    [
        "A man who collapsed in Orlo had died of a heart attack.",
        "The minister, who called it under control, resigned.",
    ],
)
def test_who_collapses_and_what_was_called_moves_nothing(text: str) -> None:
    word, _ = trend(BriefKind.DAILY, [said(text)], [])
    assert word is Trend.STATIC


def test_the_gravest_count_is_the_reason() -> None:
    hurt = said("38 people were injured.", Change.CHANGED, "hurt")
    dead = said("Nine people were killed.", Change.CHANGED, "dead")
    figures = [moved(38, 20, "injured", "hurt"), moved(9, 4, "killed", "dead")]

    assert trend(BriefKind.DAILY, [hurt, dead], figures) == (Trend.ESCALATING, dead)


def test_a_count_that_no_line_tells_is_no_reason() -> None:
    assert trend(BriefKind.DAILY, [said("It rained.", fact="g")], [moved(9, 4)])[1] is None


def test_worse_and_better_are_mixed_and_both_are_the_reason() -> None:
    both = [said("The river is falling."), said("The second levee collapsed.")]

    word, reason = trend(BriefKind.DAILY, both, [])

    assert word is Trend.MIXED
    assert reason is not None
    assert reason.text == "The second levee collapsed. The river is falling."


def test_a_toll_that_rose_and_an_order_that_was_lifted_are_mixed() -> None:
    told = [
        said("Nine people were killed.", Change.CHANGED),
        said("The council lifted the evacuation order for Orlo.", fact="g"),
    ]

    assert trend(BriefKind.DAILY, told, [moved(9, 4)])[0] is Trend.MIXED


def test_one_sentence_that_is_both_is_worse() -> None:
    text = "The council lifted the siege order after troops attacked the bridge."

    assert trend(BriefKind.DAILY, [said(text)], [])[0] is Trend.ESCALATING


def test_what_is_not_new_moves_nothing() -> None:
    known = said("Troops attacked the bridge.", Change.CONFIRMED)

    assert trend(BriefKind.DAILY, [known], []) == (Trend.STATIC, None)


@pytest.mark.parametrize(
    ("word", "turn"),
    [
        pytest.param(
            Trend.ESCALATING, "to STATIC when no more people are counted killed", id="a rise"
        ),
        pytest.param(
            Trend.EASING, "to STATIC when no fewer people are counted killed", id="a fall"
        ),
        pytest.param(Trend.STATIC, "to ESCALATING when a count of people killed", id="nothing"),
        pytest.param(Trend.MIXED, "to ESCALATING when nothing eases", id="both"),
        pytest.param(Trend.NONE, "", id="no word"),
    ],
)
def test_what_would_move_the_word_is_said(word: Trend, turn: str) -> None:
    assert turned_by(word, said("Nine died.", Change.CHANGED), [moved(9, 4)]).startswith(turn)


def test_what_moved_without_a_count_is_over_when_nothing_worsens() -> None:
    turn = turned_by(Trend.ESCALATING, said("Troops attacked.", fact="g"), [moved(9, 4)])

    assert turn.startswith("to STATIC when nothing worsens until the next brief; to EASING when")


def test_a_count_that_was_known_is_no_rise_in_other_words() -> None:
    first = replace(moved(2, None), change=Change.NEW)

    assert trend(BriefKind.DAILY, [said("Two died.")], [first])[0] is Trend.ESCALATING
    assert trend(BriefKind.DAILY, [said("Two died.")], [first], [first.figure])[0] is Trend.STATIC


def test_the_same_count_in_another_place_is_a_rise() -> None:
    first = replace(moved(2, None), change=Change.NEW)
    here, there = (replace(first.figure, place=place) for place in ("in Orlo", "in Kolm"))
    first = replace(first, figure=here)

    assert trend(BriefKind.DAILY, [said("Two died.")], [first], [there])[0] is Trend.ESCALATING


def test_a_deed_with_a_count_that_was_known_is_none_in_other_words() -> None:
    first = replace(moved(23, None, "detained"), change=Change.NEW)
    told = [said("The navy captured 23 pirates.")]

    assert trend(BriefKind.DAILY, told, [first], [first.figure])[0] is Trend.STATIC


@pytest.mark.parametrize(
    ("value", "word"), [(3, Trend.STATIC), (7, Trend.STATIC), (8, Trend.ESCALATING)]
)
def test_a_toll_that_somebody_puts_lower_is_no_rise(value: float, word: Trend) -> None:
    first = replace(moved(value, None), change=Change.NEW)
    known = replace(first.figure, text="seven dead", value=7)

    assert trend(BriefKind.DAILY, [said("They died.")], [first], [known])[0] is word


def test_some_of_those_whom_a_known_toll_counts_are_no_rise() -> None:
    four = replace(moved(4, 3), figure=replace(moved(4, 3).figure, text="four hostages dead"))
    known = replace(four.figure, text="five dead", value=5)

    assert trend(BriefKind.DAILY, [said("They died.")], [four], [known])[0] is Trend.STATIC


@pytest.mark.parametrize("first", ["Four people were killed", "Rain fell"])
def test_what_rose_in_an_update_and_was_confirmed_after_it_rose(first: str) -> None:
    texts = [
        f"{first} in the flood in Orlo on Monday, police said.",
        "Nine people were killed in the flood in Orlo on Monday, police said.",
        "Nine people were killed in the flood in Orlo, the Civil Guard said.",
    ]
    articles = [
        article(text, f"a{at}", publisher=f"Paper {at}", published_at=NOW - hours(20 - 8 * at))
        for at, text in enumerate(texts)
    ]
    before = material(articles[0], as_of=NOW - hours(14))

    made = compose(material(*articles, told=all_told(ledger(articles[:2])), last=compose(before)))

    assert made.status is Trend.ESCALATING


def test_what_an_update_told_since_the_last_brief_moves_it() -> None:
    known = article(
        "The crack in the Kolm dam is eleven metres long.", "a1", published_at=NOW - hours(20)
    )
    fresh = article("The village of Low Ham was evacuated.", "a2", published_at=NOW - hours(3))
    facts = ledger([known, fresh])

    made = compose(
        material(known, fresh, facts=facts, told=all_told(facts), last=brief(as_of=NOW - hours(12)))
    )

    assert made.status is Trend.ESCALATING
    assert made.status_reason is not None
    assert made.status_reason.text == fresh.text


def test_the_reason_is_a_line_of_the_brief_that_has_the_count() -> None:
    lead = said("At least 43 children have died in Hamar.", fact="lead")
    two = said("Two were arrested; 43 people with knowledge of it spoke.", fact="two")
    count = said("43 children have died since April.", fact="f")
    rise = moved(43, 12)
    rise = replace(rise, figure=replace(rise.figure, text="43 children"))

    counts = {"lead": {("killed", 43.0)}, "f": {("killed", 43.0)}}

    word, reason = trend(BriefKind.DAILY, [lead, count], [rise], (), counts)

    assert reason is not None
    assert reason.text == lead.text
    assert trend(BriefKind.DAILY, [two, count], [rise], (), counts) == (Trend.ESCALATING, count)
    assert turned_by(word, reason, [rise]).startswith("to STATIC when no more people are counted")
    assert trend(BriefKind.DAILY, [count], [rise]) == (Trend.ESCALATING, count)


def test_more_cases_of_an_illness_are_a_rise() -> None:
    rise = moved(57, 38, kind="other")
    rise = replace(rise, figure=replace(rise.figure, counted="confirmed cases"))
    fall = replace(rise, previous_value=80)
    line = said("The ministry counts 57 confirmed cases.")

    word, reason = trend(BriefKind.DAILY, [line], [rise])

    assert (word, reason) == (Trend.ESCALATING, line)
    assert turned_by(word, reason, [rise]).startswith("to STATIC when no more cases are counted")
    assert trend(BriefKind.DAILY, [line], [fall])[0] is Trend.STATIC
