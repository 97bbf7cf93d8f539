import pytest

from bot.core.reading.fates.framed import frame_of, is_lost
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("Floods drove 900 families from their homes.", "displaced", id="drove from"),
        pytest.param("He ordered 300 residents to leave.", "evacuated", id="ordered to leave"),
        pytest.param("They moved 300 residents to safety.", "evacuated", id="moved to safety"),
        pytest.param("The leak sent 21 people to hospital.", "injured", id="sent to hospital"),
        pytest.param("Crews carried 27 people out.", "rescued", id="carried out"),
        pytest.param("They pulled 96 people from the water.", "rescued", id="pulled from"),
        pytest.param("The ferry carried 96 people.", "other", id="carried"),
        pytest.param("It moved 300 jobs to Orlin.", "other", id="moved elsewhere"),
        pytest.param("Divers pulled 12 bodies from the water.", "killed", id="the dead"),
        pytest.param("They dragged nine men from a burning coach.", "rescued", id="from a fire"),
        pytest.param("It put 8,500 people on the road.", "displaced", id="put on the road"),
        pytest.param("The raid put 23 gangs out of business.", "other", id="out of business"),
        pytest.param("They took 300 villagers out of Orlo.", "evacuated", id="taken out"),
        pytest.param("It took four more Brants out of service.", "other", id="out of service"),
        pytest.param("Divers lifted two black boxes from the sea.", "other", id="recorders"),
        pytest.param("The fire took 212 houses.", "destroyed", id="took houses"),
        pytest.param("The bus took 212 pupils.", "other", id="took pupils"),
        pytest.param("Kelmar lost 900 soldiers.", "killed", id="lost soldiers"),
        pytest.param("He has buried 19 people.", "killed", id="buried"),
        pytest.param("The party lost 12 seats.", "other", id="lost seats"),
        pytest.param("Rebels led a nurse and 12 boys to the hills.", "kidnapped", id="others too"),
        pytest.param("The rebels are holding nine soldiers.", "kidnapped", id="captors hold"),
        pytest.param("Rebel troops still hold 15 men.", "kidnapped", id="troops that rebel"),
        pytest.param("They led off nine men and shot them.", "killed", id="shot them"),
        pytest.param("They beat nine men, wounding them.", "other", id="no verb that takes them"),
        pytest.param("They dragged nine men out and wounded them.", "injured", id="wounded them"),
        pytest.param("It brings to 65 the number of deaths.", "killed", id="brings to"),
        pytest.param("Police are still holding nine men.", "detained", id="police hold"),
        pytest.param("They fled, taking with them nine men.", "kidnapped", id="taken along"),
        pytest.param("They seized nine men as hostages.", "kidnapped", id="as hostages"),
        pytest.param("The hall held 900 people.", "other", id="a hall holds"),
        pytest.param("They are already holding nine men.", "other", id="nobody knows who"),
        pytest.param("The rebels are already holding nine men.", "kidnapped", id="already hold"),
        pytest.param("Rebels captured nine soldiers.", "kidnapped", id="rebels capture"),
        pytest.param("The army captured nine rebels.", "detained", id="rebels are captured"),
        pytest.param(
            "Troops chased the rebels and captured nine.", "detained", id="troops capture"
        ),
        pytest.param("Nine soldiers were captured by rebels.", "kidnapped", id="captured by"),
        pytest.param("Nine men are in rebel hands.", "kidnapped", id="in their hands"),
        pytest.param("Rebels handed nine men over to the Red Cross.", "other", id="parted"),
        pytest.param("Rebels handed over nine men to the Red Cross.", "rescued", id="handed over"),
        pytest.param("They turned over to relatives nine men.", "rescued", id="to relatives"),
        pytest.param("Police handed over nine men to the army.", "other", id="to the army"),
        pytest.param("Rebels dragged nine youths off with them.", "kidnapped", id="off with them"),
        pytest.param("There were no survivors among the nine people.", "killed", id="no survivors"),
        pytest.param("Nobody survived of the nine people aboard.", "killed", id="nobody survived"),
        pytest.param("Gunmen incinerated nine policemen.", "killed", id="burned men"),
        pytest.param("It tells of the death under torture of nine men.", "killed", id="how"),
    ],
)
def test_the_words_on_both_sides_tell_the_fate(text: str, kind: str) -> None:
    (figure,) = find_figures(text, split_sentences(text))

    assert figure.kind == kind


def test_a_frame_stays_inside_its_sentence() -> None:
    text = "They pulled 96 people from the water."
    start, end = text.index("96"), text.index(" from")

    assert frame_of(text, 0, start, end, len(text)) == "rescued"
    assert frame_of(text, start, start, end, len(text)) == ""
    assert frame_of(text, 0, start, end, end) == ""


def test_people_are_displaced_where_centres_house_them() -> None:
    text = "They counted 61,420 people in 212 evacuation centres."
    people, centres = find_figures(text, split_sentences(text))

    assert (people.kind, centres.kind) == ("displaced", "other")


def test_nobody_is_lost_without_a_noun() -> None:
    assert not is_lost("it has lost ", "")
