"""What a question asks to be measured, and what such a measure looks like."""

import re

from bot.core.patterns import Pattern
from bot.core.text.words import stems

#: Digits from their first on: begun at each of very many, they would be gone through as often.
DIGITS = r"(?<!\d)(?<!\d[.,])\d++(?:[.,]\d++)*+"
#: A number in digits or in words, and what stands for one.
NUMBER = (
    rf"(?:{DIGITS}|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|several|no|none|half|"
    r"third|quarter)\b(?:-\w+)?)"
)
FEW = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(?:km|kilomet\w+|miles?|met(?:er|re)s?|m|feet|foot|ft|inch\w*|yards?|nautical|blocks?)"
#: A month, whole or shortened.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june|jun|july|jul|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
#: Ways to die, ways to go somewhere, and what people are charged with.
_DEATHS = (
    r"(?:stab\w*|shot|shooting|gunshot|gunned|strang\w+|suffocat\w+|chok\w+|drown\w*|burn\w*|crush\w*|"
    r"bludgeon\w*|beat\w*|hang\w*|hanged|poison\w*|overdos\w*|electrocut\w*|behead\w*|blast|bomb\w*|"
    r"explo\w+|crash\w*|collision|collaps\w+|f[ae]ll(?:en|ing)?|plung\w+|buried|avalanche|fire|heart|stroke|"
    r"cancer|disease|illness|pneumonia|complications|injur\w+|wounds?|suicide|struck|hit|run over)"
)
_RIDES = (
    r"(?:car|truck|lorry|van|bus|taxi|cab|train|helicopter|plane|jet|aircraft|flight|boat|ship|ferry|"
    r"bicycle|bike|motorcycle|ambulance|foot|walk\w*|sw[aiu]m\w*|flew|flown|drove|driven|rope|ladder|"
    r"window|door|roof|tunnel)"
)
_CRIMES = (
    r"(?:murder\w*|homicide|manslaughter|assault\w*|robbery|burglary|theft|fraud|kidnap\w*|rape|arson|"
    r"brib\w+|corruption|conspiracy|terror\w*|treason|espionage|perjury|battery|cruelty|smuggl\w+|"
    r"traffick\w+|possession|launder\w+|extortion|vandalism|trespass\w*|driving|endanger\w*|"
    r"negligen\w+|misconduct|contempt|obstruct\w+|evasion|piracy|libel|slander|killing)"
)
#: What is asked for by these words looks like that.
_MEASURES = (
    (
        Pattern(r"\b(?:how old|what age|age of|the age)\b", re.IGNORECASE),
        Pattern(
            r"\b\d{1,3} ?- ?(?:year|month)|\b\d{1,3} years? old|\bage[d ]+(?:of )?\d{1,3}\b|"
            r"(?<=[^\W\d_]), \d{1,3}(?=[,.;]| and\b| [–—-])|"
            r"\b(?:was|is|turned) \d{1,3}(?=[.,;]|$| when)|\bat \d{1,3}\b|"
            r"\(\d{1,3}\)|\b\d{1,3}(?=-| years)",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(
            r"\b(?:what|which) (?:vote|score|majority)\b|\bby what margin\b|"
            r"\b(?:final|the) score\b|\bhow (?:did|does|will) (?:[\w.]+ ){0,3}?(?:court|senate|"
            r"house|council|committee|board|parliament|panel|congress|jury|assembly|commission)\b"
            r".*\bvote\b",
            re.IGNORECASE,
        ),
        Pattern(
            rf"(?<![\d.,-])(?:\d{{1,3}}|{FEW}) ?(?:[-–—](?:to[-–—])?|to) ?(?:\d{{1,3}}|{FEW})\b"
            r"(?![\d.,-]\d)|\bunanimous\w*|\bparty[- ]lines?",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(
            r"\bpercent\w*|\bhow much of\b|\bshare of|\bproportion|%|\brate of|\bmargin",
            re.IGNORECASE,
        ),
        Pattern(
            rf"{NUMBER} ?(?:%|percent|per cent|points?)|\b(?:half|third|quarter)\b|"
            # "One of every nine", "three in ten".
            rf"(?:\b{FEW}\b|\b\d{{1,3}}) (?:in|(?:out )?of)(?: every)? (?:{FEW}|\d{{1,3}})\b",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(
            r"\bhow much\b.*\b(?:weigh\w*)\b|\bhow heavy\b|\bweight of\b",
            re.IGNORECASE,
        ),
        Pattern(rf"{NUMBER} ?(?:kg|kilo\w*|pounds?|lbs?|tons?|tonnes?|grams?)", re.IGNORECASE),
    ),
    (
        Pattern(
            r"\bhow much\b|\b(?:price|cost|value|budget|salary|revenue|ransom|fine|bail|reward|"
            r"profit|sum|amount)\b|\bworth\b|"
            r"\bwhat (?:did|does|will|do) .{1,60} (?:pay|spend|cost|charge)\b",
            re.IGNORECASE,
        ),
        Pattern(
            r"[$€£¥₹]|\bundisclosed (?:sum|amount|price|fee)|"
            rf"\b{NUMBER} ?-? ?(?:million|billion|trillion|mn|bn|m\b|dollars?|euros?|"
            r"pounds?|pesos?|rupees|yen|yuan|francs?|rubles?)|\b(?:USD|EUR|GBP|US\$)",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(
            r"\bhow (?:far|high|tall|deep|wide)\b|\b(?:distance|height|depth|altitude)\b",
            re.IGNORECASE,
        ),
        Pattern(rf"{NUMBER},?[ -]*(?:\d+ ?)?{_UNIT}\b", re.IGNORECASE),
    ),
    (
        Pattern(r"\bhow long\b", re.IGNORECASE),
        Pattern(
            rf"{NUMBER}[ -]+(?:more )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|"
            rf"decades?|{_UNIT})\b",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(r"\b(?:magnitude|strong|richter)\b", re.IGNORECASE),
        Pattern(r"\b\d(?:\.\d)?\b", re.IGNORECASE),
    ),
    (
        Pattern(
            r"\bhow (?:was|were|did|had|have|has) .*\b(?:killed|die|died|dead|murdered|slain|"
            r"perish\w*|lose (?:his|her|their) li)|\bcause of death\b",
            re.IGNORECASE,
        ),
        Pattern(rf"\b{_DEATHS}\b", re.IGNORECASE),
    ),
    (
        Pattern(
            r"\bhow (?:was|were|did|do|does|had|have|has) .*\b(?:get|got|go|arrive\w*|travel\w*|"
            r"reach\w*|brought|taken|transported|come|leave|left|escape\w*|flee|fled)\b",
            re.IGNORECASE,
        ),
        Pattern(rf"\b{_RIDES}\b", re.IGNORECASE),
    ),
    (
        Pattern(
            r"\bwhat .*\b(?:charged with|charges?|accused of|convicted of|guilty of|suspected of|"
            r"arrested for|jailed for)\b",
            re.IGNORECASE,
        ),
        Pattern(rf"\b{_CRIMES}\b", re.IGNORECASE),
    ),
    (
        Pattern(r"\b(?:what|which|exact) date\b|\bdate of\b", re.IGNORECASE),
        Pattern(rf"\b{MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\b", re.IGNORECASE),
    ),
    (
        Pattern(r"\b(?:what|which) year\b|\byear of\b", re.IGNORECASE),
        Pattern(r"\b(?:1[5-9]|20)\d\d\b|\b(?:last|this|next) year\b|\byears? ago\b", re.IGNORECASE),
    ),
    (
        Pattern(r"\b(?:what|which) month\b", re.IGNORECASE),
        Pattern(rf"\b{MONTH}\b|\b(?:last|this|next) month\b|\bmonths? ago\b", re.IGNORECASE),
    ),
    (
        Pattern(r"\b(?:what|which) time\b", re.IGNORECASE),
        Pattern(
            r"\b\d{1,2}[:.] ?\d\d\b|\b\d{1,2} ?[ap]\.? ?m\b|\b\d{4} ?(?:hours|gmt)?\b|\bnoon\b|"
            r"\bmidnight\b",
            re.IGNORECASE,
        ),
    ),
)


#: Words for what is measured: where a number of it stands, nothing else has to say them.
MEASURES = frozenset(stems("money cash sum amount"))
#: What says of a length which way it is measured, in questions and behind a length.
_WAYS = (
    (Pattern(r"\b(?:how (?:far|close|near)|distance)\b", re.IGNORECASE), "away far from off"),
    (Pattern(r"\bhow (?:high|tall)\b|\bheight|altitude\b", re.IGNORECASE), "high tall"),
    (Pattern(r"\bhow deep\b|\bdepth\b", re.IGNORECASE), "deep"),
    (Pattern(r"\bhow wide\b|\bwidth|diameter\b", re.IGNORECASE), "wide across"),
    (Pattern(r"\bhow long\b|\blength\b", re.IGNORECASE), "long"),
)
_WAY = Pattern(
    r"[ -]{1,2}(?P<way>away|high|tall|deep|wide|across|long|thick)\b|[ -]in (?P<of>diameter|length|"
    r"height|width|depth)\b",
    re.IGNORECASE,
)


def measured(question: str, text: str) -> list[tuple[int, int]] | None:
    """Return where a text holds a measure of the sort asked for; None where none is asked for."""
    for asks, told in _MEASURES:
        if asks.search(question):
            spans = (found.span() for found in told.finditer(text))
            return [(start, end) for start, end in spans if not _other_way(question, text, end)]
    return None


def _other_way(question: str, text: str, end: int) -> bool:
    """Tell "ten miles wide" where it is asked how far."""
    found = _WAY.match(text, end)
    asked = next((fit for asks, fit in _WAYS if asks.search(question)), "")
    if found is None or not asked:
        return False
    if found["of"]:
        fit = next(fit for asks, fit in _WAYS if asks.search(found["of"]))
        return fit != asked
    return found["way"].lower() not in asked.split()
