"""Questions, understood by themselves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.answering.question.asked import understand
from bot.core.answering.question.vocabulary import stems_of_kind
from bot.core.answering.question.wants import Want


def test_a_question_is_its_content_words_names_and_kinds() -> None:
    asked = understand("How many soldiers were killed in Port Sable on Monday?")

    assert asked.want is Want.FIGURE
    assert asked.counted == {"soldier"}
    assert asked.kinds == {"killed", "troops"}
    assert asked.names == {"port", "sabl"}
    assert asked.stems == ("soldier", "kill", "port", "sabl", "mondai")


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many people are missing?", frozenset()),
        ("How many injured people are there?", frozenset()),
        ("how many dead on orla", frozenset()),
        ("how many killed velk", frozenset()),
        ("how many missing children", {"miss", "child"}),
        ("how much money was paid", {"monei"}),
        ("How many?", frozenset()),
        ("How many M-16 rifles were seized?", {"rifl"}),
        ("How many soldiers joined the march?", {"soldier"}),
        ("How many paid workers left?", {"pay", "worker"}),
        ("How many people joined the march?", frozenset()),
        ("Who fled?", frozenset()),
    ],
)
def test_what_is_counted_is_told_from_people_in_general(
    question: str, counted: frozenset[str]
) -> None:
    assert understand(question).counted == counted


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("How many Unionists voted for Brel?", {"brel"}),
        ("How many Velkan boats sank?", {"velkan"}),
        ("Which show was Brel on?", {"brel"}),
        ("Where is Tarn?", {"tarn"}),
        ("Did Brel leave?", {"brel"}),
        ("Who is the CFO of Tarn?", {"tarn"}),
        ("WHERE IS THE DAM NOW", frozenset()),
        ("Did The Dam Break?", frozenset()),
        ("Death Toll", frozenset()),
        ("What Did NATO Say", {"nato"}),
        ("Who shot Ana Brel?", {"ana", "brel"}),
        ("Did Ana Brel resign?", {"ana", "brel"}),
        ("Ana Brel", {"ana", "brel"}),
        ("Am I safe? Tarn is near.", {"tarn"}),
        ("the dam", frozenset()),
    ],
)
def test_names_are_told_by_capitals(question: str, names: frozenset[str]) -> None:
    assert understand(question).names == names


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("Which river burst its banks?", {"river"}),
        ("Which police station was burnt?", {"station"}),
        ("Which network carried the debate?", {"network"}),
        ("Which news agency published the film first?", {"agenci"}),
        ("Which singer's look was copied?", {"singer"}),
        ("What breed was the dog?", {"bre"}),
        ("Which stolen goods were found?", {"good"}),
        ("What hit the bridge?", frozenset()),
        ("What kept Ana Brel from the ferry?", frozenset()),
        ("How did the jury rate what Brel said?", frozenset()),
        ("What was Ana Brel's profession?", {"profession"}),
    ],
)
def test_what_is_asked_for_is_of_a_sort(question: str, focus: frozenset[str]) -> None:
    assert understand(question).focus == focus


@pytest.mark.parametrize(
    ("question", "stems"),
    [
        ("How many pilots were among the crew?", ("pilot", "crew")),
        ("How long is the Ro 8900's bridge?", ("ro", "8900", "bridg")),
        ("At what time of day did Orlo come?", ("orlo", "com")),
    ],
)
def test_little_words_are_left_out(question: str, stems: tuple[str, ...]) -> None:
    assert understand(question).stems == stems


@pytest.mark.parametrize(
    ("question", "stems"),
    [
        ("Who is the PM?", ("prim", "minister")),
        ("what did the pm promise", ("prim", "minister", "promis")),
        ("Who was there at 9 PM?", ("9", "pm")),
        ("What did the gov't say?", ("government",)),
        ("When is the report due?", ("report", "due")),
        ("What is the latest report?", ()),
        ("What do sources report on Velk?", ("velk",)),
        ("When did the sirens go off?", ("siren", "sound")),
        ("When did the bomb go off?", ("bomb", "explod")),
    ],
)
def test_what_is_written_short_or_said_otherwise_is_understood(
    question: str, stems: tuple[str, ...]
) -> None:
    assert understand(question).stems == stems


@pytest.mark.parametrize(
    ("question", "want", "kinds"),
    [
        ("dead?", Want.FIGURE, {"killed"}),
        ("toll now", Want.FIGURE, {"killed"}),
        ("any injured?", Want.FIGURE, {"injured"}),
        ("missing in Velk", Want.FIGURE, {"missing"}),
        ("Name the boats of the victims", Want.ANYTHING, {"killed"}),
        ("injured miller sues the council of Velk", Want.ANYTHING, {"injured"}),
        ("the dam", Want.ANYTHING, set()),
        ("Were people killed?", Want.FIGURE, {"killed"}),
        ("Was anyone killed?", Want.FIGURE, {"killed"}),
        ("has anybody been hurt in Velk", Want.FIGURE, {"injured"}),
        ("ok, is anyone still missing?", Want.FIGURE, {"missing"}),
        ("Are there any deaths?", Want.FIGURE, {"killed"}),
        ("Have there been any fatalities in Velk?", Want.FIGURE, {"killed"}),
        ("Is it true that people were killed in Velk?", Want.FIGURE, {"killed"}),
        ("Were any millers killed?", Want.CLAIM, {"killed"}),
        ("Was anyone charged over the man killed in Velk?", Want.CLAIM, {"killed"}),
        ("Was Edda Fross killed?", Want.CLAIM, {"killed"}),
        ("Were civilians killed?", Want.CLAIM, {"killed"}),
        ("Did anyone blame the dead miller?", Want.CLAIM, {"killed"}),
        ("Has anyone else been killed?", Want.FIGURE, {"killed"}),
        ("What killed them?", Want.ANYTHING, {"killed"}),
    ],
)
def test_who_asks_whether_something_befell_people_wants_their_number(
    question: str, want: Want, kinds: set[str]
) -> None:
    asked = understand(question)

    assert (asked.want, asked.kinds) == (want, kinds)
    assert asked.counts is (want is Want.FIGURE)


def test_the_numbers_that_it_takes_for_granted_are_kept() -> None:
    assert understand("Are there 30,000 troops in Velk?").numbers == {30_000.0}


def test_whoever_needs_to_know_asks_for_no_need() -> None:
    assert understand("I need to know how many died").stems == ("die",)
    assert "need" in understand("What do people need?").stems


def test_an_unknown_kind_has_no_words() -> None:
    assert stems_of_kind("weather") == frozenset()


@given(st.text(max_size=120))
@settings(deadline=None, max_examples=150)
def test_anything_is_understood_somehow(text: str) -> None:
    asked = understand(text)

    assert len(set(asked.stems)) == len(asked.stems)


@pytest.mark.parametrize(
    ("question", "stems"),
    [
        ("Where did the miller die?", ("miller", "die")),
        ("Who took part in the march?", ("march",)),
    ],
)
def test_small_words_are_weighed_by_what_they_say(question: str, stems: tuple[str, ...]) -> None:
    assert set(understand(question).stems) == set(stems)


def test_a_name_is_no_deed() -> None:
    assert understand("Which show was Brel on?").predicate == ""


@pytest.mark.parametrize(
    ("question", "stems", "deed"),
    [
        ("What caused the dam to break?", ("dam", "break"), "break"),
        ("What led to the resignation of Brel?", ("resignation", "brel"), "resignation"),
        ("What was the cause of the crash?", ("crash",), "crash"),
        ("Why did the strike cause delays?", ("strik", "caus", "delai"), "caus"),
        ("What is the reason?", ("reason",), ""),
    ],
)
def test_what_caused_something_is_asked_as_why_it_was(
    question: str, stems: tuple[str, ...], deed: str
) -> None:
    asked = understand(question)

    assert (asked.stems, asked.predicate) == (stems, deed)


def test_a_title_is_no_part_of_a_name() -> None:
    assert understand("Who painted Archbishop Brel?").names == {"brel"}
