import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


def _told(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.kind) for one in find_figures(text, split_sentences(text))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "Four farmers accused of spying for the army were executed.", "killed", id="accused"
        ),
        pytest.param(
            "Six divers who managed to surface were taken to Orlin hospital.",
            "injured",
            id="who managed",
        ),
        pytest.param(
            "Three nurses employed by the town were abducted.", "kidnapped", id="employed"
        ),
        pytest.param("Four men asked where the shells were destroyed.", "other", id="another's"),
        pytest.param("The bodies of nine men kidnapped in May were found.", "killed", id="bodies"),
        pytest.param("Police study the murder of two men kidnapped in May.", "killed", id="murder"),
        pytest.param("They are investigating the murder of two engineers.", "killed", id="of whom"),
        pytest.param("Two crewmen survived with serious burns.", "injured", id="survived hurt"),
        pytest.param("Eleven engineers are being held by the rebels.", "kidnapped", id="held"),
        pytest.param("Nine students are being held by the police.", "detained", id="police hold"),
        pytest.param("Twelve climbers could not be found.", "missing", id="not found"),
        pytest.param("Nine are still trapped 80 metres underground.", "missing", id="trapped"),
        pytest.param(
            "Two corporals gave their lives for the town.", "killed", id="gave their lives"
        ),
        pytest.param("Crews brought 49 climbers down safely.", "other", id="no verb behind"),
        pytest.param("In all, 49 climbers were brought down safely.", "rescued", id="safely"),
        pytest.param("All 84 residents had been moved out.", "evacuated", id="moved out"),
        pytest.param("Four hooded men shot to death two judges.", "other", id="who did it"),
        pytest.param(
            "All 107 aboard the plane that exploded on Monday perished.", "killed", id="the plane"
        ),
        pytest.param(
            "Fourteen ranchers remain in the hands of guerrillas.", "kidnapped", id="in the hands"
        ),
        pytest.param("They were driving out 3,000 villagers.", "displaced", id="driven out"),
        pytest.param("Rebels dynamited four towers.", "destroyed", id="dynamited"),
        pytest.param("They seized dynamite, 22 homemade bombs.", "other", id="the stuff"),
        pytest.param("Navy ships saw 310 people taken off by boat.", "evacuated", id="taken off"),
        pytest.param("Two guards were machine-gunned to death.", "killed", id="machine-gunned"),
        pytest.param("Four would remain listed as missing.", "missing", id="remain listed"),
        pytest.param(
            "The bodies of a clerk, his brother, and two men kidnapped in May were found.",
            "killed",
            id="bodies of others too",
        ),
        pytest.param("It has given shelter to 1,340 people.", "displaced", id="given shelter"),
        pytest.param("That is saving nearly 100 calories.", "other", id="calories saved"),
        pytest.param("At least 9,000 head of cattle were swept away.", "other", id="cattle"),
    ],
)
def test_the_fate_is_that_of_those_counted(text: str, kind: str) -> None:
    assert _told(text)[0][1] == kind


def test_those_hit_are_not_all_dead_where_some_were_hit_fatally() -> None:
    told = _told("A gunman shot 12 people at the mall, three of them fatally.")

    assert told == [("12 people", "other"), ("three of them", "killed")]


def test_the_whole_does_not_share_what_befell_some_of_it() -> None:
    told = _told("By March there were 96 cases, of which 57 were fatal.")

    assert told == [("96 cases", "other"), ("57", "killed")]


def test_some_of_those_hurt_may_have_died_since() -> None:
    told = _told("Three of the 44 injured had died overnight. Two of the 44 injured are women.")

    assert [kind for _, kind in told] == ["killed", "injured", "injured", "injured"]


def test_survivors_share_no_death() -> None:
    told = _told("They pulled 17 survivors and 52 dead from the wreckage.")

    assert [kind for _, kind in told] == ["rescued", "killed"]


def test_those_left_of_the_missing_are_missing() -> None:
    told = _told("Four have been found dead; the whereabouts of the other two are unknown.")

    assert [kind for _, kind in told] == ["killed", "missing"]


def test_a_part_of_the_dead_is_dead_whatever_is_told_next() -> None:
    told = _told("It counted nine deaths, of which five in Arun district, and two people missing.")

    assert [kind for _, kind in told] == ["killed", "killed", "missing"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "There are reports the number of dead could pass 25,000.",
            [("25,000", "killed")],
            id="a tally behind are",
        ),
        pytest.param(
            "The death toll soared to 920 casualties.",
            [("920 casualties", "killed")],
            id="casualties of a death toll",
        ),
        pytest.param(
            "The battle left 920 casualties.", [("920 casualties", "other")], id="casualties"
        ),
        pytest.param(
            "Over 300 houses were either partially or fully damaged.",
            [("Over 300 houses", "damaged")],
            id="partially or fully",
        ),
        pytest.param(
            "Some 90 people in Orsa, which has a population of 41,900, were evacuated.",
            [("Some 90 people", "evacuated"), ("41,900", "other")],
            id="a population",
        ),
        pytest.param(
            "Ten people were killed: two buses collided.",
            [("Ten people", "killed"), ("two buses", "other")],
            id="what happened behind a colon",
        ),
        pytest.param(
            "The deaths came as police arrested two dozen men.",
            [("two dozen men", "detained")],
            id="deaths as something else happened",
        ),
        pytest.param(
            "A total of 647 villages remain marooned.",
            [("A total of 647 villages", "affected")],
            id="marooned",
        ),
        pytest.param(
            "Some 117 families have stayed with their relatives.",
            [("Some 117 families", "displaced")],
            id="with relatives",
        ),
    ],
)
def test_what_sitreps_tell_of_a_count(text: str, told: list[tuple[str, str]]) -> None:
    assert _told(text) == told
