"""What a speaker is called under their words."""

import pytest

from bot.core.presenting.called import called


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        pytest.param("", "Edda Fross", id="none"),
        pytest.param("Mayor", "Edda Fross, mayor", id="an office"),
        pytest.param("UN envoy", "Edda Fross, UN envoy", id="capitals of its own"),
        pytest.param("Sen.", "Sen. Edda Fross", id="an abbreviated title"),
        pytest.param("Retired Lt. Gen.", "Retired Lt. Gen. Edda Fross", id="two of them"),
        pytest.param("Mr.", "Edda Fross", id="a courtesy"),
        pytest.param(
            "manager of a shop in Tarn that has been looted twice",
            "Edda Fross, manager of a shop in Tarn",
            id="a clause that only adds",
        ),
        pytest.param(
            "head of Orlo Boats -- the company that owns Mr",
            "Edda Fross, head of Orlo Boats",
            id="what stands behind a dash",
        ),
        pytest.param("aide of his rival", "Edda Fross", id="nobody knows whose"),
        pytest.param("Fross", "Edda Fross", id="what the name says"),
        pytest.param("company's chief engineer", "Edda Fross, chief engineer", id="some body's"),
        pytest.param("the port’s director", "Edda Fross, director", id="with its article"),
        pytest.param(
            "women's rights activist", "Edda Fross, women's rights activist", id="a cause"
        ),
        pytest.param(
            "Orlo port's director", "Edda Fross, Orlo port's director", id="a named one's"
        ),
        pytest.param(
            "country's Interior Minister",
            "Edda Fross, Interior Minister",
            id="before a title",
        ),
    ],
)
def test_a_speaker_is_called_by_name_and_role(role: str, expected: str) -> None:
    assert called("Edda Fross", role) == expected
