"""Who says it."""

import pytest

from bot.core.briefs import Statement
from bot.core.gate.claimants import is_among
from bot.core.gate.voice import attribution_problem, quoted_problem, voice_problem
from tests.core.gate.ruling import compared, ruling

APPEAL = "His lawyer said he would appeal; the guards said they were reading the judgment."
QUOTED = "“We will not leave Tarn,” Ana Brel said. Sten Marr watched the harbour."
CLAIMED = "The dam at Velk held, engineer Sten Marr said, but Mayor Ana Brel warned of heavy rain."


def voiced(told: str, *sources: str) -> str:
    piece, theirs = compared(told, *sources)
    return voice_problem(Statement(text=told, citations=()), piece, theirs)


def quoted(told: str, *sources: str) -> str:
    piece, theirs = compared(told, *sources)
    return quoted_problem(told, piece, theirs.grounds)


@pytest.mark.parametrize(
    "told",
    [
        "Ana Brel: “We will not leave Tarn,”",
        'Brel said: "We will not leave Tarn"',
        "Ana Brel spoke of “Tarn”.",
        "Ana Brel said “”.",
    ],
)
def test_words_are_quoted_as_they_are(told: str) -> None:
    assert quoted(told, QUOTED) == ""


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("Ana Brel said: “We will leave Tarn.”", "word for word"),
        ("“Sten Marr watched the harbour,” Ana Brel said.", "quotation marks"),
        ("“We will not leave Tarn,” Sten Marr said.", "given to Sten Marr"),
    ],
)
def test_other_words_and_other_speakers_are_named(told: str, problem: str) -> None:
    assert problem in quoted(told, QUOTED)


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("Sten Marr said the dam held.", CLAIMED),
        ("The engineer said the dam at Velk held.", CLAIMED),
        ("Brel, the mayor, warned of heavy rain.", CLAIMED),
        ("He said the dam held.", "He said the dam at Velk held."),
        ("Ana Brel denied that the dam broke.", "Ana Brel denied that the dam broke."),
        ("The dam did not break, Ana Brel said.", "Ana Brel denied that the dam broke."),
        ("The Tarn Council condemned the test.", "The Tarn Council issued a condemnation of it."),
        (
            "They want Roth to be dismissed, Brel said.",
            "They want the dismissal of Roth, Brel said.",
        ),
        (
            "It is a first figure, Sten Marr said.",
            "An aide, Sten Marr, warned the figure was a first.",
        ),
        ("It will close, according to a letter from Brel.", "Brel said in a letter it will close."),
        (
            "It can close, said Ida Roth, who pledged help.",
            "Ida Roth, who pledged help, said it can.",
        ),
        ("A dry year is likely, say forecasters.", "Forecasters see a dry year as likely."),
        ("It fell, said the state governor.", "The state governor, Ana Brel, said it fell."),
        (
            "Some 14,000 may wait, said Ida Roth, who pledged help.",
            "Ida Roth said some 14,000 may.",
        ),
        ("Gas was smelt for weeks, the union says.", "The union disputes this and says gas was."),
        ("It leads to a ford, said Ida Roth.", "It leads to a ford, said port aide Ida Roth."),
        (
            "Aides said two died; witnesses spoke of ten.",
            "Aides said two died, while witnesses spoke of ten dead.",
        ),
        ("It was not independently confirmed.", "There was no independent confirmation of it."),
        (
            "Aides said 80,000 came; police said 35,000.",
            "Aides put it at 80,000 and police at 35,000.",
        ),
    ],
)
def test_the_one_who_says_it_may_say_it(told: str, source: str) -> None:
    assert voiced(told, source) == ""


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("Ida Roth said the dam held.", CLAIMED, "given to Ida Roth"),
        ("Ana Brel said the dam at Velk held.", CLAIMED, "Ana Brel"),
        ("The dam at Velk held.", "Sten Marr said the dam at Velk held.", "as a fact"),
        ("The guards said they would appeal.", APPEAL, "gives it to"),
        ("The dam held, Velk said.", "The dam at Velk held.", "given to Velk"),
        ("The dam broke.", "Ana Brel denied that the dam broke.", "fact"),
        ("Ana Brel says the dam broke.", "Ana Brel denied that the dam broke.", "denial"),
        ("Ana Brel denied that the dam broke.", "Ana Brel said that the dam broke.", "denial"),
        ("The dam held, it was said.", "The dam held.", "by itself"),
        (
            "It began with a bridge that stands on soil of Tarn.",
            "It began with a bridge that Tarn says stands on its soil.",
            "as a fact",
        ),
        (
            "Tallies from two towns gave Ana Brel 54 per cent of the vote.",
            "Ana Brel claimed victory, saying tallies from two towns gave her 54 per cent of it.",
            "as a fact",
        ),
        (
            "Tolk said a tyre had burst.",
            "Tolk said he slept and suggested a tyre had burst.",
            "so far",
        ),
        ("The army denied it.", "The army said it is looking into it without a word.", "denial"),
        (
            "Management said the union made no offer.",
            "The union said management made none.",
            "given",
        ),
        (
            "The guard said it had no record of a call.",
            "The guard said it had a call; Tarn said it had no record of a call.",
            "given to guard",
        ),
        (
            "Relatives said three guards died in a fight between gangs.",
            "Aides said three guards died in a fight between gangs, but relatives spoke of ten.",
            "given to Relatives",
        ),
    ],
)
def test_a_claim_in_another_mouth_is_named(told: str, source: str, problem: str) -> None:
    assert problem in voiced(told, source)


