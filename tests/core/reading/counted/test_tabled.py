import pytest

from bot.core.reading.counted.tabled import find_label, kind_of_label
from bot.core.reading.figures import find_figures
from bot.core.reading.sentences import split_sentences


@pytest.mark.parametrize(
    ("line", "value", "kind", "counted"),
    [
        pytest.param("Deaths: 31", 31, "killed", "Deaths", id="a noun"),
        pytest.param("Dead: 31", 31, "killed", "Dead", id="a state"),
        pytest.param("Fatalities (confirmed): 9", 9, "killed", "Fatalities", id="defined"),
        pytest.param("Injured = 120", 120, "injured", "Injured", id="an equals sign"),
        pytest.param("Missing | 4", 4, "missing", "Missing", id="a column"),
        pytest.param("Missing persons – 4", 4, "missing", "Missing persons", id="a dash"),
        pytest.param("Houses destroyed: 120", 120, "destroyed", "Houses destroyed", id="houses"),
        pytest.param("Schools damaged: 12", 12, "damaged", "Schools damaged", id="schools"),
        pytest.param("Affected population: 9,800", 9800, "affected", "Affected population",
                     id="population"),
        pytest.param("Displaced: 610 families", 610, "displaced", "families", id="with a noun"),
        pytest.param("IDPs: 1,200", 1200, "displaced", "IDPs", id="an abbreviation"),
        pytest.param("Missing ........ 26", 26, "missing", "Missing", id="dots that lead"),
        pytest.param("  Injured ............. approx. 140", 140, "injured", "Injured",
                     id="dots that end a sentence"),
        pytest.param("Deaths confirmed since 14 July: 118", 118, "killed",
                     "Deaths confirmed since 14 July", id="a date"),
        pytest.param("• Arrivals in the last 24 hours: 3,310", 3310, "displaced",
                     "Arrivals in the last 24 hours", id="a number"),
        pytest.param("Still held: 31", 31, "other", "Still held", id="what was done"),
        pytest.param("Shelters open: 23", 23, "other", "Shelters open", id="a plural"),
    ],
)  # fmt: skip
def test_a_label_tells_what_is_counted(line: str, value: float, kind: str, counted: str) -> None:
    (figure,) = find_figures(line, split_sentences(line))

    assert (figure.value, figure.kind, figure.counted) == (value, kind, counted)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Region A: 4", id="a place"),
        pytest.param("He put it thus: 4", id="a sentence"),
        pytest.param("4", id="alone"),
        pytest.param("Update No 4", id="no mark"),
    ],
)
def test_a_number_without_a_label_counts_nothing(line: str) -> None:
    assert find_label(line, line.index("4"), line.index("4") + 1, 0) == ""


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        pytest.param("Houses killed", "other", id="houses are not killed"),
        pytest.param("People destroyed", "other", id="people are not destroyed"),
        pytest.param("Update", "other", id="no fate"),
    ],
)
def test_a_label_that_makes_no_sense_tells_no_fate(label: str, kind: str) -> None:
    assert kind_of_label(label) == kind


def test_every_line_of_a_list_is_read() -> None:
    text = "• 1,204 houses destroyed\n• 45 schools damaged\n• 12 bridges washed away"

    kinds = [(f.value, f.kind) for f in find_figures(text, split_sentences(text))]

    assert kinds == [(1204, "destroyed"), (45, "damaged"), (12, "destroyed")]
