"""Articles that hold an opinion: editorials, comment, letters.

What they say of events they have from reports, and what they say besides is no event. "The minister
should go" is nobody's news, and "It could have been forty" nobody's count.
"""

import re

from bot.core.articles import Article
from bot.core.patterns import Pattern

#: What papers call such a text, in the languages that the bot reads best.
_KINDS = (
    r"editorials?|opinions?|comment(?:ary)?|leading article|op-?ed|viewpoint|guest (?:essay|column)"
    r"|letters?(?: to the editor)?|our view|columns?|kommentar|leitartikel|meinung|éditorial|édito"
    r"|opinión|editoriale|opinione|opinião|мнение|колонка|думка|社论|评论|رأي|افتتاحية"
)
_TITLE = Pattern(
    rf"\s*(?:{_KINDS})\s?(?:[:|：]|\s[–—-]\s)|.*\s[|–—-]\s(?:{_KINDS})\s*\Z"
    r"|the (?:[\w’']+ ){1,3}view on\b",
    re.IGNORECASE,
)
#: A part of an address that is all of such texts.
_SECTION = Pattern(
    r"/(?:opinions?|editorials?|comment|commentary|commentisfree|columns?|columnists|op-?eds?"
    r"|letters|meinung|kommentare?|leitartikel|editoriales|opinion(?:e|es)|tribunes?)/",
    re.IGNORECASE,
)
_BY_BOARD = Pattern(r"\s*(?:by )?(?:the )?editorial board\b", re.IGNORECASE)


def holds_opinion(article: Article) -> bool:
    """Tell whether an article says of itself, in title, address or first line, that it opines."""
    return (
        _TITLE.match(article.title) is not None
        or _SECTION.search(article.url) is not None
        or _BY_BOARD.match(article.text) is not None
    )
