import pytest

from bot.core.reading import read


def _claimants(text: str) -> list[str]:
    return [one.claimant for one in read(text).figures]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        pytest.param("Red Cross: 14 dead in Tarvel.", "Red Cross", id="a body"),
        pytest.param("Health ministry: 14 people died.", "Health ministry", id="a role"),
        pytest.param("BREN: We have lost 40 houses.", "BREN", id="a speaker"),
        pytest.param("[Ivo Bren] We lost four men.", "Ivo Bren", id="brackets in front"),
        pytest.param("(Interior Ministry) 14 people died.", "Interior Ministry", id="round ones"),
        pytest.param("At least 14 killed in Orsa blast - police", "police", id="behind a dash"),
        pytest.param("At least 14 killed in Orsa blast: ministry", "ministry", id="behind a colon"),
        pytest.param("Fourteen people were killed (police).", "police", id="brackets behind"),
        pytest.param(
            "Fourteen people died (source: Civil Aid).", "Civil Aid", id="named as the source"
        ),
    ],
)
def test_a_label_or_a_bracket_names_the_source(text: str, claimant: str) -> None:
    assert set(_claimants(text)) == {claimant}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tarvel: 14 dead, 30 wounded.", id="a place"),
        pytest.param("Latest: 14 dead in flood.", id="a heading"),
        pytest.param("Key figures: 14 deaths; 30 injuries.", id="a document"),
        pytest.param("Persons on board: 214, of whom 19 were crew.", id="a count"),
        pytest.param("(Reuters) — 14 people died in Orsa.", id="an agency's credit"),
        pytest.param("[Text] 14 people died in Orsa.", id="a desk's remark"),
        pytest.param("Fourteen people joined the Orlin Front (ORF).", id="an abbreviation"),
        pytest.param("Ivo Marn: two warrants, held in lieu of $70,000.", id="nobody speaks"),
        pytest.param("[Ivo]", id="nothing counted"),
    ],
)
def test_other_labels_let_nobody_speak(text: str) -> None:
    assert not any(_claimants(text))


def test_whoever_is_named_in_brackets_speaks_to_the_end_of_the_paragraph() -> None:
    text = "[Ivo Bren] We lost four men. The enemy left 30 bodies.\nTwo bridges burned."

    assert _claimants(text) == ["Ivo Bren", "Ivo Bren", ""]


@pytest.mark.parametrize(
    ("head", "claimant"),
    [
        ("Statement by the Marn River Committee", "Marn River Committee"),
        ("STATEMENT BY THE MARN RIVER COMMITTEE", "MARN RIVER COMMITTEE"),
        ("Marn River Committee press statement", "Marn River Committee"),
        ("Orsa, 3 May 89 -- [communique] [Orlin Front (ORF)] [text]", "Orlin Front (ORF)"),
        ("Notes from the river", ""),
    ],
)
def test_a_statement_counts_for_the_body_that_calls_itself_we(head: str, claimant: str) -> None:
    text = f"{head}\n\nOn Tuesday we reached the villages. We have counted 14 dead."

    assert _claimants(text)[-1] == claimant


def test_we_are_whoever_spoke_before_in_the_same_paragraph() -> None:
    text = 'The Aid Society met. "We treated 40 people," it said. We also recovered 12 bodies.'

    assert _claimants(text) == ["Aid Society", "Aid Society"]
    assert _claimants(text.replace(". We", ".\nWe")) == ["Aid Society", ""]
    assert _claimants("We repeat: 12 people died.") == [""]
    assert _claimants('Ivo wrote of it. "We lost 12 men." Two days after we met 30 fled.')[-1] == ""
