import pytest

from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It left 9 dead in Sorn, 4 in Tabel and 3 in Ruun.",
                     [(9, "killed"), (4, "killed"), (3, "killed")], id="place by place"),
        pytest.param("It damaged 230 homes in Sorn alone and 560 nationwide.",
                     [(230, "damaged"), (560, "damaged")], id="here and nationwide"),
        pytest.param("Some 450 people were displaced, bringing the total to 2,300.",
                     [(450, "displaced"), (2300, "displaced")], id="added up"),
        pytest.param("Two bodies were found, taking the number to 45.",
                     [(2, "killed"), (45, "killed")], id="taking the number"),
        pytest.param("Among the 31 dead were 9 children.",
                     [(31, "killed"), (9, "killed")], id="among the dead were"),
        pytest.param("Of the 31 killed, 9 were children.",
                     [(31, "killed"), (9, "killed")], id="of the killed"),
        pytest.param("Of the 31 passengers, 9 were killed.",
                     [(31, "other"), (9, "killed")], id="of the passengers"),
        pytest.param("Three officers and seven soldiers of the Orlin army died.",
                     [(3, "killed"), (7, "killed")], id="a list"),
        pytest.param("Three officers of the Orlin army, and seven guards died.",
                     [(3, "killed"), (7, "killed")], id="a list with parts"),
        pytest.param("It killed 12 people; 43 are missing.",
                     [(12, "killed"), (43, "missing")], id="another clause"),
        pytest.param("They found 12 bodies; 43 are feared missing.",
                     [(12, "killed"), (43, "missing")], id="a borrowed noun"),
        pytest.param("There are 1,244 suspected cases and 31 deaths.",
                     [(1244, "other"), (31, "killed")], id="cases beside deaths"),
        pytest.param("It killed 12 people in Pell. In Sorn 4 boats sank.",
                     [(12, "killed"), (4, "other")], id="another sentence"),
        pytest.param("It killed 12 people in Pell, and 4 trucks in Sorn sank.",
                     [(12, "killed"), (4, "other")], id="trucks are not killed"),
        pytest.param("Fifteen (15) persons died.", [(15, "killed")], id="written twice"),
        pytest.param("Five persons -- three men and two boys -- were killed.",
                     [(5, "killed"), (3, "killed"), (2, "killed")], id="parts between dashes"),
        pytest.param("They executed 12 of the 20 prisoners.",
                     [(12, "killed"), (20, "other")], id="a part told before"),
        pytest.param("Two of the three men kidnapped were killed.",
                     [(2, "killed"), (3, "kidnapped")], id="a part told behind"),
        pytest.param("They freed three of the eight people kidnapped.",
                     [(3, "rescued"), (8, "kidnapped")], id="a part freed"),
        pytest.param("Four of the kidnapped were found dead.", [(4, "killed")], id="a group"),
        pytest.param("Two of the wounded later died.", [(2, "killed")], id="another group"),
        pytest.param("Thirty hostages, including 4 nuns, are held.",
                     [(30, "kidnapped"), (4, "kidnapped")], id="included in a noun"),
        pytest.param("Four soldiers, a cook, and two maids were killed.",
                     [(4, "killed"), (2, "killed")], id="a single in the list"),
        pytest.param("Fighting drove 900 families from their homes and killed 12.",
                     [(900, "displaced"), (12, "killed")], id="driven"),
        pytest.param("They dragged 12 farmers from a bus.", [(12, "other")], id="dragged"),
        pytest.param("Twelve people (7 men and 5 women) died.",
                     [(12, "killed"), (7, "killed"), (5, "killed")], id="parts in brackets"),
    ],
)  # fmt: skip
def test_counts_side_by_side_share_what_is_told_once(
    text: str, expected: list[tuple[float, str]]
) -> None:
    found = find_figures(text, split_sentences(text))

    assert [(figure.value, figure.kind) for figure in found] == expected
