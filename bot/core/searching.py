"""What a sentence is found by: its own words, and the names that its pronouns stand for."""

from bot.core.articles import Article
from bot.core.evidence import Reading
from bot.core.words import stems


def searched_stems(article: Article, reading: Reading) -> tuple[tuple[str, ...], ...]:
    """Return the stems of each sentence and of whoever speaks or counts in it, in text order."""
    found = []
    for sentence in reading.sentences:
        own = list(stems(article.text[sentence.start : sentence.end]))
        for quote in reading.quotes:
            if quote.start < sentence.end and quote.end > sentence.start:
                own += stems(f"{quote.speaker} {quote.role}")
        for attribution in reading.attributions:
            if sentence.start <= attribution.clause_start < sentence.end:
                own += stems(attribution.claimant)
        for figure in reading.figures:
            if sentence.start <= figure.start < sentence.end:
                own += stems(f"{figure.claimant} {figure.counted} {figure.place}")
        found.append(tuple(own))
    return tuple(found)
