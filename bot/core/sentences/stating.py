"""A sentence of an article as a statement that stands on its own, or None where it cannot.

Nothing is reworded: a dateline or a leading "However," goes, and out of a long sentence a clause
that only adds; a leading pronoun gets the name it stands for in square brackets. A sentence that
leans on the one before it is refused.
"""

import re
from dataclasses import dataclass

from bot.core.articles import Article, Span
from bot.core.evidence import NameKind, Reading
from bot.core.patterns import Pattern
from bot.core.reading.text.parted import unparted
from bot.core.reading.text.quotemarks import straight_marks
from bot.core.sentences.antecedents import (
    has_unnamed_them,
    is_timed_pronoun,
    is_told_before,
    place_of,
    unplaced,
)
from bot.core.sentences.bare import lacks_noun

#: A brief's line holds no more.
MAX_CHARS = 450

#: "PORT SABLE, 3 March (Varda Wire) — ": capitals or an agency in brackets give it away.
_DATELINE = Pattern(
    r"^(?:[A-Z][A-Z.'’ -]{2,30}(?:,[^—–()]{1,40})?(?:\s*\([^)]{2,30}\))?"
    r"|[A-Z][\w.'’ -]{1,30}(?:,[^—–()]{1,40})?\s*\([^)]{2,30}\))"
    r"\s*(?:—|–|―|--|-)\s+(?=[\"“A-Z\d])"
    # "San Telmo – Four more …": a place alone, before a dash that is no hyphen.
    r"|^[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2} [—–] (?=[\"“A-Z\d])"
)
#: The mark of a line in a list.
_BULLET = Pattern(r"^(?:(?:[-•*·▪◦‣●]\s+)+(?=\S)|\d{1,2}[.)]\s+(?=[A-Z]|\d[\d,]*\s[a-z]))")
#: When a live page entered it: "14:30 The governor says".
_ENTERED = Pattern(
    r"^(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: GMT| UTC| BST| CET)?:? +(?=[\"“A-Z])"
)
#: What kind of text it is.
_LABEL = Pattern(
    r"^(?:(?:Summary|Updated?|Breaking(?: news)?|(?:News)?flash|Urgent|Alert|Exclusive|Analysis"
    r"|Watch|Video):"
    r"|[A-Z][\w.'’ ]{1,24} / [A-Z][\w.'’ ]{1,24}:)\s+(?=[\"“A-Z])",
    re.IGNORECASE,
)
#: As monitors of foreign broadcasts print it: "Castrel, 12 Jan 90 (TVP) -- [text] the council …".
_DISPATCH = Pattern(
    r"^(?:[A-Z][\w.'’ -]{1,30}(?:, \d{1,2} [A-Za-z]{3,9} \d{2,4})?(?:\s*\([^)]{2,40}\))?\s*--\s+)?"
    r"(?:\[[^\[\]]{1,60}\]\s*){0,2}\[(?:text|report|excerpts?|summary|dispatch|editorial|commentary|interview|article)\b"
    r"[^\]]{0,40}\]\s+",
    re.IGNORECASE,
)
#: What a page puts behind a company's name: its ticker, and links to more of it.
_TICKER = Pattern(
    r"\s?\((?:(?:NYSE|NASDAQ|NSDQ|AMEX|LSE|TSX|TSE|ASX|HKEX|BSE|NSE|SEHK|OTC\w{0,3}|Euronext)\s?:"
    r"[^()]{1,40}|[^()]{1,30} - (?:[^()]{1,30} - )?(?:news|people|Stock Picks)\b[^()]{0,30})\)",
    re.IGNORECASE,
)
#: The first words of a report as some papers print them: "ARMED robbers", "A TARN court".
_SHOUTED = Pattern(r"^(?:(?:AN?|THE) )?[A-Z]{4,}(?: [A-Z]{2,}){0,2}(?= [a-z])")
#: Without a comma, "So far", "However large" and "In addition to" belong to what they open.
_CONNECTIVE = Pattern(
    r"^(?:(?:So|However|Moreover|Furthermore|In addition|Separately|Also|Still|Instead|Earlier|"
    r"Later|Nevertheless|At the same time|Of course|To be sure|Indeed|Yes|Granted"
    # What whoever writes feels about it.
    r"|Sadly|Tragically|Unfortunately|Regrettably|Fortunately|Luckily|Thankfully|Miraculously"
    r"|Ironically|Incredibly|Remarkably),\s+"
    r"|(?:But|And|Yet|Meanwhile),?\s+)(?=\w)",
)
_PRONOUN = Pattern(r"^(?:He|She|They)\b(?!['’])")
#: Whom "they" may be, besides whoever has a name.
_GROUP = Pattern(r"(?:[Tt]he )?[a-z]+s|police|people")
#: These point back at something said before; no bracket can carry that.
_LEANING = Pattern(
    r"^(?:His|Her|Their|Its|This|That|These|Those|Such|Both|Neither|Another|Others?|Some of them|"
    r"It(?! (?:is|was|remains?|remained) (?:\w+ )?(?:un|not |im|possible|known"
    # "It has been learned that": it means nothing.
    r"|(?:believed|expected|reported|estimated|feared|hoped)(?! to (?!rain|snow|freeze)))"
    r"| (?:is|was|has been|had been) (?:\w+ )?(?:learn(?:ed|t)|announced|confirmed|revealed"
    r"|reported|disclosed|understood|alleged|claimed|decided|agreed|thought|established)"
    r" (?:\w+ ){0,3}that\b)"
    r"|There(?! (?:is|are|was|were|have|has|had|will))|"
    r"Here|Then|Thus|Hence|Therefore|Asked|Or|So (?:are|did|do|does|had|has|is|was|were|will))\b"
    r"|^(?:[\w-]+ ){1,3}of (?:them|these|those)\b"
    r"|^(?:\w+ ){1,3}(?:to|of|on|about|against|for) (?:this|that|these|those)\b"
    r"|\b[Tt]he \w+(?: \w+)? there\b"
    r"|^The (?:two|three|four|five|six|pair|trio|latter|former)\b"
    # "The woman, 71, was found", "The man had delivered firewood": who was just told of.
    r"|^The (?:man|woman|boy|girl|child|baby|couple|teenager)"
    r"(?:, (?:\d+|aged|who)\b|,? (?:is|was|were|had|has|died|said|told|later|then|also|will)\b)"
    r"|^The [a-z]+(?: [a-z]+)?, (?:aged )?\d{1,2}, "
    r"|^The (?:station|newspaper|paper|broadcaster|channel|network|website|account) "
    r"(?:also )?(?:said|reported|quoted|added|cited|showed)\b"
    r"|^(?:Of|Among) them\b"
    r"|^(?:Of|Among) (?:those|the) "
    r"(?:killed|dead|injured|wounded|missing|victims|arrested|detained)\b"
    r"|^It (?:is|was|remains?|remained) [\w ]{3,40} "
    r"(?:whether|if|when|where|why|how) (?:he|she|they|it)\b"
)
#: And these, at the head or inside of a sentence; whoever asked knows of what an answer speaks.
_DANGLING = Pattern(
    r"^(?:(?:On|In|At|By|After|Before|Until) [^,]{2,30},? )?[Tt]he \d+ ?-? ?year ?-? ?old "
    r"(?:is|was|has|had|will|would|said|also|who|told|put|left|went|came|took|led|ran|fled|gave|got"
    r"|began|became|[a-z]+ed)\b"
    r"|^(?:Just|Equally|Even|Far|Most|More) (?:as )?[a-z]+ (?:was|is|were|are)\b"
    r"|^According to (?:his|her|their|him|them|this|that)\b"
    r"|^[^,\"“”]{3,80}, (?:these|those|this|that) [a-z]+ (?:is|are|was|were|has|have|had|will)\b"
    r"|\b(?:in|of|by|from|during|after|for|to|on) (?:this|these|those|that) (?:[A-Za-z]+ )?"
    r"(?:attack|incident|case|operation|blast|crash|disaster|matter|explosion|shooting|killing"
    r"|clash|raid|fire)(?:s|es)?\b"
    # What the sentence before told of: "the largest such seizure", "is in jail for that crime".
    r"|\b(?:[a-z]+est|first|second|third|latest|only|worst|last|another) such [a-z]+"
    r"|^[^,\"“”]{0,80}\b(?:in|of|by|from|during|for|to|on|with|at|about|over|under|into) "
    r"(?:that|these) (?!(?:the|an?|it|he|she|they|there|who|which|have|has|is|are|was|were|day|time"
    r"|\d+)\b)[a-z]+\b"
    r"|^[^,\"“”]{0,80}\b(?<!that )[Tt]his (?!(?:week|month|year|season|morning|afternoon|evening"
    r"|weekend|summer|winter|spring|autumn|fall|time|decade|century|quarter|term|day|past|coming"
    r"|last|late|early|point|once|is|was|will|would|has|had|could|may|might|can|should|means|kind"
    r"|sort|type|country|city|town|capital|nation|state)\b)[a-z]+\b"
    r"|^[^,\"“”]{0,80}\b(?:of|by|from|for|to|[Ww]ith|makes?|made|puts?|do|does|did|says?|said) "
    r"this(?: (?:in|at|on|to|by|with|when|as|clear|public|possible)\b|[,.])"
    r"|(?<![Nn]o )(?<!-)\bone\.$"
    # "The call could not be verified": which call the sentence before told.
    r"|^The (?:calls?|claims?|reports?|videos?|footage|accounts?|messages?|recordings?|images?"
    r"|letters?|posts?) (?:could|can)(?: ?not| not be) "
    # "Prosecutors opened one on Tuesday": an inquiry of which the sentence before told.
    r"|\b(?:opened|launched|began|started|issued|received|built|signed|planned|found|had|got) one"
    r"(?=[,.]| (?:on|in|at|by|last|this|today|yesterday|earlier|too|as well)\b)"
    # "Nine are still being treated there", "…, the station also reported".
    r"|^.[^A-Z,]{0,60}[a-z] there(?=[,.]| (?:since|for|on|by|until)\b)"
    # "Some 20 were still inside": of what, the sentence before told.
    r"|\b(?:still|trapped|remain(?:ed|s)?|were|are|was|is|left) inside\.$"
    # "Everybody within 500 metres must leave": of what, where no name tells it.
    r"|^.[^A-Z]*\bwithin (?:a |an )?\d[\d.,]*[ -]?(?:m|km|met(?:re|er)s?|kilomet(?:re|er)s?|miles?"
    r"|yards)\b(?:[ -]radius)?(?! (?:of|from|around)\b)[^A-Z]*$"
    r"|\b(?:[Ee]ither|[Bb]oth|[Nn]either) (?:of the )?(?:accounts?|claims?|versions?|statements?)\b"
    r"|\bto the contrary\b"
    r"|\buntil then\b[^,;]{0,20}\.$"
    r"|,(?: the)? \w+ also (?:said|reported|added|told [^,;.]{3,30})\.?$"
)
#: Longer sentences lose a clause that only adds.
LONG_CHARS = 200
_ASIDE = Pattern(
    r",? (?:--|—|–) (?P<dashed>[^—–\"“”()]{15,160}?) (?:--|—|–),?(?= )"
    r"|, (?:which|who|whose|where) (?P<clause>[^,;—–\"“”()]{10,140})(?P<end>,(?= )|(?=\.$))"
)
#: An apposition that the comma behind the clause closes too: "Orlan, head of the fund, which …,".
_APPOSED = Pattern(
    r"(?:\A|[,;] )(?!(?:In|On|At|After|Before|During|By|For|From|Since|With|Near|Under|As|When"
    r"|While|If)\b)"
    r"(?:[^,;]*\s)?[A-ZÀ-Þ][\w.’'-]*, (?:(?:the|an?|his|her|its|their)\s)?[a-z][^,;]*\Z"
)
#: The comma closes more than the clause: an age before it, or what was said before who said it.
_AGED = Pattern(r", \d{1,3}\Z")
_TELLER_NEXT = Pattern(
    r" (?:[^,;]{2,60} (?:said|says|told|added|reported)|according to)\b[^,;]{0,40}\Z"
)
#: What quotation marks hold is somebody's words, and stays whole.
_QUOTED = Pattern(r"[\"“][^\"“”]*[\"”]")
#: An aside with any of these says something of its own: counts, doubt, denial, who says so, when.
_TELLING = Pattern(
    r"\d|[\"“”]|n['’]t\b|\b(?:not|no|never|none|without|den(?:y|ies|ied)|reject\w*|refus\w*|"
    r"may|might|could|will|would|if|unless|until|unclear|reportedly|alleged\w*|suspected|"
    r"sa(?:y|ys|id)|told|claim\w*|accus\w*|warn\w*|reiterated|kill\w*|di(?:e|ed)|injur\w*|missing|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement's words, and every span they were taken from."""

    text: str
    spans: tuple[Span, ...]


def state(
    article: Article, reading: Reading, start: int, end: int, *, is_whole: bool = False
) -> Stated | None:
    """Make a statement of one sentence.

    Args:
        article: The sentence's article.
        reading: What was read from it.
        start: Where the sentence starts in the text.
        end: Where it ends.
        is_whole: No clause is left out, however long: it may be the one that was asked for.
    """
    sentence = Span(article=article.id, revision=article.revision, start=start, end=end)
    text = " ".join(sentence.of(article.text).split())
    text = without_lead_in(text if _is_spoken(reading, sentence) else _BULLET.sub("", text))
    text = _calmed(text, article.text)
    if not is_whole:
        text = shortened(text)
    if len(text) > MAX_CHARS or not is_balanced(text):
        return None
    if not is_whole and has_unnamed_them(text):
        return None
    if not is_whole and _DANGLING.search(text):
        return None
    if _PRONOUN.match(text):
        return _with_name(article, reading, sentence, text)
    if _LEANING.match(text):
        return None
    if is_whole:
        return Stated(text, (sentence,))
    if is_timed_pronoun(text) or lacks_noun(text, reading, start):
        return None
    pronoun = unplaced(text, reading)
    if pronoun is None:
        return Stated(text, (sentence,))
    return _named_within(article, reading, sentence, text, pronoun)


def _is_spoken(reading: Reading, sentence: Span) -> bool:
    """Tell a line of dialogue, which a dash opens, from a line of a list."""
    return any(sentence.start <= quote.start < sentence.end for quote in reading.quotes)


def dateline_of(text: str) -> str:
    """Return a sentence's dateline with its dash and blank, "VELK, 3 March — "; empty: none."""
    found = _DATELINE.match(text)
    return found[0] if found else ""


def without_dateline(text: str) -> str:
    """Return a sentence without its dateline: two reports from one town have that in common."""
    return text[len(dateline_of(text)) :]


def shortened(text: str) -> str:
    """Leave clauses out of a long sentence that only add: what stays says what it said."""
    quoted = [(quote.start(), quote.end()) for quote in _QUOTED.finditer(text)]
    for found in reversed(list(_ASIDE.finditer(text))):
        if len(text) <= LONG_CHARS:
            break
        aside = found["dashed"] or found["clause"] or ""
        is_in_quote = any(start < found.start() < end for start, end in quoted)
        if not is_in_quote and not _TELLING.search(aside):
            is_open = found["end"] == "," and _closes_more(text, found.start(), found.end())
            text = text[: found.start()] + "," * is_open + text[found.end() :]
    return text


def _closes_more(text: str, start: int, end: int) -> bool:
    """Tell whether the comma behind a clause is needed when the clause is gone."""
    return bool(
        _APPOSED.search(text, 0, start)
        or _AGED.search(text, 0, start)
        or _TELLER_NEXT.match(text, end)
    )


def without_lead_in(text: str) -> str:
    """Leave out a dateline and a leading "However,"; the rest stays word for word.

    Numbers lose the blanks that some texts have inside them.
    """
    text = _DISPATCH.sub("", text, count=1)
    text = _DISPATCH.sub("", _DATELINE.sub("", text, count=1), count=1)
    text = _TICKER.sub("", _ENTERED.sub("", text, count=1))
    text = _LABEL.sub("", text, count=1)
    shorter = _CONNECTIVE.sub("", text, count=1)
    return unparted(shorter[:1].upper() + shorter[1:])


def _calmed(text: str, article: str) -> str:
    """Write the first words of a report without their capitals, as its text has them further on."""
    shouted = _SHOUTED.match(text)
    if shouted is None:
        return text
    words = []
    for word in shouted.group().split():
        plain, named = word.lower(), word.capitalize()
        if plain in ("a", "an", "the") or re.search(rf"\b{plain}\b", article):
            words.append(plain)
        elif re.search(rf"\b{named}\b", article):
            words.append(named)
        else:
            return text  # an acronym, or nothing tells what it is
    calm = " ".join(words)
    return calm[:1].upper() + calm[1:] + text[shouted.end() :]


def _named_within(
    article: Article, reading: Reading, sentence: Span, text: str, pronoun: re.Match[str]
) -> Stated | None:
    """Put the name into brackets where a pronoun inside a sentence stands for nobody in it."""
    at = place_of(pronoun, article, sentence)
    name = _who(reading, at) if at is not None else ""
    mention = _mention(article, name)
    if is_told_before(text, reading, pronoun) and (
        mention is None or name.split()[-1] in text[: pronoun.start()]
    ):
        return Stated(text, (sentence,))
    if mention is None or not _can_stand_for(reading, name, pronoun.group().capitalize()):
        return None
    named = f"{text[: pronoun.start()]}[{name}]{text[pronoun.end() :]}"
    return Stated(named, (sentence, mention))


def _with_name(article: Article, reading: Reading, sentence: Span, text: str) -> Stated | None:
    pronoun = text.split()[0]
    at = article.text.find(pronoun, sentence.start, sentence.end)
    name = _who(reading, at)
    if not _can_stand_for(reading, name, pronoun):
        return None
    mention = _mention(article, name)
    if mention is None:
        return None
    return Stated(f"[{name}]{text[len(pronoun) :]}", (sentence, mention))


def _mention(article: Article, name: str) -> Span | None:
    """Return where an article first gives a name."""
    place = article.text.find(name) if name else -1
    if place < 0:
        return None
    return Span(article=article.id, revision=article.revision, start=place, end=place + len(name))


def _can_stand_for(reading: Reading, name: str, pronoun: str) -> bool:
    """Tell whether a reader would know who is meant: a name, or for "they" plain people."""
    if pronoun == "They" and _GROUP.fullmatch(name):
        return True
    return name[:1].isupper() and any(
        one.kind is not NameKind.PLACE and (name.endswith(one.text) or one.text.endswith(name))
        for one in reading.names
    )


def _who(reading: Reading, at: int) -> str:
    """Return the name that reading resolved the pronoun at a position to."""
    for attribution in reading.attributions:
        if attribution.claimant_start == at:
            return attribution.claimant
    for quote in reading.quotes:
        if quote.speaker_start == at:
            return quote.speaker
    for figure in reading.figures:
        if figure.claimant_start == at:
            return figure.claimant
    return ""


def is_balanced(text: str) -> bool:
    """Tell whether brackets and quotation marks that a text opens are closed in it."""
    return (
        text.count("(") == text.count(")")
        and straight_marks(text) % 2 == 0
        and text.count("“") == text.count("”")
    )
