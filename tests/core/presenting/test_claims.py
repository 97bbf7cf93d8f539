"""What checking a claim came to is said sentence by sentence."""

from bot.core.articles import ArticleId, Span
from bot.core.briefs import Citation, SourceLine
from bot.core.conversing.claims import Judged, Standing
from bot.core.messages import Cite, Item
from bot.core.presenting.claims import claims_message
from tests.asking import shown

CITED = (Citation(n=1, span=Span(article=ArticleId("a"), revision=1, start=0, end=5)),)
SOURCE = SourceLine(n=1, article=ArticleId("a"), revision=1, publisher="Herald", title="Levee",
                    url="https://herald.example/1")  # fmt: skip
FINDINGS = [
    Judged(claim="It broke.", standing=Standing.BORNE_OUT, citations=CITED),
    Judged(claim="90 died.", standing=Standing.DIFFERS, citations=CITED, nearest="20 died.",
            reasons=("90 is nowhere in it",)),
    Judged(claim="It rained.", standing=Standing.DIFFERS, citations=CITED, nearest="It poured."),
    Judged(claim="12 left.", standing=Standing.SAID, citations=CITED, claimant="the mayor"),
    Judged(claim="A boy won.", standing=Standing.NOT_FOUND),
]  # fmt: skip


def test_each_sentence_has_its_verdict_and_its_source() -> None:
    message = claims_message(FINDINGS, [SOURCE], 7)
    said = shown(message)

    assert (
        message.summary == "1 of 5 sentences borne out by our sources, 1 said by somebody in them."
    )
    for line in (
        "BORNE OUT It broke.[1]",
        "NOT BORNE OUT 90 died.[1]",
        "SAID, NOT STATED 12 left.[1]",
        "The sources give it to the mayor.",
        "Why not: 90 is nowhere in it.",
        "NOT IN OUR SOURCES A boy won.",
        "Held against 7 articles",
    ):
        assert line in said
    first = message.blocks[0]
    assert isinstance(first, Item)
    assert first.inlines[1] == Cite(1, "https://herald.example/1", CITED[0].span)
