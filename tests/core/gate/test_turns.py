"""A "not", a plan or a doubt is neither lost nor added."""

import pytest

from bot.core.gate.turns import turn_problem
from tests.core.gate.ruling import compared


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("The dam did not break.", "Officials said the dam did not break."),
        ("The dam never broke.", "The dam did not break."),
        ("The release is due to begin at noon.", "The release begins at noon."),
        ("People were asked to leave Tarn.", "The agency asks people to leave Tarn."),
        ("A vote is due to be held.", "A vote will be held on Friday."),
        ("Boats may sail.", "Boats are expected to sail."),
        ("The town was reportedly cleared.", "The town may have been cleared."),
        ("Boats were sent.", "He was able to send boats."),
        ("They left Tarn.", "They were forced to leave Tarn."),
        ("The envoy did not resign.", "The envoy denied that he had resigned, aides said."),
        ("Not only Tarn was hit.", "Not only Tarn was hit."),
        ("They rejected joining the Union.", "They rejected a plan to join the Union."),
        ("The firm could be fined.", "The firm faces a fine."),
        ("Boats can sail.", "Boats sail."),
        ("Help arrived only at noon.", "Help did not arrive until noon."),
        ("Some 900 homes are without power.", "Power is out for some 900 homes."),
        (
            "It cannot be ruled out that they had help.",
            "It could not be ruled out that they had help.",
        ),
        ("No town paid, neither Tarn nor Velk.", "So far neither Tarn nor Velk have paid."),
        ("Force would not be used, she said.", "She ruled out using force."),
        (
            "It is unclear whether it will be put to a vote.",
            "Whether a vote on it will be held is unclear.",
        ),
        ("It would stay and respect it.", "It would respect it and stay in its barracks."),
        ("Shops stay closed until May.", "Shops will stay closed until May."),
        ("None of the 12 boats was lost.", "It has 12 boats, none of them lost."),
        ("A fire caused a power cut.", "A fire left homes without electricity."),
        ("They warned people not to speculate.", "They warned people against speculating."),
        ("300 soldiers are projected.", "The minister expects 300 soldiers in Velk by May."),
    ],
)
def test_what_is_said_stays_as_sure_as_it_was(told: str, source: str) -> None:
    assert turn_problem(*compared(told, source)) == ""


@pytest.mark.parametrize(
    ("told", "source", "problem"),
    [
        ("The dam broke.", "The dam did not break.", 'leaves out the source\'s "not"'),
        ("The dam did not break.", "The dam broke.", 'says "not"'),
        ("Not.", "The dam broke.", 'says "not"'),
        ("It did not rain and did not snow.", "It did not rain and snow fell.", 'says "not"'),
        ("Boats sailed.", "Boats will sail.", "tells as done"),
        ("Boats will sail.", "Boats sailed.", 'says "will"'),
        ("The town was cleared.", "The town was reportedly cleared.", "doubt"),
        ("The town was reportedly cleared.", "The town was cleared.", "does not doubt"),
        ("He denied they had not left.", "He denied that they had left.", 'says "not"'),
        ("They left Tarn.", "The army persuaded them to leave Tarn.", "to be done"),
        ("Tarn was hit.", "Not only Tarn was hit.", "only"),
        ("Brel is not cooperating.", "Brel rejects every charge and is cooperating.", 'says "not"'),
        ("She did not rule out using force.", "She ruled out using force.", 'says "not"'),
        ("The bank has taken a loan.", "The bank is considering a loan.", "tells as done"),
        ("Commandos hit Tarn.", "Alleged Commandos Hit Tarn.", "doubt"),
        (
            "A leak of gas sent them running.",
            "A rumour of a leak of gas sent them running.",
            "doubt",
        ),
        ("The boat was outside the zone.", "Pictures appear to show the boat outside it.", "doubt"),
        ("She said she did not doubt it.", "She said she doubted it.", 'says "not"'),
        ("The tax raises a billion.", "The tax is meant to raise a billion.", "tells as done"),
        (
            "It had not received a call.",
            "It received a call; Tarn had no record of a call.",
            'says "not"',
        ),
        ("It urged them to speculate.", "It warned them against speculating.", '"against"'),
        ("Shops close in May.", "Shops will close in May.", "tells as done"),
        ("They agreed on a deal to agree and left.", "They agreed to leave.", "is planned"),
        ("Neither ate. They did not sail.", "They did not sail.", 'says "neither"'),
    ],
)
def test_what_is_lost_or_added_is_named(told: str, source: str, problem: str) -> None:
    assert problem in turn_problem(*compared(told, source))


def test_a_not_that_two_sources_share_is_wanted_once() -> None:
    source = "The dam did not break."

    assert turn_problem(*compared(source, source, f"{source} It rained.")) == ""


@pytest.mark.parametrize(
    ("told", "source"),
    [
        ("They had threatened them.", "They treated them well and had not threatened anyone."),
        ("Seven people were seriously injured.", "Seven were injured, none of them seriously."),
        (
            "The flight recorder and the voice recorder were recovered.",
            "The flight recorder was recovered but the voice recorder was not.",
        ),
        ("He denied that it had not been paid.", "He said that it had not been paid."),
    ],
)
def test_no_negation_is_dropped_or_doubled(told: str, source: str) -> None:
    assert turn_problem(*compared(told, source))
