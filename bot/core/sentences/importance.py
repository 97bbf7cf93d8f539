"""How much a brief wants a sentence, from its own words and its place in the article."""

import re
from collections.abc import Iterable, Sequence

from bot.core.articles import Article
from bot.core.evidence import Figure, Reading, Sentence
from bot.core.patterns import Pattern
from bot.core.reading.background import looks_back
from bot.core.reading.ranking import is_key, rank
from bot.core.sentences.instructing import guides
from bot.core.text.words import stems

#: What the first sentence of a news text is worth, the second, and how much each later one keeps.
LEAD_WEIGHT = 0.5
NEXT_WEIGHT = 0.38
DECAY = 0.88
#: What a sentence loses that tells of another happening, for comparison.
OTHER_COSTS = 0.3
#: What a sentence loses that tells how things look while the news happens.
COLOUR_COSTS = 0.35
#: What a sentence costs that tells of what was long before.
PAST_COSTS = 0.2
#: What words of the title, the gravest count, a deed, and each of its names add; names no more than
#: so much in all.
TITLE_GAINS, COUNT_GAINS, DEED_GAINS, NAME_GAINS, NAMES_GAIN = 0.2, 0.3, 0.15, 0.03, 0.12
#: Of so few words a title or a sentence tells too little to share one with the other.
_TITLED = 4

