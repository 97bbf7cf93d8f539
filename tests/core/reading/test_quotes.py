import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.evidence import Quote
from bot.core.reading import read
from bot.core.reading.text.marks import find_stretches


def quotes_in(text: str) -> tuple[Quote, ...]:
    return read(text).quotes


FORMS = {
    "after": ('Mira Orlan said, "The gate is shut now."', ["The gate is shut now."]),
    "before": ('"The gate is shut," said Mira Orlan.', ["The gate is shut,"]),
    "interrupted": (
        '"The gate," she said, "will stay shut."',
        ["The gate,", "will stay shut."],
    ),
    "several sentences": ('"It rose. We ran!" he said.', ["It rose. We ran!"]),
    "one short word": ('"No," Orlan said.', ["No,"]),
    "curly": ("“The gate is shut,” he said.", ["The gate is shut,"]),
    "closed by another mark": ('“The gate is shut," he said.', ["The gate is shut,"]),
    "nested single": (
        "\"We cannot 'stand and stare' at it,\" he said.",
        ["We cannot 'stand and stare' at it,"],
    ),
    "nested double": ("“He said “go home” to us,” she said.", ["He said “go home” to us,"]),
    "british": ("'We don't know,' he said.", ["We don't know,"]),
    "ellipsis and brackets": (
        '"It [the gate] … will hold," he said.',
        ["It [the gate] … will hold,"],
    ),
    "fragment": ('He called it "a plan made of sand and hope".', ["a plan made of sand and hope"]),
    "guillemets": ("« Nous restons ici », a dit Orlan.", ["Nous restons ici"]),
    "german": ("„Wir bleiben alle hier“, sagte Orlan.", ["Wir bleiben alle hier"]),
    "reversed guillemets": ("»Wir bleiben alle hier«, sagte Orlan.", ["Wir bleiben alle hier"]),
    "corner brackets": ("田中氏は「状況は深刻です」と述べた。", ["状況は深刻です"]),
    "paired apostrophes": ("''The gate is shut,'' he said.", ["The gate is shut,"]),
    "said of a ship": ('He told police the ship "just rolled over".', ["just rolled over"]),
    "two words set between commas": (
        'The rescue, "pure luck", said the crew, took an hour.',
        ["pure luck"],
    ),
    "who is blamed": ('The ministry blamed "terrorist gangs".', ["terrorist gangs"]),
    "dashes": (
        "— Vámonos de aquí —dijo Juan Prieto—. Ya es tarde.",
        ["Vámonos de aquí", "Ya es tarde."],
    ),
    "paragraphs with one closing mark": (
        '"It took my house.\n\n"It took my boat," said Orlan.',
        ["It took my house.", "It took my boat,"],
    ),
    "a block after a colon": (
        "The mayor, Tilda Marsh, issued a statement:\n\nWe will rebuild our town.\n\nIt rained.",
        ["We will rebuild our town."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS.keys())
def test_direct_speech_is_found_without_its_marks(text: str, expected: list[str]) -> None:
    assert [quote.text for quote in quotes_in(text)] == expected


@pytest.mark.parametrize(
    "text",
    ['The "open gate" policy failed, he said.', "They don't say it's the boys' boat.",
     'On "Good Morning Velda," Orlan said it rained.', 'He is 6\'3" tall and weighs 90 kg.',
     'The so-called "shoot and run" plan failed.', "It was in the '90s and the '80s.",
     'The show "Waves of the North" was stopped.'],
)  # fmt: skip
def test_terms_titles_and_apostrophes_are_no_quotes(text: str) -> None:
    assert quotes_in(text) == ()


def test_a_fragment_is_marked_and_a_second_half_is_not() -> None:
    woven, first, second = quotes_in(
        'He called it "a plan made of sand". "We ran," he said, "and we did not look back."'
    )

    assert woven.is_fragment
    assert not first.is_fragment
    assert not second.is_fragment


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="aA .,\n\"'“”‘’«»„「」—:", max_size=120) | st.text(max_size=120))
def test_every_span_is_exact_and_in_order(text: str) -> None:
    reading = read(text)

    assert all(text[quote.start : quote.end] == quote.text for quote in reading.quotes)
    ends = [0, *(quote.end for quote in reading.quotes)]
    assert all(quote.start >= end for quote, end in zip(reading.quotes, ends, strict=False))
    for quote in reading.quotes:
        assert (quote.speaker_start is None) == (quote.speaker == "")
    for each in reading.attributions:
        assert 0 <= each.clause_start < each.clause_end <= len(text)


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", ['"', "“", "'", ' "a', '"a ', "“a” ", "’ ‘", "«a» ", '"a\n'])
def test_hostile_runs_of_marks_are_read(unit: str) -> None:
    text = unit * (100_000 // len(unit))

    assert all(0 <= each.start < each.end <= len(text) for each in find_stretches(text))
