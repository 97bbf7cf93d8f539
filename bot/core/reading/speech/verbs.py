"""Verbs and phrases that attribute words to somebody."""

import re
from enum import Flag, auto
from functools import lru_cache, reduce
from operator import or_

from bot.core.patterns import Pattern
from bot.core.reading.speech.foreignverbs import FOREIGN_ACCORDING, FOREIGN_WORDS
from bot.core.reading.text.alternation import any_of
from bot.core.reading.text.gaps import GAP

#: Verbs whose subject speaks, in the forms in which news reports it.
_SAYING = (
    "said|says|say|told|tells|added|adds|wrote|writes|asked|asks|replied|replies|responded|responds"
    "|answered|answers|continued|continues|explained|explains|noted|notes|stated|states|argued"
    "|argues|announced|announces|declared|declares|insisted|insists|warned|warns|claimed|claims"
    "|acknowledged|acknowledges|admitted|admits|conceded|concedes|confirmed|confirms|denied|denies"
    "|recalled|recalls|remarked|observed|observes|suggested|suggests|joked|jokes|quipped"
    "|tweeted|tweets|posted|predicted|predicts|concluded|concludes|complained|complains"
    "|maintained|maintains|contended|contends|asserted|asserts|alleged|alleges|stressed|stresses"
    "|emphasized|emphasised|emphasizes|emphasises|reiterated|reiterates|repeated|repeats|testified"
    "|pleaded|begged|shouted|shouts|cried|exclaimed|whispered|muttered|mused|reasoned"
    "|lamented|laments|boasted|vowed|vows|pledged|pledges|promised|promises|urged|urges|demanded"
    "|demands|countered|counters|retorted|interjected|intoned|sings|sang|believes"
    "|thinks|reported|reports|disclosed|revealed|reveals|estimated|estimates|cautioned|cautions"
    "|commented|comments|proclaimed|agreed|agrees|disagreed|objected|protested|hinted"
    "|indicated|indicates|informed|implied|rejected|dismissed|disputed|accused|accuses|praised"
    "|criticized|criticised|condemned|condemns|denounced|blamed|called|calls|described|describes"
    "|labeled|labelled|dubbed|referred|refers|characterized|characterised|hailed|voiced|expressed"
    "|expresses|threatened|appealed|cited|reads|gushed|fumed|opined|blasted|chided|scolded"
    "|elaborated|clarified|wondered|proposed|touted|derided|mocked|slammed|invoked|advised|advises"
    "|advocated|apologized|apologised|assured|attested|bemoaned|bragged|conveyed|crowed|decried"
    "|deplored|echoed|enthused|extolled|griped|groused|implored|inquired|jested|lauded|marveled"
    "|opposes|pondered|portrayed|preached|questioned|quoted|rebuffed|rebuked|relayed|sighed"
    "|snapped|sneered|speculated|swore|teased|trumpeted|tweets|underlined|underscored|yelled"
    "|branded|deemed|depicted|painted|warns|remembered|stipulates|stipulated|affirmed|affirms"
    "|confessed|confesses|confided|confides|recounted|recounts|ventured|volunteered|enquired"
    "|vented|seethed|tuts|tutted|texted|messaged|emailed|retweeted|captioned|summarized|summarised"
    "|affirm|insist|argue|describe|warn|allege|assert|concede|contend|deny|outlined|outlines|highlighted|highlights|counselled|counseled|forecast|divulged|professed"
)
#: As a pattern, without word boundaries.
SAYING_WORDS = any_of(_SAYING.split("|"))
#: The same in capitals, as wires print them: no part of a name.
SHOUTED_VERBS = frozenset(word.upper() for word in _SAYING.split("|"))
#: The same as participles, which share the subject of the clause before them.
_PARTICIPLES = (
    "saying|adding|telling|writing|asking|replying|explaining|noting|stating|arguing|announcing"
    "|declaring|insisting|warning|claiming|acknowledging|admitting|conceding|confirming|denying"
    "|recalling|suggesting|joking|tweeting|posting|predicting|concluding|complaining|alleging"
    "|stressing|emphasizing|emphasising|reiterating|repeating|shouting|vowing|pledging|promising"
    "|urging|demanding|calling|describing|labeling|dubbing|referring|accusing|praising|criticizing"
    "|criticising|condemning|denouncing|blaming|dismissing|rejecting|citing|quoting|expressing"
    "|threatening|appealing|characterizing|hailing|touting|mocking|asserting|maintaining|reporting"
    "|estimating|cautioning|pleading|chanting|quipping|exclaiming|responding|answering|lamenting"
    "|boasting|bragging|declaiming|mentioning|voicing|encouraging"
    "|declaiming|confessing|recounting|remarking|observing|commenting|testifying|pointing out"
)
_NEGATING = (
    "denied|denies|deny|denying|rejected|rejects|reject|rejecting|refuted|refutes|disputed|disputes"
    "|dismissed|dismisses|dismissing|disputing"
)
_HEARSAY = ("said", "reported", "alleged", "claimed", "rumored", "rumoured")
_HEDGES = [
    *("reportedly", "allegedly", "purportedly", "supposedly", "apparently"),
    *(f"it {be} {told}" for be in ("is", "was", "has been") for told in _HEARSAY),
]
_THOUGHT = (*_HEARSAY, "believed", "thought")
#: What every hedge holds one of, however it is written: most articles have none.
HEDGE_SIGNS = (
    *(sign for hedge in _HEDGES for sign in (hedge[1:], hedge[1:].upper())),
    *(f"{told} to" for told in _THOUGHT),
)
#: Words that make a clause hearsay without naming anybody.
HEDGE_WORDS = any_of(
    [
        *(form for hedge in _HEDGES for form in (hedge, hedge.capitalize(), hedge.upper())),
        *(f"{be} {told} to" for be in ("is", "are", "was", "were") for told in _THOUGHT),
    ]
)
HEDGES = Pattern(rf"\b{HEDGE_WORDS}\b")
_ACCORDING = frozenset(
    phrase
    for lower in ("according to", "in the words of", "quoting", "citing", "as quoted by", "per")
    for phrase in (lower, lower[0].upper() + lower[1:])
)
FOREIGN_ACCORDING_TO = Pattern(rf"(?<!\w){any_of(FOREIGN_ACCORDING)}(?:\s+|(?<=\sل))")
#: Verbs of many meanings, which say something only beside a quote.
_NEAR = frozenset(
    """read reads goes ran began concluded chant chants chanted found finds showed shows ruled rules
    compared compares likened likens radioed thundered screamed bellowed hollered roared growled
    hissed sobbed gasped scoffed murmured mumbled grumbled groaned scrawled scribbled chuckled
    laughed shrugged""".split()
) | {
    *("put it", "puts it", "went on", "summed up", "chimed in", "chimes in", "weighed in"),
    *("chimed in with", "weighed in with", "chipped in with", "signed off with", "call"),
    *(f"{tell} {of}" for tell in ("spoke", "speak", "speaks", "talked") for of in ("of", "about")),
    *(f"{has} written" for has in ("has", "had", "have", "'d", "’d")),
    *(
        "respond",
        "reply",
        "ask",
        "add",
        "write",
        "explain",
        "answer",
        "joke",
        "shout",
        "tell",
        "yell",
    ),
    *("fired back", "hit back", "shot back", "chipped in", "piped up", "hit out", "signed off"),
}
#: What several people say, by verbs that are nouns and infinitives as often.
_TOGETHER = frozenset(
    """accuse acknowledge admit agree announce believe blame caution complain conclude condemn
    confirm criticise criticize declare demand denounce dismiss emphasise emphasize express indicate
    label lament maintain note observe oppose predict promise protest recall recount refer reiterate
    reject repeat report reveal state stress suggest think threaten urge vow""".split()
)
#: Before their subject: headlines and captions put them first.
_FIRST = frozenset(
    "Said Says Asked Asks Added Adds Wrote Writes Tweeted Explained Explains Recalled Recalls"
    " Agreed Agrees Concluded Concludes Noted Notes Replied Replies Joked Jokes".split()
)
_SHOUTED = frozenset("SAID SAYS TOLD ASKED ADDED WROTE REPLIED".split())
#: Nouns that stand for a saying behind their owner ("Orlan's claim that …").
_NOUNS = frozenset(
    """claim claims statement statements remark remarks comment comments words assertion assertions
    answer reply response description warning warnings promise pledge question message motto
    suggestion insistence call""".split()
)
_FINITE = frozenset(_SAYING.split("|")) | _SHOUTED
_PARTICIPLE = frozenset(_PARTICIPLES.split("|"))
VERB = Pattern(rf"\b{any_of(_FINITE | _PARTICIPLE)}\b")


