"""Articles that hold an opinion: editorials, comment, letters.

What they say of events they have from reports, and what they say besides is no event. "The minister
should go" is nobody's news, and "It could have been forty" nobody's count.

Most say of themselves what they are. The others are known by what a report never does: they tell,
in their own words and more than once, what somebody should do.
"""

import re

from bot.core.articles import Article, Tier
from bot.core.patterns import Pattern
from bot.core.reading.text.ruledout import holds_any
from bot.core.sentences.instructing import guides

#: What papers call such a text, in the languages that the bot reads best.
_KINDS = (
    r"editorials?|opinions?|comment(?:ary)?|leading article|op-?ed|viewpoint|guest (?:essay|column)"
    r"|letters?(?: to the editor)?|our view|columns?|kommentar|leitartikel|meinung|éditorial|édito"
    r"|opinión|editoriale|opinione|opinião|мнение|колонка|думка|社论|评论|رأي|افتتاحية"
)
_TITLE = Pattern(
    rf"\s*(?:{_KINDS})\s?(?:[:|：]|\s[–—-]\s)|.*\s[|–—-]\s(?:{_KINDS})\s*\Z"
    r"|the (?:[\w’']+ ){1,3}view on\b|(?:the )?(?:\w+ )?\w+['’]s? view\s?[:|]\s"
    r"|.*\s[|–—-]\s(?:the )?[\w ]{2,30}['’]s view\s*\Z"
    r"|where we stand\b|we say\s?:",
    re.IGNORECASE,
)
#: A part of an address that is all of such texts.
_SECTION = Pattern(
    r"/(?:opinions?|editorials?|comment(?:-and-\w+)?|commentary|commentisfree|columns?|columnists"
    r"|op-?eds?"
    r"|letters|meinung|kommentare?|leitartikel|editoriales|opinion(?:e|es)|tribunes?)/",
    re.IGNORECASE,
)
#: Who writes, in a line of its own before the text.
_FIRST_LINE = Pattern(
    rf"\s*(?:(?:by )?(?:the )?editorial board\b|(?:{_KINDS})(?:,? by\b[^\n]{{2,60}})?[.:]?\s*\n)",
    re.IGNORECASE,
)
#: What stands above or below a guest's text.
_SIGNED = Pattern(
    r"\b(?:views?|opinions?) expressed\b|\bthis is the (?:opinion|view) of\b"
    r"|\bwrites (?:here )?in an? (?:personal|private) capacity\b",
    re.IGNORECASE,
)
#: So far from its beginning and its end it is looked for, in characters.
_MARGIN = 400
#: Whose texts are reports and calls, whatever they demand.
_REPORTING = (Tier.OFFICIAL, Tier.WIRE, Tier.NGO, Tier.SOCIAL)
#: A sentence without one of these, folded, is no verdict.
_VERDICT_WORDS = ("should", " must ", "ought", "deserve", "we ", "paper ", "let us", "high time")
#: One, or what stands behind the last one: a text without any is gone through once.
_SENTENCE = Pattern(r"[^.!?]++(?:[.!?]|\Z)")
_QUOTED = Pattern(r"[\"“„«][^\"“”„«»]*[\"”“»]")
_SHOULD = Pattern(
    r"\b(?:should(?! (?:be (?:known|ready|back|available|open|complete|completed|finished|able|out"
    r"|clear)|arrive|reach|know|take)\b)|ought to\b|deserves?\b"
    r"|must (?:not |never |now )?(?:go|resign|act|answer|end|stop|come home|be (?:held|made|allowed"
    r"|stopped|shut|sacked|heard|told|punished|done))\b)|\bhigh time\b",
    re.IGNORECASE,
)
_OURS = Pattern(
    r"\b(?:we|this (?:news)?paper) (?:believe|think|call on|urge|repeat|need|must|cannot afford"
    r"|(?:have|has) (?:said|argued|called|long)|said (?:it|so))\b|\blet us\b",
    re.IGNORECASE,
)
_TELLS = Pattern(
    r"\b(?:said|says?|told|according to|argue[sd]?|wrote|writes|demand\w*|call(?:s|ed) for|warn\w*"
    r"|urge[sd]|ask(?:s|ed)|add(?:s|ed)|recommend\w*|suggest\w*|rule[sd] that|agreed)\b",
    re.IGNORECASE,
)
#: Who is advised and not judged: whoever reads it.
_READERS = Pattern(
    r"(?:[^,]{2,60}, )?(?:Those|You|(?:(?:All|Any|Most|No) )?(?:anyone|anybody|everyone|everybody"
    r"|people|parents|children|adults|patients|visitors|residents|pupils|students|passengers"
    r"|travell?ers|drivers|motorists|voters|customers|users|owners|pensioners|applicants|families"
    r"|households|women|men|farmers|readers|tourists))\b",
    re.IGNORECASE,
)
#: So many verdicts, and in so many of its sentences, no report has.
_LEAST_VERDICTS, _LEAST_SHARE = 2, 0.2


def holds_opinion(article: Article) -> bool:
    """Tell whether an article opines: it says so of itself, or gives verdicts of its own."""
    text = article.text
    return (
        _TITLE.match(article.title) is not None
        or _SECTION.search(article.url) is not None
        or _FIRST_LINE.match(text) is not None
        or _SIGNED.search(text, 0, _MARGIN) is not None
        or _SIGNED.search(text, max(0, len(text) - _MARGIN)) is not None
        or (article.tier not in _REPORTING and _gives_verdicts(text))
    )


def _gives_verdicts(text: str) -> bool:
    """Tell whether a text says, in its own words, more than once what somebody should do."""
    folded = text.casefold()
    if sum(map(folded.count, _VERDICT_WORDS)) < _LEAST_VERDICTS:
        return False
    pieces = _SENTENCE.findall(_QUOTED.sub("", text))
    sentences = [one for one in pieces if one[-1] in ".!?"]
    verdicts = list(filter(_is_verdict, sentences))
    # Whoever only says what "we" want makes a speech.
    is_on_others = any(_SHOULD.search(one) for one in verdicts)
    return is_on_others and len(verdicts) >= max(_LEAST_VERDICTS, _LEAST_SHARE * len(sentences))


def _is_verdict(sentence: str) -> bool:
    if not holds_any(sentence.casefold(), _VERDICT_WORDS):
        return False
    if _OURS.search(sentence) is not None:
        return True
    return (
        _SHOULD.search(sentence) is not None
        and _TELLS.search(sentence) is None
        and _READERS.match(sentence.lstrip()) is None
        and not guides(sentence)
    )
