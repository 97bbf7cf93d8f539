"""What checking a claim came to, sentence by sentence."""

from collections.abc import Iterator, Mapping, Sequence

from bot.core.briefs import Citation, SourceLine
from bot.core.conversing.claims import Judged, Standing
from bot.core.messages import Block, Cite, Item, Message, Note, QuoteBlock, Text
from bot.core.presenting.reasons import reason_words
from bot.core.presenting.thread import source_item
from bot.core.presenting.titles import articles as article_count
from bot.core.speaking import marked, number_words, say, say_many

_WORDS = {
    Standing.BORNE_OUT: marked("BORNE OUT"),
    Standing.SAID: marked("SAID, NOT STATED"),
    Standing.DIFFERS: marked("NOT BORNE OUT"),
    Standing.NOT_FOUND: marked("NOT IN OUR SOURCES"),
}


def claims_message(
    findings: Sequence[Judged], sources: Sequence[SourceLine], articles: int
) -> Message:
    """Say of each sentence how it stands, with the source that shows it.

    Args:
        findings: In the message's order.
        sources: Those that are cited.
        articles: How many were looked through.
    """
    by_number = {one.n: one for one in sources}
    blocks: list[Block] = []
    for one in findings:
        blocks += _judged(one, by_number)
    blocks += [source_item(one) for one in sources]
    looked = say(
        "Held against {articles} of this channel's crises.", articles=article_count(articles)
    )
    hint = say("What our sources do not say may still be so.")
    blocks.append(Note((Text(f"{looked} {hint}"),)))
    borne_out = sum(one.standing is Standing.BORNE_OUT for one in findings)
    said = sum(one.standing is Standing.SAID for one in findings)
    summary = say_many(
        "{borne} of {n} sentence borne out by our sources.",
        "{borne} of {n} sentences borne out by our sources.",
        len(findings),
        borne=number_words(borne_out),
    )
    if said:
        summary = say_many(
            "{borne} of {n} sentence borne out by our sources, {said} said by somebody in them.",
            "{borne} of {n} sentences borne out by our sources, {said} said by somebody in them.",
            len(findings),
            borne=number_words(borne_out),
            said=number_words(said),
        )
    return Message(title=say("Check"), summary=summary, blocks=tuple(blocks))


def _cite(citation: Citation, sources: Mapping[int, SourceLine]) -> Cite:
    source = sources.get(citation.n)
    return Cite(citation.n, source.url if source is not None else "", citation.span)


def _judged(one: Judged, by_number: Mapping[int, SourceLine]) -> Iterator[Block]:
    """Say how one sentence stands, with what shows it."""
    marks = tuple(_cite(citation, by_number) for citation in one.citations)
    yield Item((Text(one.claim), *marks), say(_WORDS[one.standing]))
    if one.standing is Standing.SAID:
        yield Note((Text(say("The sources give it to {name}.", name=one.claimant)),))
    if one.standing is Standing.DIFFERS:
        yield QuoteBlock(one.nearest, (Text(say("the nearest sentence")), *marks))
        if one.reasons:
            reasons = reason_words("; ".join(one.reasons))
            yield Note((Text(say("Why not: {reasons}.", reasons=reasons)),))