class Cue(Flag):
    """What a word can be that makes somebody answerable."""

    FINITE = auto()
    PARTICIPLE = auto()
    NEAR = auto()
    FIRST = auto()
    NOUN = auto()
    PREPOSITION = auto()
    TOGETHER = auto()


_CUES = {
    Cue.FINITE: _FINITE, Cue.PARTICIPLE: _PARTICIPLE, Cue.NEAR: _NEAR, Cue.FIRST: _FIRST,
    Cue.NOUN: _NOUNS, Cue.PREPOSITION: _ACCORDING, Cue.TOGETHER: _TOGETHER,
}  # fmt: skip
#: What each cue can be.
CUES = {
    word: reduce(or_, (cue for cue, words in _CUES.items() if word in words))
    for word in frozenset().union(*_CUES.values())
}
#: Mean speech beside a quote alone.
_BESIDE_QUOTES = (Cue.NEAR, Cue.TOGETHER)
_ALONE = [word for word, cue in CUES.items() if cue not in _BESIDE_QUOTES]
#: Matches any of them at the beginning of a word.
CUE = Pattern(rf"{any_of(CUES)}\b")
#: Where one can stand: behind this.
CUE_NEXT = Pattern(rf"{GAP}(?={any_of(CUES)}\b)")
#: The same for sentences that quote nothing, as most do.
CUE_ALONE = Pattern(rf"{any_of(_ALONE)}\b")
CUE_ALONE_NEXT = Pattern(rf"{GAP}(?={any_of(_ALONE)}\b)")
#: Verbs of saying in other languages, used where a mark stands right before or after.
FOREIGN = Pattern(rf"(?<!\w){any_of(FOREIGN_WORDS)}\b")
_PLAINLY = (
    "said|says|asked|asks|told|wrote|added|replied|shouted|cried|yelled|tweeted|continued|responded"
    "|answered|warned|recalled|exclaimed|demanded|wondered"
)
#: A name and a verb of saying right after a closing mark, with or without an apposition.
SAID_AFTER_NAME = Pattern(
    rf"(?:[^\W\d_][\w.'’-]*,?\s+){{1,5}}?(?:{_PLAINLY})\b"
    rf"|(?:[^\W\d_][\w.'’-]*\s){{0,4}}[^\W\d_][\w.'’-]*(?:,\s|\s\()[^!?\"“”;:\n]{{1,100}}?[,)]\s"
    rf"(?:{_PLAINLY})\b"
)
_PLAIN = frozenset(
    """said says say saying told tells telling wrote writes added adds asked asks replied replies
    shouted yelled tweeted explained insisted Said Says Asked Added Wrote Tweeted SAID SAYS TOLD
    ASKED ADDED WROTE REPLIED""".split()
).union(FOREIGN_WORDS)
_DENIAL = Pattern(rf"(?:{_NEGATING})$", re.IGNORECASE)


def is_plain(verb: str) -> bool:
    """Tell whether a verb can only mean that its subject speaks."""
    return verb in _PLAIN


def is_noun(words: str) -> bool:
    """Tell whether a word of saying is a noun: "her claim"."""
    return words in _NOUNS


@lru_cache(maxsize=1024)
def is_according(words: str) -> bool:
    """Tell whether a phrase names its source behind it, like "according to"."""
    return words in _ACCORDING or FOREIGN_ACCORDING_TO.match(words + " ") is not None


@lru_cache(maxsize=1024)
def is_denial(verb: str) -> bool:
    """Tell whether a verb says that what follows is not so."""
    return bool(_DENIAL.match(verb))
