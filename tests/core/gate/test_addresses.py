"""What leads somewhere is the source's own, or does not stand; however true the rest is."""

import pytest

from bot.core.gate.addresses import address_problem
from tests.core.gate.ruling import grounds_of, ruling

SOURCE = (
    "At least 12 people were killed in the flood at Tarn, police said. "
    "The relief fund asked residents to donate at give.example/tarn or to write to "
    "help@give.example, it said on @tarnrelief."
)
TRUE = "At least 12 people were killed in the flood at Tarn, police said"


def test_the_true_sentence_stands() -> None:
    assert ruling(f"{TRUE}.", SOURCE).is_verified


@pytest.mark.parametrize(
    "tail",
    [
        "www.evil.example",
        "evil.example",
        "EVIL.EXAMPLE/x",
        "t.me/floodhelp",
        "https://evil.example",
        "hxxp://evil.example",
        "javascript:alert(1)",
        "tel:112",
        "mailto:x@evil.example",
        "x@evil.example",
        "x [at] evil.example",
        "evil[.]example",
        "evil(dot)example",
        "evil․example",
        "ｅｖｉｌ．ｅｘａｍｐｌｅ",
        "пример.рф",
        "@everyone",
        "@floodhelp",
        "＠everyone",
        "<!channel>",
        "<@U0123>",
        "<#C0123>",
        "#flood",
        "![x](y)",
        "[police](there)",
        "bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh",
        "call five five five",
        "call five, five, five, one",
        "call five double five oh one",
        "e\u200bvil.example",
    ],
)
def test_nothing_that_leads_elsewhere_stands_behind_it(tail: str) -> None:
    found = ruling(f"{TRUE}; {tail}.", SOURCE)

    assert any("leads where its source does not" in reason for reason in found.reasons), found


@pytest.mark.parametrize(
    "told",
    [
        "The relief fund asked residents to donate at give.example/tarn.",
        "The relief fund asked residents to donate at GIVE.example/tarn!",
        "Write to help@give.example.",
        "It said so on @tarnrelief.",
    ],
)
def test_an_address_of_the_source_is_no_strange_one(told: str) -> None:
    assert address_problem(told, grounds_of(SOURCE)) == ""


@pytest.mark.parametrize(
    "told",
    ["Donate at give.example.", "Donate at evil.give.example/tarn.", "Write to p@give.example.",
     "Donate at give.example/tarnn."],
)  # fmt: skip
def test_nearly_an_address_of_the_source_is_a_strange_one(told: str) -> None:
    assert address_problem(told, grounds_of(SOURCE))


@pytest.mark.parametrize(
    "told",
    [
        "Police: 12 people died at 9.30am, 3.5m more were warned.",
        "The U.S. and the U.N. said so, i.e. at 14:00 on 3.12.2026.",
        "Prices rose by 0.5% to $5.40 (a gain of 3/4), the J.K. Holm institute said.",
        "No. 10 and the A-12 motorway; 1,200 of 3,400: “two, three or four” days.",
        "One of two people is in one of nine shelters.",
        "The €5bn plan (2026/27) is at risk [sic].",
        "Tarn's mayor, Dr. Ada Holm-Brel, left at 7 p.m. on the 3rd.",
    ],
)
def test_ordinary_marks_lead_nowhere(told: str) -> None:
    assert address_problem(told, grounds_of("Nothing.")) == ""


def test_a_publisher_may_be_called_by_its_address() -> None:
    told = "At least 12 people were killed in the flood at Tarn, police said, tarn.example reports."

    strange = [
        "leads" in reason
        for publisher in ("tarn.example", "Herald")
        for reason in ruling(told, SOURCE, publisher=publisher).reasons
    ]

    assert strange.count(True) == 1