_EVENTS = frozenset(
    stems(
        "kill die injure wound attack strike shell bomb explode collapse flood burst breach erupt "
        "evacuate flee displace rescue arrest detain seize capture invade advance withdraw declare "
        "order sign agree cease-fire ceasefire truce sanction close reopen suspend resume cancel "
        "postpone resign elect vote approve reject accuse warn confirm deny announce launch arrive "
        "deploy release respond receive submit correct revise retract lift cut restore hit destroy "
        "oust topple overthrow depose reinstate dismiss convict acquit derail collide kidnap abduct"
    )
)
#: "Free elections" free nobody.
_FREED = Pattern(r"\b(?:freed|(?:set|let) (?:\w+ ){0,3}free)\b")
_BACKGROUND = Pattern(
    r"\b(?:last year|last month|in recent (?:years|months|decades)|has long|have long|decades?\b|"
    r"years? ago|for years|historically|traditionally|since (?:19|20)\d\d|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_GOES_ON = Pattern(r"(?:He|She|They|It|His|Her|Their|Its)\s")
_TODAY = Pattern(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|overnight|now)\b"
)
_TO_READER = Pattern(
    r"\b(?:subscribe|newsletter|sign up|click|follow us|read more|all rights reserved|"
    r"copyright|advertisement|exclusive (?:pictures|photos|footage|video)|"
    r"share this|our readers|support us|donate)\b|\Aplease\b"
    r"|\Aon behalf of .{3,80}? posted in\b",
    re.IGNORECASE,
)
#: What tells that there is no more to tell.
_NO_MORE = Pattern(
    r"\A(?:There (?:was|were) )?no (?:further|other|more|immediate) (?:details|information)\b",
    re.IGNORECASE,
)
#: Who said nothing, and left.
_NO_COMMENT = Pattern(
    r"\bwithout (?:speaking|talking) to (?:reporters|journalists|the press)\b"
    r"|\b(?:could not (?:immediately )?be reached|was not (?:immediately )?available) for comment\b"
    r"|\bcould not (?:immediately |at once )?be reached(?: (?:on|by) [\w ]{3,30})?\.\Z"
    r"|\b(?:did not|has not|have not|had not) (?:immediately )?(?:respond(?:ed)?|repl(?:y|ied)) to "
    r"(?:\w+ ){0,3}(?:requests?|calls?|e-?mails?|questions?)\b"
    r"|\bdid not (?:answer|return|pick up) (?:\w+ ){0,3}(?:calls?|phone|messages?|e-?mails?)\b"
    r"|\bdid not (?:immediately )?(?:respond|reply) to (?:\w+ ){0,3}messages?\b"
    r"|\b(?:(?:declined|refused) to|would not|will not) comment"
    r"(?: (?:on|further|because|while|when)\b(?:(?! (?:but|and|except|beyond) )[^,;.]){0,90})?\.",
    re.IGNORECASE,
)
#: What anybody says of the dead, and what thanks are.
_CONDOLES = Pattern(
    r"\b(?:express(?:es|ed)?|offer(?:s|ed)?|extend(?:s|ed)?|sends?|sent|convey(?:s|ed)?) "
    r"(?:(?:its|his|her|their|our|sincere|deepest|heartfelt|deep) ){0,3}"
    r"(?:condolences|sympath(?:y|ies)|thanks)\b"
    r"|\bthoughts (?:and prayers )?(?:are|go|were) (?:with|out)\b",
    re.IGNORECASE,
)
#: What people look like while news happens: colour.
_SCENE = Pattern(
    r"\b(?:stood|sat|sits|stands|knelt|kneeling|wept|weeping|sobb\w+|hugg\w+|embrac\w+|kiss\w+"
    r"|wav(?:ed|ing) (?:at|to|from|flags?|handkerchiefs?)|queued|shuffl\w+|clutch\w+|cradl\w+"
    r"|huddl\w+|star(?:ed|ing) (?:at|into|out)|gaz\w+|trudg\w+|shiver\w*|lit candles|laid flowers"
    r"|like (?:snow|rain|leaves|ghosts|confetti|an? [a-z]+(?= |,|\.))"
    r"|bumper to bumper|barefoot|wore (?:an?|his|her|their)|in tears"
    r"|(?:in|wearing) (?:their )?(?:pyjamas|slippers|nightclothes)"
    r"|(?:tea|soup|coffee|sandwiches) and (?:blankets|bread|tea|soup|biscuits)|swept up the glass"
    r"|(?:people|crowds?|supporters|residents) (?:on [^,.]{3,40} )?(?:clapped|applauded)"
    r"|took off (?:his|her|their)|looked (?:at the sky|up|out|away)|had not slept"
    r"|(?:was|were|is|are) (?:all )?(?:shaken(?: up)?|stunned|speechless|in shock)"
    r"|shook (?:his|her|their) heads?|rubbed (?:his|her|their) eyes)\b",
    re.IGNORECASE,
)
#: What came about, who says so, or a state that lasts or ended; "soldiers hand out water" has none.
_CAME_ABOUT = Pattern(
    r"\b(?:has|have|had|was|were|will|would|can|cannot|may|must|should|said|says|say|told|tells?"
    r"|(?!\w*(?:bed|seed|feed|need|weed|speed)\b)[a-z]{3,}ed|according to|went|came|fell|rose|took"
    r"|broke|left|sent|got|gave|held|met|won|lost|cut"
    r"|now|still|remains?|no|not|none|nobody|never|again|without|closed|open|shut|full|out of"
    r"|(?:is|are) (?:out|off|down|due|expected|needed|at risk|in force|under way))\b|n['’]t\b|\d|%"
    r"|\A(?:Leave|Stay|Boil|Avoid|Keep|Go|Call|Use|Take|Bring|Wear|Close|Turn|Watch|Move|Do)\b",
    re.IGNORECASE,
)
_NAMED = Pattern(r"(?<=[\w,’'] )[A-Z]")
#: "Olha, 66, was buying flour", "Rosa Quint, 81, was a teacher here".
_PORTRAIT = Pattern(
    r"(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+, \d{1,3}, "
    r"(?:is|was|has been|had been|sat|sits|stood|stands) (?:(?:an?|in|at|on|born|[a-z]+ing)\b)"
)
#: What holds of any such case, and tells of none: advice, the law, how people are.
_GENERAL = Pattern(
    r"\A(?:(?:Un)?fortunately, |Sadly, )?(?:(?:An?|Any|Some|Many|Most|Anyone|Everyone|Those"
    r"|People|Drivers|Parents|Victims|Families|Employers|Companies)\b[^,.;:\"“”]{3,80}?\s(?:may"
    r"|might|can|should|must|(?:are|is) too|often|usually|generally|typically|sometimes)\s"
    r"|If [^,.;]{5,100}, (?:it|they|he|she|you|that|the [a-z]+) (?:may|might|can|should)\s"
    r"|In (?:some|many|most) (?:cases|instances|situations), "
    r"|One (?:[a-z-]+ ){1,4}(?:is|are) (?:that|to)\s|It is (?:always |very )?(?:important|best"
    r"|advisable|common|possible) (?:to|for|that)\s)",
    re.IGNORECASE,
)
_CALLED = Pattern(
    r"[^,;:]{3,60}? (?:was|were) (?:called|alerted|paged|dispatched|summoned)(?: out)? "
    r"(?:at|to|on|around|about|shortly|just)\b"
)
_LABEL = Pattern(
    r"\W{0,3}(?![^:]*\b(?:said|says|told|added|reported|announced|confirmed|warned|is|are|was|were):)"
    r"[A-Z][^\W\d]*(?: \w+){0,5}: ?\d"
)
#: What an agency sends before it has a sentence: "FLASH: Two trains collide near Hollin - police".
_FLASHED = Pattern(r"(?:BREAKING(?: NEWS)?|(?:NEWS ?)?FLASH|URGENT|ALERT)\s?[:–—-]+\s?[A-Z]")
#: What a broadcaster says before the report.
_FOLLOWS = Pattern(
    r"[^\w\[]*+(?:\[[^\]]{1,60}\]\s*+){0,3}\W*+(?:the )?following (?:is|are)\b", re.IGNORECASE
)
#: A sentence that was cut behind an initial: "Subryan, 23, of Schenectady, N."
_TORN = Pattern(
    r",\s[A-Z]\.\Z|\A[A-Z]\.,\s"
    # Or in a time or a calibre: "was found at about 8.", "30am and fled", "357 Magnum and fled".
    r"|\b(?:about|around|at|by|until|just|shortly) (?:after |before )?\d{1,2}\.\Z"
    r"|\A\d{2}\s?[ap]\.?m\b|\A\d{2,3}\s?(?:-\s?calib|calib|Magnum\b)"
)
#: A publisher's note on its own text; all of its paragraph belongs to it.
_ON_ITSELF = Pattern(
    r"\b(?:an? (?:earlier|previous) version of th(?:is|e)|"
    r"th(?:is|e) (?:story|article|report) (?:has been|was) (?:corrected|updated|amended))\b"
    r"|\bairs\b[^.]{0,60}\b(?:weekdays|weeknights|weekends|\w+days|\d [ap]\.m\.)"
    r"|^(?:correction|clarification|editor['’]s note)\b",
    re.IGNORECASE,
)
#: What a bulletin says of itself: "Situation as of 8 March, 17:00."
_HEADER = Pattern(
    r"\W*(?:(?:[A-Z][\w-]*|of|the|on|and|in|at|to)[ ,:]+){0,6}?(?:as (?:of|at)|updated?(?: on| at)?"
    r"|dated|issued(?: on| at)?|valid (?:from|until)|status|last changed)[ :]+"
    r"(?:(?:\d[\d.:/h]*+|noon|midnight|GMT|UTC|[ap]\.?m\.?|local time|hours|on|at|[A-Z][a-z]++)"
    r"(?:[ ,.]++|\Z)){1,8}\Z"
    # "By district: Brenn 11, Lower Ossery 4": of what, the line above tells.
    r"|\W*(?:By|Per) [a-z]+(?: [a-z]+)?: "
)
#: The whole of a text that only puts right another one of its paper.
_CORRECTS = Pattern(
    r"\W*(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|errat(?:um|a)"
    r"|for the record)(?:\W*\Z|\s*[:–—-]\s)",
    re.IGNORECASE,
)
#: What an agency puts above a report that it sends again; the report below says it whole.
_EDITED = Pattern(
    r"\W{0,3}\((?:Correct|Clarif|Update|Add|Recast|Rewrit|Refile|Repeat|Delete|Remove|Fixe)\w*\b"
)
_NOTE = Pattern(r"\W{0,3}(?:correction|clarification|editor['’]?s['’]? note)\b", re.IGNORECASE)
#: Words that speak to a program and not to a reader: such a sentence is no evidence of anything.
_TO_MACHINE = Pattern(
    r"\b(?:ignore (?:all |any |the )?(?:previous|prior|above|earlier)|"
    r"disregard (?:all|the|your|any)|"
    r"(?:system|developer) (?:prompt|message)|language model|as an ai\b|ai assistant|"
    r"you are (?:now )?(?:an?|the) (?:assistant|ai|bot|model)|new instructions?|"
    r"(?:assistant|chatgpt|llm|claude)s?\s*[:,]|output (?:the following|only)|"
    r"(?:report|write|say|state|post|repeat) (?:that|exactly|the following)[^.]{0,80}"
    r"\b(?:in your|to the channel|in the (?:brief|summary))|<\|?(?:im_start|system|end))",
    re.IGNORECASE,
)


