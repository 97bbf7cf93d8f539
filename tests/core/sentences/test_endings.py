"""Sentences by which a state of people ends."""

import pytest

from bot.core.sentences.endings import found_again, tells_end, went_home


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("kidnapped", "The last of the hostages was buried in Tarn on Monday."),
        ("kidnapped", "The siege in Tarn is over and nobody is held any more, police said."),
        ("kidnapped", "Police: all hostages are free."),
        ("kidnapped", "The operation to free the hostages in Tarn has been completed."),
        ("kidnapped", "Troops stormed a bank and ended a siege of more than 29 hours."),
        ("kidnapped", "The robbers gave up and let their hostages go, police said."),
        ("kidnapped", "All the hostages were freed, the ministry said, and will be flown home."),
        ("kidnapped", "The kidnappers released both of the remaining captives."),
        ("missing", "Everyone who was missing near Tarn has been accounted for."),
        ("missing", "Rescuers found the bodies of the last four people who had been missing."),
        ("missing", "All but one of the missing climbers have been found near Tarn."),
        ("missing", "The missing climbers were found in a hut."),
        ("missing", "Nobody is still missing, police said."),
        ("missing", "Searchers found the wreck of an airliner that went missing."),
        ("evacuated", "The city lifts the evacuation order for the whole of the quarter."),
        ("evacuated", "The last of 6,400 people who had to leave were allowed to return."),
        ("displaced", "All residents may go home, the mayor said."),
        ("evacuated", "The evacuation order was lifted at noon."),
    ],
)
def test_what_is_over_is_told_so(kind: str, sentence: str) -> None:
    assert tells_end(kind, sentence)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        # Others than they.
        ("kidnapped", "The families of all hostages were brought out of the hall."),
        ("kidnapped", "All the women among the hostages were freed."),
        ("kidnapped", "Two of the other hostages were freed."),
        ("kidnapped", "The last hostage video was released on Monday."),
        ("kidnapped", "A letter from all the hostages was handed over on Monday."),
        ("missing", "All the belongings of the missing climbers were found."),
        ("missing", "The last message of the missing climbers was found."),
        ("missing", "None of the climbers who are missing carried a radio."),
        ("missing", "No trace of the last four missing has been found."),
        # Not free.
        ("kidnapped", "The gunmen said that all the hostages were safe."),
        ("kidnapped", "All six hostages were moved to a safe house."),
        ("kidnapped", "All the hostages released so far are in hospital."),
        # Not yet, or not so.
        ("kidnapped", "Negotiators are trying to get all hostages released."),
        ("kidnapped", "All hostages must come home, the paper wrote."),
        ("kidnapped", "The paper says that all hostages are free, which is wrong."),
        ("kidnapped", "All the hostages are free if the ransom arrives, a caller said."),
        ("evacuated", "The city lifts part of the evacuation."),
        ("evacuated", "The evacuation order was lifted for some villages."),
        ("evacuated", "All residents would be allowed to return on Friday, the mayor said."),
    ],
)
def test_what_goes_on_is_not(kind: str, sentence: str) -> None:
    assert not tells_end(kind, sentence)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The search ended after all four climbers were found alive.", [("four", "climbers")]),
        ("The four climbers who went missing came home on Monday.", [("four", "climbers")]),
        ("The four climbers have not been found.", []),
        ("Rescuers looking for the four climbers found a rope.", []),
    ],
)
def test_so_many_are_found_again(sentence: str, found: list[tuple[str, str]]) -> None:
    assert list(found_again(sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "some"),
    [
        ("About 4,100 people were allowed to go home on Tuesday.", [4100]),
        ("Another 300 families have returned home.", [300]),
        ("The 2,300 people could not go home.", []),
        ("The mayor hopes that 900 people may go home.", []),
    ],
)
def test_those_who_may_go_home_or_went_are_counted(sentence: str, some: list[int]) -> None:
    assert list(went_home(sentence)) == some


@pytest.mark.parametrize("kind", ["kidnapped", "missing", "evacuated"])
@pytest.mark.parametrize(
    "piece", ["all the ", "the last ", "hostages ", "all of the missing ", "evacuation ", ", in "]
)
def test_long_texts_are_no_trouble(kind: str, piece: str) -> None:
    assert not tells_end(kind, piece * 2_000)
