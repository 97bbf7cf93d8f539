import pytest

from bot.core.reading import LONGEST, read


@pytest.mark.parametrize("piece", ["The gate is shut. ", "Thegateisshut."])
def test_what_is_too_long_for_an_article_is_read_in_its_first_part(piece: str) -> None:
    text = piece * (LONGEST // len(piece) + 200)

    reading = read(text)

    assert 0 < reading.sentences[-1].end <= LONGEST
    assert (
        text[reading.sentences[-1].end - 1].isalpha() or text[reading.sentences[-1].end - 1] == "."
    )


def test_spans_of_a_cut_text_index_the_whole_one() -> None:
    text = '"The gate is shut," said Mira Orlan. ' * (LONGEST // 30)

    quote = read(text).quotes[-1]

    assert text[quote.start : quote.end] == quote.text


WRAPPED = """"Well," said Mr. Tobias Finch, laying down the oar, "you have brought us
a fine wind, and if it holds we shall be in Port Velda before the lamps
are lit."

The old pilot laughed. "It never holds," said he; "and you, Mr. Tobias
Finch, should know it better than all of us, for it was on the night of
12 May that you lost 40 boats."
"""


def test_speech_is_heard_over_the_line_breaks_of_wrapped_text() -> None:
    reading = read(WRAPPED)

    assert [quote.speaker for quote in reading.quotes[:2]] == ["Tobias Finch", "Tobias Finch"]
    assert reading.quotes[1].text.startswith("you have brought us\na fine wind")
    assert "Tobias\nFinch" in [name.text for name in reading.names]
    for found in (*reading.quotes, *reading.names, *reading.dates, *reading.figures):
        assert WRAPPED[found.start : found.end] == found.text


def test_tokens_set_apart_by_spaces_are_read_alike() -> None:
    text = "`` The gate is shut , '' said Mira Orlan . `` It will stay shut . ''"

    assert [(quote.text, quote.speaker) for quote in read(text).quotes] == [
        ("The gate is shut ,", "Mira Orlan"),
        ("It will stay shut .", "Mira Orlan"),
    ]
