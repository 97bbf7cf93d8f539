"""What a speaker goes on to tell steps back a tense."""

import pytest

from bot.core.reading import read

_SAID = "The Red Cross said that things were worse than feared. "


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        pytest.param(_SAID + "Sixty bodies had been found.", ["Red Cross"], id="had been"),
        pytest.param(_SAID + "Sixty people were being treated.", ["Red Cross"], id="were being"),
        pytest.param(
            _SAID + "So far, sixty people had died. Some 4,200 were sleeping in schools.",
            ["Red Cross", "Red Cross"],
            id="and on",
        ),
        pytest.param(
            "Mayor Anke Solt gave the first figures. Forty people had died.",
            ["Anke Solt"],
            id="figures announced",
        ),
        pytest.param(
            "All had gone according to plan, he said. Sixty people had died and nine been found.",
            ["", ""],
            id="nobody is he",
        ),
        pytest.param(
            "Mayor Anke Solt came at noon. All had gone according to plan, she said. "
            "Sixty people had died and nine been wounded.",
            ["Anke Solt", "Anke Solt"],
            id="a plan is no source",
        ),
        pytest.param(_SAID + "Sixty people died.", [""], id="told afresh"),
        pytest.param(_SAID + "Sixty people have died.", [""], id="told of now"),
        pytest.param(_SAID + "In 1997, sixty people had died there.", [""], id="long ago"),
        pytest.param(_SAID + "Its office is in Orsa. Sixty people had died.", [""], id="parted"),
        pytest.param(_SAID + "\n\nSixty people had died.", [""], id="another paragraph"),
        pytest.param(
            "The mayor denied that it had burned. Sixty people had died.", [""], id="a denial"
        ),
        pytest.param("Sixty people had died.", [""], id="nobody before"),
        pytest.param("The band played on. Sixty people had died.", [""], id="nobody spoke"),
    ],
)
def test_a_count_told_a_tense_back_is_still_theirs(text: str, claimants: list[str]) -> None:
    assert [one.claimant for one in read(text).figures] == claimants
