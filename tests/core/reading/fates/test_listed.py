"""Lists of who the dead, the wounded and the hostages are."""

import pytest

from bot.core.reading import read
from bot.core.reading.fates.harms import is_harm


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "The dead were identified as Mira Orlan, her three children, and a neighbour.",
            [(3, "killed")],
            id="identified as",
        ),
        pytest.param(
            "Those killed were Lt. Ivo Brandt, Sgt. Oskar Lind and five conscripts.",
            [(5, "killed")],
            id="those killed",
        ),
        pytest.param(
            "The victims are a priest, two nuns and four pupils.",
            [(2, "killed"), (4, "killed")],
            id="victims",
        ),
        pytest.param(
            "Police gave the names of the dead as Ivo Brandt, Oskar Lind and three women.",
            [(3, "killed")],
            id="names of",
        ),
        pytest.param("The hostages are three Germans.", [(3, "kidnapped")], id="a nation"),
        pytest.param("Also wounded were four policemen.", [(4, "injured")], id="verb in front"),
        pytest.param(
            "Kidnapped along with him were three of his aides.", [(3, "kidnapped")], id="with him"
        ),
        pytest.param("The dead were two guards who had met three men.", [(2, "killed")], id="who"),
        pytest.param("The dead were buried in nine graves.", [], id="a verb"),
        pytest.param("The victims came from nine villages.", [], id="no list"),
        pytest.param("The dead were shot by nine men.", [], id="by whom"),
        pytest.param("The freed men were met by nine officials.", [], id="met"),
    ],
)
def test_all_of_a_list_share_what_befell_its_subject(
    text: str, told: list[tuple[int, str]]
) -> None:
    figures = [one for one in read(text).figures if is_harm(one.kind) and one.value > 1]
    assert [(one.value, one.kind) for one in figures] == told


def test_a_list_of_the_dead_counts_some_of_those_told_before() -> None:
    text = "Five members of one family died. The victims were Mira Orlan and her three children."
    parts = [one.value for one in read(text).figures if one.is_part]
    assert parts == [3]
