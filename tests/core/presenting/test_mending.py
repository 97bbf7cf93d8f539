"""A posted message without what its source took back."""

from dataclasses import replace

import pytest

from bot.core.briefs import Citation, Statement
from bot.core.messages import Divider, Heading, Message, Paragraph, QuoteBlock, Text, plain
from bot.core.presenting import brief_message
from bot.core.presenting.mending import Mend, mended
from tests.builders import article, span
from tests.core.presenting.made import IT, figure, flat, quote, said, whole

OTHER = article("Boats left Orlo at noon, the harbour said.", "a2")
NEW = article(IT.text.replace("12 people", "ten people"), "a1", revision=2)
TEXTS = {1: IT.text, 2: NEW.text}
TOLL = "At least 12 people were killed at Tarn, police said."


def gone(words: str) -> Mend:
    return Mend(old=span(IT, words), words=words, texts=TEXTS)


def corrected() -> Mend:
    now = "At least ten people were killed at Tarn, police said."
    found = figure()
    return Mend(
        old=span(IT, "At least 12 people"),
        words="At least 12 people",
        texts=TEXTS,
        statement=Statement(text=now, citations=(Citation(n=9, span=span(NEW, now)),)),
        figure=replace(
            found,
            figure=replace(found.figure, text="At least ten people", value=10.0),
            citation=Citation(n=9, span=span(NEW, "At least ten people")),
        ),
    )


def after(message: Message, *mends: Mend) -> str:
    return flat(mended(message, mends))


def test_a_message_that_does_not_rest_on_it_is_left_alone() -> None:
    message = brief_message(whole())
    elsewhere = Mend(old=span(OTHER, "Boats"), words="Boats")

    assert mended(message, [elsewhere]) is message


def test_sentence_and_figure_are_written_anew_under_their_old_number() -> None:
    message = mended(brief_message(whole()), [corrected()])

    assert "12" not in flat(message).replace("12:00", "")
    assert "BOTTOM LINE At least ten people were killed at Tarn, police said. [1]" in flat(message)
    assert "At least ten people killed at Tarn · claimed by police · new [1]" in flat(message)
    assert message.summary == "At least ten people were killed at Tarn, police said."


def test_what_was_taken_back_goes_with_its_heading() -> None:
    text = after(brief_message(whole()), gone("It is unclear who opened the sluice."))

    assert "unclear" not in text
    assert "NOT SETTLED" not in text
    assert "WATCH" in text


def test_quoted_words_go_as_well() -> None:
    text = after(brief_message(whole()), gone("We lost the old bridge and the mill,"))

    assert "the old bridge" not in text
    assert "IN THEIR WORDS" not in text
    assert "WATCH" in text


def test_the_lead_goes_to_the_next_line() -> None:
    two = whole(bottom_line=(said(TOLL), said("Boats left Orlo at noon.")), new=())

    message = mended(brief_message(two), [gone(TOLL)])

    assert "BOTTOM LINE Boats left Orlo at noon. [1]" in flat(message)
    assert message.summary == "Boats left Orlo at noon."


def test_a_message_that_loses_all_it_said_keeps_its_title() -> None:
    message = mended(brief_message(whole(new=())), [gone(TOLL)])

    assert message.summary == message.title


def test_what_another_source_bears_out_stays_without_the_mark() -> None:
    both = replace(
        said("Boats left Orlo at noon."),
        citations=(
            Citation(n=1, span=span(IT, "Boats left Orlo at noon.")),
            Citation(n=2, span=span(OTHER, OTHER.text)),
        ),
    )

    text = after(brief_message(whole(new=(both,))), gone("Boats left Orlo at noon."))

    assert "Boats left Orlo at noon. [2]" in text
    assert "noon. [1]" not in text


def test_a_quote_that_two_articles_have_keeps_the_other() -> None:
    block = QuoteBlock(
        "We lost the old bridge",
        (
            Text("Edda Fross"),
            *_marks((1, span(IT, "We lost the old bridge")), (2, span(OTHER, "Boats"))),
        ),
    )
    message = Message(title="Positions", summary="p", blocks=(block,))

    assert "Edda Fross [2]" in after(message, gone("We lost the old bridge"))


def _marks(*cited):  # type: ignore[no-untyped-def]
    from bot.core.messages import Cite

    return tuple(one for n, at in cited for one in (Text(" "), Cite(n, "", at)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("At least 12 people", True, id="the words are there"),
        pytest.param("At least 1", False, id="not a part of a word"),
        pytest.param("", False, id="no words"),
    ],
)
def test_in_another_revision_the_words_decide(words: str, expected: bool) -> None:
    mend = Mend(old=replace(span(IT, "Boats"), revision=7), words=words, texts=TEXTS)

    assert mend.touches(span(IT, TOLL)) is expected


def test_a_revision_that_is_not_at_hand_is_not_touched() -> None:
    mend = Mend(old=span(IT, "Boats"), words="Boats")

    assert not mend.touches(replace(span(IT, "Boats"), revision=3))


def test_blocks_without_sources_stay() -> None:
    blocks = (Heading("KEY FIGURES"), Paragraph((Text("Nothing."),)), Divider())
    message = Message(title="t", summary="s", blocks=blocks)

    assert mended(message, [gone(TOLL)]) is message


def test_a_quote_is_taken_out_and_not_reworded() -> None:
    block = QuoteBlock("We lost", (Text("Edda Fross"), *_marks((1, span(IT, "We lost")))))
    message = Message(title="t", summary="s", blocks=(Heading("POSITIONS"), block))
    mend = replace(corrected(), old=span(IT, "We lost"), words="We lost")

    assert mended(message, [mend]).blocks == ()
    assert quote().quote.text.startswith("We lost")
    assert plain(block.by) == "Edda Fross [1]"


def test_a_contradiction_keeps_its_form_with_the_number_as_it_is_now() -> None:
    line = replace(
        said("At least 12 people"),
        text="Harbour: nine people killed; police: at least 12 people killed.",
    )
    other = Citation(n=2, span=span(OTHER, "Boats left Orlo"))
    line = replace(line, citations=(*line.citations, other))

    text = after(brief_message(whole(unsettled=(line,))), corrected())

    assert "Harbour: nine people killed; police: at least ten people killed. [1]" in text


def test_a_line_that_gives_the_number_otherwise_goes() -> None:
    line = replace(said("At least 12 people"), text="Harbour: nine killed; police: a dozen killed.")

    text = after(brief_message(whole(unsettled=(line,))), corrected())

    assert "a dozen" not in text
    assert "WATCH" in text
