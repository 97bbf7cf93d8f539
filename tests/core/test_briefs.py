"""Which spans a brief rests on."""

from bot.core.briefs import BriefQuote, Citation, Position, TimelineEntry, spans_of
from bot.core.composing import compose
from tests.builders import NOW, article, brief, reading_of, span, statement
from tests.core.composing.desk import material

TEXT = (
    "At least 12 people were killed in Tarn. It is unclear how many are missing. "
    '"We lost the old bridge and the mill," Mayor Edda Fross said.'
)


def test_a_brief_rests_on_the_spans_of_all_its_parts() -> None:
    it = article(TEXT)
    quote = reading_of(it).quotes[0]
    told = BriefQuote(quote=quote, citation=Citation(n=1, span=span(it, quote.text)))
    unclear = statement(it, "It is unclear how many are missing.")
    whole = brief(
        bottom_line=(statement(it, "At least 12 people were killed in Tarn."),),
        unsettled=(unclear,),
        positions=(Position(actor="Edda Fross", quote=told),),
        timeline=(TimelineEntry(at=NOW, statement=unclear),),
        status_reason=unclear,
    )

    assert {one.of(it.text) for one in spans_of(whole)} == {
        "At least 12 people were killed in Tarn.",
        "It is unclear how many are missing.",
        "We lost the old bridge and the mill,",
    }


def test_an_empty_brief_rests_on_nothing() -> None:
    assert spans_of(brief()) == frozenset()


def test_a_written_brief_rests_on_its_figures_and_quotes() -> None:
    it = article(TEXT)
    desk = material(it)

    texts = {one.of(it.text) for one in spans_of(compose(desk))}

    assert {"At least 12 people", "We lost the old bridge and the mill,"} <= texts
