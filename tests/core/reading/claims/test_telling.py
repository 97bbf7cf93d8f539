"""Whether a figure is what somebody said."""

import pytest

from bot.core.evidence import Status
from bot.core.reading import read


@pytest.mark.parametrize(
    ("text", "value", "claimant"),
    [
        pytest.param("The 18-year war has claimed 40,000 lives.", 40_000, "", id="takes lives"),
        pytest.param("The army claimed it inflicted 12 casualties.", 12, "army", id="inflicted"),
        pytest.param(
            "Ivo Marn says the woman accused of killing two men is kind.", 2, "", id="others accuse"
        ),
        pytest.param(
            "Police said she was accused of killing two men.", 2, "Police", id="police accuse"
        ),
        pytest.param(
            "Five bodies were found, and according to survivors 14 people fell overboard.",
            5,
            "",
            id="a source of what follows",
        ),
        pytest.param(
            "Five bodies were found, and according to survivors 14 people fell overboard.",
            14,
            "survivors",
            id="what follows a source",
        ),
        pytest.param("Early reports had indicated 30 deaths.", 30, "", id="nobody in particular"),
        pytest.param(
            "Police said 12 men were held. The same source spoke of 4 wounded.",
            4,
            "Police",
            id="the same source",
        ),
        pytest.param(
            "The minister put the toll at eight, including two policemen.",
            2,
            "minister",
            id="a part of what was told",
        ),
        pytest.param(
            "Authorities in Nueva Arcadia report that four people have died.",
            4,
            "Authorities in Nueva Arcadia",
            id="a place and no report",
        ),
    ],
)
def test_a_number_is_his_who_tells_it(text: str, value: float, claimant: str) -> None:
    given = [figure for figure in read(text).figures if figure.value == value]

    assert given[0].claimant == claimant


def test_hearsay_of_another_clause_leaves_a_count_as_it_is() -> None:
    text = "The kidnappers freed three hostages after a ransom was paid, which is said to be large."

    (figure,) = read(text).figures

    assert figure.status is Status.OBSERVED