def tells_deed(words: Iterable[str]) -> bool:
    """Tell whether any of some stems is of a deed that news is made of: "arrest", "flee"."""
    return not _EVENTS.isdisjoint(words)


def is_evidence(article: Article, reading: Reading, position: int) -> bool:
    """Tell whether the sentence at a position is evidence of anything.

    It is not if it addresses a machine, or belongs to a publisher's note on its own text.
    """
    for sentence in reading.sentences:
        if sentence.start <= position < sentence.end:
            text = article.text[sentence.start : sentence.end]
            return not (
                addresses_machine(text)
                or _is_below_note(article, position)
                or _EDITED.match(text) is not None
            )
    return True


def addresses_machine(text: str) -> bool:
    """Tell whether a text tries to give orders to a program that reads it."""
    return _TO_MACHINE.search(text) is not None


def is_news(article: Article, reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence reports something: prose, told by the article, to a person."""
    text = article.text[sentence.start : sentence.end]
    # A text of one line, which is its title too, is news all the same.
    is_title_only = all(one.is_heading for one in reading.sentences)
    is_closed = text.rstrip("\"'”’»)").endswith((".", "。", "!"))
    if (
        (sentence.is_heading and not is_title_only)
        or len(text) < 30
        or not (is_closed or (is_title_only and _FLASHED.match(text)))
    ):
        return False
    if (
        _FOLLOWS.match(text)
        or _NO_MORE.match(text)
        or _NO_COMMENT.search(text)
        or _CONDOLES.search(text)
        or _TO_READER.search(text)
        or _TORN.search(text)
        or _HEADER.match(text)
        or only_corrects(article)
        or addresses_machine(text)
    ):
        return False
    if _is_note(article, reading, sentence):
        return False
    quoted = sum(
        min(quote.end, sentence.end) - max(quote.start, sentence.start)
        for quote in reading.quotes
        if quote.start < sentence.end and quote.end > sentence.start
    )
    return quoted * 2 < len(text)


def only_corrects(article: Article) -> bool:
    """Tell whether an article only puts right another one of its paper."""
    return _CORRECTS.match(article.title) is not None


def _is_note(article: Article, reading: Reading, sentence: Sentence) -> bool:
    if _is_below_note(article, sentence.start):
        return True
    paragraph = [one for one in reading.sentences if one.paragraph == sentence.paragraph]
    return any(_ON_ITSELF.search(article.text[one.start : one.end]) for one in paragraph)


def _is_below_note(article: Article, position: int) -> bool:
    """Tell whether the lines around a position, up to an empty one, begin as a note."""
    begin = article.text.rfind("\n\n", 0, position) + 2
    return begin > 1 and _NOTE.match(article.text, begin) is not None


def is_label(text: str) -> bool:
    """Tell a line of a list, which names a number, from a sentence: "Deceased: 24 (5 minors).\""""
    return _LABEL.match(text) is not None


def is_scene(text: str) -> bool:
    """Tell whether a sentence tells how things look while the news happens, and no deed."""
    is_seen = _SCENE.search(text) is not None or _PORTRAIT.match(text) is not None
    return is_seen and not tells_deed(stems(text))


def is_still(text: str) -> bool:
    """Tell whether a sentence only tells what somebody without a name is doing.

    It names nobody, counts nothing, and tells neither what came about nor what somebody said:
    "Soldiers hand out water over the fence."
    """
    came_about = _CAME_ABOUT.search(text) or _NAMED.search(text) or tells_deed(stems(text))
    return not (came_about or guides(text))


def is_past(text: str) -> bool:
    """Tell whether a sentence tells what was long before: of another year, or of all years."""
    return _BACKGROUND.search(text) is not None and _TODAY.search(text) is None


def weigh(article: Article, reading: Reading, number: int) -> float:
    """Weigh one sentence, from 0 to 1.

    Its place weighs most; words of the title, counts, names and a deed add to it. What is of
    another time, colour, background, or of an odd length costs.

    Args:
        article: The sentence's article.
        reading: What was read from it.
        number: Index into `reading.sentences`.
    """
    sentence = reading.sentences[number]
    text = article.text[sentence.start : sentence.end]
    own = frozenset(stems(text))
    counts = [f for f in reading.figures if sentence.start <= f.start < sentence.end]
    names = {name.text for name in reading.names if sentence.start <= name.start < sentence.end}
    before = sum(not earlier.is_heading for earlier in reading.sentences[:number])
    is_deed = bool(own & _EVENTS) or _FREED.search(text) is not None

    weight = NEXT_WEIGHT * DECAY ** (before - 1) if before else LEAD_WEIGHT
    weight += TITLE_GAINS * _share(frozenset(stems(article.title)), own)
    weight += COUNT_GAINS * max((rank(f) for f in counts if not f.is_background), default=0.0)
    if is_label(text) or (before and _is_of_another_time(text, counts)):
        weight -= OTHER_COSTS
    weight += min(NAMES_GAIN, NAME_GAINS * len(names))
    if is_deed:
        weight += DEED_GAINS
    is_colour = _SCENE.search(text) is not None or (
        not before and _opens_elsewhere(article, own, is_named=bool(names))
    )
    tells_event = is_deed or any(is_key(one) for one in counts)
    if (is_colour and not tells_event) or _is_idle(text, counts, is_named=bool(names)):
        weight -= COLOUR_COSTS
    if _BACKGROUND.search(text) or _goes_on_about_past(article, reading, number):
        weight -= PAST_COSTS
    weight -= _length_costs(len(text.split()))
    return max(0.0, min(1.0, weight))


def _is_of_another_time(text: str, counts: Sequence[Figure]) -> bool:
    return looks_back(text) or (bool(counts) and all(f.is_background for f in counts))


def _is_idle(text: str, counts: Sequence[Figure], *, is_named: bool) -> bool:
    """Tell whether a sentence says what always holds, or only when somebody was called."""
    if counts:
        return False
    # "The service was called at 20:14 to an accident": of what happened it tells the clock.
    is_general = not (is_named or guides(text)) and _GENERAL.match(text) is not None
    return is_general or _CALLED.match(text) is not None


def _length_costs(words: int) -> float:
    """Return what it costs to be too short to tell anything, or too long for a line."""
    return 0.25 if words < 6 else 0.15 if words > 48 else 0.0


def _opens_elsewhere(article: Article, own: frozenset[str], *, is_named: bool) -> bool:
    """Tell whether a report opens with something else than its title says, as features do.

    Where the opening names nobody and nothing, a title of two words is enough to tell.
    """
    title = frozenset(stems(article.title))
    is_told = len(title) >= (_TITLED if is_named else _TITLED // 2)
    return is_told and len(own) >= _TITLED and not title & own


def _goes_on_about_past(article: Article, reading: Reading, number: int) -> bool:
    """Tell whether "he" or "it" goes on about what the sentence before told of years ago."""
    this = reading.sentences[number]
    before = reading.sentences[number - 1] if number else this
    if before is this or before.paragraph != this.paragraph:
        return False
    is_on = _GOES_ON.match(article.text, this.start) is not None
    return is_on and is_past(article.text[before.start : before.end])


def _share(wanted: frozenset[str], held: frozenset[str]) -> float:
    return len(wanted & held) / len(wanted) if wanted else 0.0
