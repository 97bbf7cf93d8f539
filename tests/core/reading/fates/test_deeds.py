"""Each deed in every form in which a report tells it: done, suffered, named by a noun."""

import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences

#: Forms of a deed that is done to seven people. Who is named beside them shares it.
_DONE = (
    "The rebels {} seven peasants in Luz.",
    "Gunmen {} the mayor, his wife, and seven relatives.",
    "The army said the guerrillas had {} seven peasants.",
    "They also {} another seven people.",
)
_SUFFERED = (
    "Seven peasants were {} in Luz.",
    "Mayor Juan Rios, his wife, and seven peasants were {} yesterday.",
    "The mayor, seven nurses, and a priest were {}.",
    "Seven peasants have been {} since Monday.",
    "Seven peasants who had refused to pay were {} on Monday.",
    "Seven peasants, including the mayor of Luz, were {}.",
    "The mayor was {0} and another seven were {0} on Sunday.",
)
_MET_WITH = (
    "Seven peasants {}.",
    "A priest and seven peasants {}.",
    "Seven peasants who were nearby {}.",
    "Seven peasants, including two women, {}.",
)
_NAMED = (
    "The government condemned the {} seven peasants.",
    "The government condemned the {} Mayor Juan Rios and seven peasants.",
)


def _kinds_of_seven(text: str) -> list[str]:
    figures = find_figures(text, split_sentences(text))
    return [one.kind for one in figures if one.value == 7 and not one.is_negated]


@pytest.mark.parametrize("form", _DONE)
@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        *[(deed, "killed") for deed in (
            "machine-gunned", "slew", "mowed down", "wiped out", "finished off", "put to death",
            "beat to death", "riddled with bullets", "fatally wounded")],
        *[(deed, "injured") for deed in ("stabbed", "beat up", "crippled")],
        *[(deed, "kidnapped") for deed in (
            "carried off", "dragged away", "marched off", "seized", "snatched", "took captive",
            "held hostage", "made off with", "spirited away", "took by force")],
    ],
)  # fmt: skip
def test_those_whom_somebody_did_something_to_are_counted(form: str, deed: str, kind: str) -> None:
    assert kind in _kinds_of_seven(form.format(deed))


@pytest.mark.parametrize("form", _SUFFERED)
@pytest.mark.parametrize(
    ("deed", "kind"),
    [
        *[(deed, "killed") for deed in (
            "machine-gunned", "mowed down", "blown to pieces", "tortured to death", "found shot",
            "shot in the head", "fatally shot", "mortally wounded", "pronounced dead",
            "tortured and killed", "dragged from their homes and murdered")],
        *[(deed, "injured") for deed in ("badly burned", "beaten up", "admitted to the clinic")],
        *[(deed, "kidnapped") for deed in (
            "carried off", "dragged away", "led away", "kept as hostages", "taken by the rebels",
            "intercepted on the road and kidnapped", "forced to go with the rebels")],
    ],
)  # fmt: skip
def test_those_who_had_something_done_to_them_are_counted(form: str, deed: str, kind: str) -> None:
    assert kind in _kinds_of_seven(form.format(deed))


@pytest.mark.parametrize("form", _MET_WITH)
@pytest.mark.parametrize(
    ("fate", "kind"),
    [
        *[(fate, "killed") for fate in (
            "bled to death", "met death", "paid with their lives", "did not survive")],
        *[(fate, "injured") for fate in (
            "suffered cuts and bruises", "suffered shock", "are fighting for their lives")],
        *[(fate, "kidnapped") for fate in (
            "remain hostages", "are in the hands of armed men")],
    ],
)  # fmt: skip
def test_those_whom_something_befell_are_counted(form: str, fate: str, kind: str) -> None:
    assert kind in _kinds_of_seven(form.format(fate))


@pytest.mark.parametrize("form", _NAMED)
@pytest.mark.parametrize(
    ("deed", "kind"),
    [("captivity of", "kidnapped"), ("seizure of", "kidnapped"), ("violent deaths of", "killed")],
)
def test_a_deed_named_by_a_noun(form: str, deed: str, kind: str) -> None:
    assert kind in _kinds_of_seven(form.format(deed))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Seven peasants were kidnapped and later murdered.", "killed"),
        ("Seven peasants were kidnapped by men who killed the guard.", "kidnapped"),
        ("Seven peasants were wounded when the army attacked and shot two rebels.", "injured"),
        ("The murderers of the seven priests have not been found.", "killed"),
        ("Seven men who were taken into the forest were later released.", "rescued"),
        ("Seven men who were shot dead on Monday were buried.", "killed"),
        ("The attack claimed seven victims.", "killed"),
        ("There were seven fatal victims.", "killed"),
        ("Two guards were slightly wounded, as were seven students.", "injured"),
        ("The rebels still have seven engineers in their power.", "kidnapped"),
        ("The rebels turned over seven soldiers they had taken prisoner.", "rescued"),
        ("Gunmen killed the owner and kidnapped his seven sons.", "kidnapped"),
        ("The rebels blew up seven policemen.", "killed"),
        ("Seven court officials have fallen since 1987.", "killed"),
        ("The village alone lost seven inhabitants.", "killed"),
        ("Porta district had the highest number of deaths, seven.", "killed"),
        ("Seven companions of the dead men have not been heard from.", "missing"),
        ("Seven others, including the driver, are under treatment.", "injured"),
        ("Seven of those released had bullet wounds.", "injured"),
        ("Seven sought medical help.", "injured"),
        ("Seven peasants have abandoned their farms.", "displaced"),
        ("Locusts have pushed seven villagers into emergency levels of hunger.", "affected"),
        ("Seven families face acute food shortages.", "affected"),
        ("Firefighters led seven people to safety.", "rescued"),
        ("They let seven go the next day.", "rescued"),
        # By officers, by water, by rescuers.
        ("Seven marchers were led away by police.", "detained"),
        ("Seven marchers were led away in handcuffs.", "detained"),
        ("Troops seized seven peasants.", "detained"),
        ("Seven people were carried off by the flood.", "other"),
        ("Seven people were carried off the ship.", "rescued"),
        # What is done to things as well.
        ("They carried off seven rifles.", "other"),
        ("The storm cut down seven oaks.", "other"),
        ("They seized a total of seven AK-47 rifles.", "other"),
        ("Seven bridges were washed away.", "destroyed"),
        # What those counted did themselves.
        ("Seven officers fatally shot the man.", "other"),
    ],
)
def test_whose_deed_it_is(text: str, kind: str) -> None:
    told = _kinds_of_seven(text)

    assert told == [kind] or (not told and kind == "other")
