"""Claim -> Findings: compare what somebody wrote with the articles that their channel may see."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.core.answering import Candidate, candidates, understand
from bot.core.briefs import Coverage, SourceLine, Statement
from bot.core.composing.citing import SourceBook
from bot.core.composing.material import Material
from bot.core.conversing.claims import Judged, Standing
from bot.core.gate import Reader, check
from bot.ports import Clock, Store

#: Sentences of one message that are looked at, sentences that a search may bring for one, and how
#: many of the best of these it is held against.
MAX_SENTENCES, _MAX_HITS, _HELD_AGAINST = 6, 80, 12
#: Share of the claim that a sentence must cover to be about the same.
_IS_ABOUT = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The findings about a message, and the sources that they cite."""

    findings: tuple[Judged, ...]
    sources: tuple[SourceLine, ...]
    #: How many articles were looked through.
    articles: int


async def check_claims(
    text: str, crises: Collection[str], *, store: Store, read: Reader, clock: Clock
) -> Checked:
    """Compare each sentence of a message with the sources; the message itself is never a source."""
    now = clock.now()
    looked_through = await store.in_crises(crises, since=None, until=now)
    sentences = [text[one.start : one.end].strip() for one in read(text).sentences]
    claims = [one for one in sentences if one][:MAX_SENTENCES] or [text.strip()]
    found = [await _found(one, crises, store) for one in claims]
    articles = {
        (one.article.id, one.article.revision): (one.article, one.reading)
        for several in found
        for one in several
    }
    material = Material(
        crisis=", ".join(crises),
        facts=(),
        articles=articles,
        coverage=Coverage(articles=0, publishers=0),
        as_of=now,
    )
    book = SourceBook(material)
    findings = tuple(
        _held(claim, several, book, material, read)
        for claim, several in zip(claims, found, strict=True)
    )
    cited = {one.n for finding in findings for one in finding.citations}
    sources = tuple(one for one in book.sources() if one.n in cited)
    return Checked(findings=findings, sources=sources, articles=len(looked_through))


async def _found(claim: str, crises: Collection[str], store: Store) -> Sequence[Candidate]:
    asked = understand(claim)
    hits = await store.search(crises, list(asked.stems), until=None, limit=_MAX_HITS)
    pairs = await store.with_readings({(hit.article, hit.revision) for hit in hits})
    loaded = {(article.id, article.revision): (article, reading) for article, reading in pairs}
    return candidates(asked, hits, loaded)[:_HELD_AGAINST]


def _held(
    claim: str, found: Sequence[Candidate], book: SourceBook, material: Material, read: Reader
) -> Judged:
    """Say whether any sentence bears a claim out, and if none does, how the nearest differs."""
    nearest: tuple[Candidate, tuple[str, ...]] | None = None
    for candidate in found:
        if candidate.coverage < _IS_ABOUT:
            continue
        # Numbered only once it is shown.
        said = Statement(text=claim, citations=SourceBook(material).cite([candidate.span]))
        ruling = check(said, material.library, read)
        if ruling.is_verified:
            return Judged(
                claim=claim, standing=Standing.BORNE_OUT, citations=book.cite([candidate.span])
            )
        for claimant in _claimants(candidate):
            if check(replace(said, attribution=claimant), material.library, read).is_verified:
                return Judged(
                    claim=claim,
                    standing=Standing.SAID,
                    claimant=claimant,
                    citations=book.cite([candidate.span]),
                )
        nearest = nearest or (candidate, ruling.reasons)
    if nearest is None:
        return Judged(claim=claim, standing=Standing.NOT_FOUND)
    candidate, reasons = nearest
    return Judged(
        claim=claim,
        standing=Standing.DIFFERS,
        citations=book.cite([candidate.span]),
        nearest=candidate.text,
        reasons=reasons,
    )


def _claimants(candidate: Candidate) -> list[str]:
    """Return who says what a sentence reports, or some of it."""
    span = candidate.span
    return [
        one.claimant
        for one in candidate.reading.attributions
        if one.claimant
        and not one.is_denial
        and one.clause_start < span.end
        and one.clause_end > span.start
    ]
