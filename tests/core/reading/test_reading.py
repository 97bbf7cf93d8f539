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