@pytest.mark.parametrize(
    ("who", "problem"), [("Sten Marr", ""), ("the mayor", ""), ("Ida Roth", "given to Ida Roth")]
)
def test_an_attribution_beside_the_text_counts(who: str, problem: str) -> None:
    _, theirs = compared("The dam held.", CLAIMED)
    said = Statement(text="The dam held.", citations=(), attribution=who)

    found = attribution_problem(said, theirs)

    assert found.startswith(f"is {problem}" if problem else "")
    assert bool(found) is bool(problem)


@pytest.mark.parametrize(
    ("who", "named", "among"),
    [
        ("Brel", {"Mayor Ana Brel"}, True),
        ("CNA", {"Coast News Agency"}, True),
        ("19 percent", {"nineteen percent"}, True),
        ("Orl", {"Ana Brel"}, False),
        ("她", {"她"}, True),
    ],
)
def test_a_claimant_is_known_by_any_of_its_names(who: str, named: set[str], among: bool) -> None:
    assert is_among(who, named) is among


def test_a_description_beside_a_named_speaker_is_that_speaker() -> None:
    told = "Sten Marr, a lifelong resident and volunteer fireman, said the dam held."

    assert voiced(told, "Sten Marr said the dam held.") == ""


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ("Sten Marr, the dam's chief engineer, said it held.", ""),
        ("Sten Marr said the dam at Velk held.", ""),
        ("Ana Brel said the dam at Velk held.", "is given to Ana Brel"),
    ],
)
def test_whoever_is_named_behind_an_office_holds_it(told: str, problem: str) -> None:
    source = "The dam at Velk held, said the dam's chief engineer, Sten Marr."

    found = voiced(told, source)

    assert problem in found
    assert bool(found) is bool(problem)


CRASH = (
    "At least 34 people died when an airliner crashed in Orrin, officials said on Thursday, as "
    "rescuers pulled an eighth survivor from the wreck after 21 hours."
)


@pytest.mark.parametrize(
    ("told", "is_right"),
    [
        ("Rescuers pulled an eighth survivor from the wreck after 21 hours.", True),
        ("At least 34 people died when an airliner crashed in Orrin.", False),
        ("At least 34 people died, as rescuers pulled an eighth survivor from the wreck.", False),
    ],
)
def test_what_the_source_tells_beside_a_claim_is_its_own(told: str, is_right: bool) -> None:
    assert ruling(told, CRASH).is_verified is is_right


def test_what_is_called_off_is_nobodys_word() -> None:
    source = (
        "Karundia called off the search on Thursday, three days after the quake, and police "
        "arrested the owner of the company that built the hospital."
    )

    told = "Police arrested the owner of the company that built the hospital."
    assert ruling(told, source).is_verified


def test_whoever_was_confirmed_dead_confirmed_nothing() -> None:
    source = (
        "Thirty-six people have now been confirmed dead and four are missing, rescue chief Ottar "
        "Brim said."
    )

    assert not ruling("Thirty-six people are dead and four are missing.", source).is_verified
    assert ruling(
        "Thirty-six people have been confirmed dead, Ottar Brim said.", source
    ).is_verified


def test_what_somebody_asks_for_is_their_deed_behind_another_too() -> None:
    source = "The gunmen dropped their demand and now ask for a bus, two officials said."

    assert ruling(
        "The gunmen dropped their demand and asked for a bus, two officials said.", source
    ).is_verified
