"""The gate over a whole brief."""

from dataclasses import replace

from bot.core.articles import Article
from bot.core.briefs import (
    BriefFigure,
    BriefQuote,
    Citation,
    Position,
    Statement,
    TimelineEntry,
    Trend,
)
from bot.core.gate import examine, passed, rejections
from bot.core.reading import read
from tests.builders import NOW, article, brief, figure_in, reading_of, span, statement
from tests.core.gate.ruling import library_of

TRUE = "At least 12 people were killed in Tarn on Monday."
MORE = "The harbour of Velk was closed."


def source() -> Article:
    return article(f"{TRUE} {MORE} “We will not leave,” said Ana Brel.")


def lie(one: Article) -> Statement:
    return statement(one, TRUE, text="At least 13 people were killed in Tarn on Monday.")


def quote_of(one: Article, speaker: str) -> BriefQuote:
    quote = reading_of(one).quotes[0]
    told = type(quote)(text=quote.text, start=quote.start, end=quote.end, speaker=speaker)
    return BriefQuote(quote=told, citation=Citation(n=1, span=span(one, quote.text)))


def test_what_is_rejected_is_held_back_with_its_reason() -> None:
    one = source()
    told = brief(bottom_line=(lie(one), statement(one, MORE)), new=(lie(one),))

    kept = passed(told, library_of(one), read)

    assert [said.text for said in kept.bottom_line] == [MORE]
    assert kept.headline == MORE
    assert kept.new == ()
    assert all("13 is not in what it cites" in held.reason for held in kept.held_back)
    assert len(kept.held_back) == 2


def test_the_floor_fills_what_a_list_loses_and_no_more() -> None:
    one = source()
    floor = brief(bottom_line=(statement(one, TRUE), statement(one, MORE)))
    told = brief(bottom_line=(lie(one), statement(one, MORE)))

    kept = passed(told, library_of(one), read, floor)

    assert [said.text for said in kept.bottom_line] == [MORE, TRUE]


def test_what_a_rejected_statement_cites_stands_in_its_place() -> None:
    one = source()
    false, true = lie(one), replace(statement(one, TRUE), fact="toll")
    floor = brief(bottom_line=(statement(one, MORE),))

    kept = passed(
        brief(bottom_line=(false, statement(one, MORE))),
        library_of(one),
        read,
        floor,
        lambda _: true,
    )

    assert [said.text for said in kept.bottom_line] == [TRUE, MORE]
    assert kept.headline == TRUE
    assert [held.text for held in kept.held_back] == [false.text]


def test_what_stands_already_or_is_rejected_itself_takes_no_place() -> None:
    one = source()
    true = replace(statement(one, TRUE), fact="toll")
    told = brief(bottom_line=(true,), new=(lie(one), statement(one, MORE)))

    said_twice = passed(told, library_of(one), read, brief(), lambda _: true)
    false_too = passed(told, library_of(one), read, brief(), lambda _: replace(lie(one), fact="x"))

    assert said_twice.bottom_line == (true,)
    assert said_twice.new == false_too.new == (statement(one, MORE),)
    assert len(said_twice.held_back) == len(false_too.held_back) == 1


def test_a_brief_of_lies_alone_has_no_headline() -> None:
    one = source()

    assert passed(brief(bottom_line=(lie(one),)), library_of(one), read).headline == ""


def test_figures_quotes_positions_and_the_timeline_pass_too() -> None:
    one = source()
    figure = figure_in(one)
    right = BriefFigure(figure=figure, citation=Citation(n=1, span=span(one, figure.text)))
    wrong = BriefFigure(figure=figure, citation=Citation(n=1, span=span(one, "Velk")))
    spoken, stolen = quote_of(one, "Ana Brel"), quote_of(one, "Sten Marr")
    told = brief(
        figures=(right, wrong),
        quotes=(spoken, stolen),
        positions=(Position(actor="Brel", quote=spoken), Position(actor="Marr", quote=stolen)),
        timeline=(
            TimelineEntry(at=NOW, statement=statement(one, TRUE)),
            TimelineEntry(at=NOW, statement=lie(one)),
        ),
    )

    kept = passed(told, library_of(one), read)

    assert kept.figures == (right,)
    assert kept.quotes == (spoken,)
    assert [position.actor for position in kept.positions] == ["Brel"]
    assert len(kept.timeline) == 1
    assert "gives it to Ana Brel" in kept.held_back[0].reason


def test_a_status_without_a_reason_that_holds_goes_back() -> None:
    one = source()
    told = brief(status=Trend.ESCALATING, previous_status=Trend.STATIC, status_reason=lie(one))

    kept = passed(told, library_of(one), read)

    assert (kept.status, kept.status_reason) == (Trend.STATIC, None)


def test_a_status_with_a_reason_that_holds_stays() -> None:
    one = source()
    told = brief(
        status=Trend.ESCALATING,
        previous_status=Trend.STATIC,
        status_reason=statement(one, TRUE),
    )

    assert passed(told, library_of(one), read).status is Trend.ESCALATING


def test_every_part_of_a_brief_gets_a_ruling() -> None:
    one = source()
    figure = figure_in(one)
    told = brief(
        bottom_line=(statement(one, TRUE),),
        watch=(lie(one),),
        figures=(BriefFigure(figure=figure, citation=Citation(n=1, span=span(one, figure.text))),),
        quotes=(quote_of(one, "Ana Brel"),),
    )

    checked = examine(told, library_of(one), read)

    assert [(where, ruled.is_verified) for where, _, ruled in checked] == [
        ("bottom_line", True),
        ("watch", False),
        ("figures", True),
        ("quotes", True),
    ]
    assert [held.text for held in rejections(checked)] == [
        "At least 13 people were killed in Tarn on Monday."
    ]


def test_a_headline_that_repeats_no_statement_gets_a_ruling_of_its_own() -> None:
    one = source()
    told = brief(bottom_line=(statement(one, TRUE),), new=(statement(one, MORE),))

    def rejected(headline: str) -> list[str]:
        checked = examine(replace(told, headline=headline), library_of(one), read)
        return [held.text for held in rejections(checked)]

    assert rejected(TRUE) == rejected("The harbour of Velk was closed.") == []
    assert rejected("The harbour of Velk was not closed.") == [
        "The harbour of Velk was not closed."
    ]
