"""Reading: what one article says, found by code and pointed at by spans.

What is asked for from outside stands here: `sentences` and `paragraphs`, `names`, `quotes`,
`attributions` (indirect speech), `dates` with their `datewords`, `figures`, and of those the
`ranking`, the article's own `totals` and what is only `background`. What they are made of:

- `text`: lines, marks and litter, and patterns that are quick over them.
- `propernames`: names told from other words; `people`: everyone an article names or describes.
- `speech`: verbs of saying, whose they are, turns, speech without marks.
- `numerals`: numbers and their measures; `counted`: what they count, where and when; `fates`: what
  became of those counted; `claims`: who says so, and how surely.
- `tongues`: figures in languages other than English.
"""

from dataclasses import replace
from datetime import datetime

from bot.core.evidence import Reading
from bot.core.reading.attributions import find_attributions
from bot.core.reading.background import with_background
from bot.core.reading.counted.parts import parted
from bot.core.reading.counted.superseded import supersede
from bot.core.reading.dates import find_dates
from bot.core.reading.figures import find_figures
from bot.core.reading.names import find_names
from bot.core.reading.paragraphs import unwrapped
from bot.core.reading.quotes import hear
from bot.core.reading.sentences import split_sentences
from bot.core.reading.speech.units import lay_out
from bot.core.reading.tongues import find_foreign_figures, is_foreign

#: Characters that are read of one article, some fifty thousand words: what is longer is no
#: article, and must not hold up the others.
LONGEST = 300_000


def read(
    text: str,
    *,
    title: str = "",
    published_at: datetime | None = None,
    language: str = "",
) -> Reading:
    """Find sentences, names, quotes, figures and dates in one article, or in its first part.

    Args:
        text: The stored text; every span of the result indexes it.
        title: A headline kept apart from the text; a first line that repeats it is a heading.
        published_at: UTC; relative dates ("Tuesday") stay unresolved without it.
        language: ISO 639-1; empty when it is not known.
    """
    whole, text = text, unwrapped(_first_part(text))
    sentences = split_sentences(text, title=title)
    names = find_names(text, sentences)
    layout = lay_out(text, sentences)
    heard = hear(layout, names)
    attributions = find_attributions(layout, heard.turns)
    dates = find_dates(text, published_at=published_at, language=language)
    if is_foreign(language):
        figures = find_foreign_figures(text, sentences, language=language, dates=dates)
    else:
        figures = find_figures(
            text,
            sentences,
            quotes=heard.quotes,
            names=names,
            attributions=attributions,
            dates=dates,
            language=language,
        )
    published = published_at.date() if published_at else None
    figures = parted(
        text, sentences, with_background(text, sentences, figures, published=published)
    )
    reading = Reading(
        sentences=sentences,
        quotes=heard.quotes,
        figures=supersede(text, sentences, figures),
        dates=dates,
        names=names,
        attributions=attributions,
    )
    return reading if whole.startswith(text) else _cut_from(whole, reading)


def _cut_from(text: str, reading: Reading) -> Reading:
    """Give every span its words as the text has them, line breaks and all."""
    return replace(
        reading,
        quotes=tuple(replace(one, text=text[one.start : one.end]) for one in reading.quotes),
        figures=tuple(replace(one, text=text[one.start : one.end]) for one in reading.figures),
        dates=tuple(replace(one, text=text[one.start : one.end]) for one in reading.dates),
        names=tuple(replace(one, text=text[one.start : one.end]) for one in reading.names),
    )


def _first_part(text: str) -> str:
    """Cut off what is too long to be an article, between two words where there are any."""
    if len(text) <= LONGEST:
        return text
    gap = max(text.rfind(" ", LONGEST - 1000, LONGEST), text.rfind("\n", LONGEST - 1000, LONGEST))
    return text[: gap if gap > 0 else LONGEST]
