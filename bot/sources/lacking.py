"""Why a page holds no article: in words for whoever wanted it for a source. No I/O."""

import re

from lxml import etree
from lxml import html as lxml_html

from bot.core.patterns import Pattern
from bot.sources.fragments import one_line, text_of

#: Titles of pages that servers and guards show in the place of what was asked for.
_REFUSALS = Pattern(
    r"\A\W*(?:(?:error|oops|http|sorry)\W*)?(?:"
    r"(?:40[0134]|410|429|50[0-4])\W*(?:error|page|file|not found|forbidden|service"
    r"|\W*\Z|[|:–—-])"
    r"|(?:the |this )?(?:page|file|document)\W+(?:\w+\W+){0,3}(?:not (?:be )?found|not exist)"
    r"|(?:die )?seite\W+(?:\w+\W+){0,2}nicht gefunden|page (?:introuvable|non trouvée)"
    r"|página no encontrada|pagina non trovata|страница не найдена|nie znaleziono strony"
    r"|(?:not found|access denied|forbidden|just a moment|attention required|service unavailable"
    r"|are you (?:a robot|human)|verify(?:ing)? you are human|(?:under|site) maintenance)"
    r"\W*(?:\Z|[|:–—-]))",
    re.IGNORECASE,
)
_LONGEST_REFUSAL = 80
#: Less text than this is no article.
_LITTLE = 200


def why_no_article(html: str, *, has_article: bool) -> str:
    """Return why a page will not do for a source, as the rest of "It …"; "" when it may.

    Args:
        html: The page.
        has_article: Whether an article was made out in it.
    """
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return "is empty"
    for element in tree.iter("title", "h1"):
        heading = one_line("".join(map(str, element.itertext())))
        if len(heading) <= _LONGEST_REFUSAL and _REFUSALS.search(heading):
            return f"is an error page that calls itself a good one: “{heading}”"
    if has_article:
        return ""
    if any(field.get("type", "").lower() == "password" for field in tree.iter("input")):
        return "asks for a login"
    has_scripts = next(tree.iter("script"), None) is not None
    if has_scripts and len(text_of(html)) < _LITTLE:
        return "shows nothing without a browser's scripts, which the bot does not run"
    return "has no article in it, and no list of articles"
