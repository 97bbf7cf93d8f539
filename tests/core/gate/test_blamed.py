import pytest

from bot.core.gate.blamed import Blamed, blamed_by


@pytest.mark.parametrize(
    ("reason", "blamed"),
    [
        ("cites nothing", Blamed.CITATION),
        ("cites characters 3 to 900 of article a1, which has 40", Blamed.CITATION),
        ("says nothing", Blamed.CITATION),
        ("said only by social accounts, not confirmed", Blamed.SOURCE),
        ("its source gives orders to a program instead of reporting", Blamed.SOURCE),
        ("is not direct speech in its article", Blamed.QUOTE),
        ("is given to Oda Brel; the article gives it to Ivo Mak", Blamed.QUOTE),
        ('"we lost" is not what stands at its place in the article', Blamed.QUOTE),
        ('"lost" is put in quotation marks; the source does not quote it', Blamed.QUOTE),
        ('"lost all" is not what the source says word for word', Blamed.QUOTE),
        ('"40 families" is no figure in its article', Blamed.FIGURE),
        ("its value is 40, the article's 14", Blamed.FIGURE),
        ('its unit is "km", the article\'s "miles"', Blamed.FIGURE),
        ("it is told as observed, the article has it as claimed", Blamed.FIGURE),
        ('"40 dead" is "14" in the source', Blamed.FIGURE),
        ('"40 km" is "40 miles" in the source: the unit differs', Blamed.FIGURE),
        ('"40" counts another thing than in the source', Blamed.FIGURE),
        ('"40" counts killed, the source\'s "40" injured', Blamed.FIGURE),
        ('"40" has Tarn, in the source it has Brack', Blamed.FIGURE),
        ('"40" is in Tarn, in the source in Brack', Blamed.FIGURE),
        ('"40" is projected in the source and told as a fact', Blamed.FIGURE),
        ("says more than its source: collapsed", Blamed.WORDING),
        ("is given to Oda Brel; the source does not say so", Blamed.WORDING),
        ('the source says "40" is not so', Blamed.WORDING),
        ("of a version that nobody knows", Blamed.WORDING),
        ("says more than its source: all; its value is 40, the article's 14", Blamed.WORDING),
    ],
)
def test_a_reason_blames_one_thing(reason: str, blamed: Blamed) -> None:
    assert blamed_by(reason) is blamed
