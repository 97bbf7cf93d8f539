"""What a question asks to be measured, and what such a measure looks like."""

import re

#: A number in digits or in words, and what stands for one.
NUMBER = (
    r"(?:\d[\d,.]*\d|\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|several|no|none|half|"
    r"third|quarter)\b(?:-\w+)?)"
)
_UNIT = r"(?:km|kilomet\w+|miles?|met(?:er|re)s?|m|feet|foot|ft|inch\w*|yards?|nautical|blocks?)"
#: What is asked for by these words looks like that.
_MEASURES = (
    (
        re.compile(r"\b(?:how old|what age|age of|the age)\b", re.IGNORECASE),
        re.compile(
            r"\b\d{1,3} ?- ?(?:year|month)|\b\d{1,3} years? old|\bage[d ]+(?:of )?\d{1,3}\b|"
            r"(?<=[^\W\d_]), \d{1,3}(?=[,.;]| and\b)|\b(?:was|is|turned) \d{1,3}(?=[.,;]|$| when)|"
            r"\bat \d{1,3}\b|\(\d{1,3}\)|\b\d{1,3}(?=-| years)",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\bpercent\w*|\bhow much of\b|\bshare of|\bproportion|%|\brate of|\bmargin",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{NUMBER} ?(?:%|percent|per cent|points?)|\b(?:half|third|quarter)\b", re.IGNORECASE
        ),
    ),
    (
        re.compile(
            r"\bhow much\b.*\b(?:weigh\w*)\b|\bhow heavy\b|\bweight of\b",
            re.IGNORECASE,
        ),
        re.compile(rf"{NUMBER} ?(?:kg|kilo\w*|pounds?|lbs?|tons?|tonnes?|grams?)", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\bhow much\b|\b(?:price|cost|value|budget|salary|revenue|ransom|fine|bail|reward|"
            r"profit|sum|amount)\b|\bworth\b|"
            r"\bwhat (?:did|does|will|do) .{1,60} (?:pay|spend|cost|charge)\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"[$€£¥₹]|\b{NUMBER} ?-? ?(?:million|billion|trillion|mn|bn|m\b|dollars?|euros?|"
            r"pounds?|pesos?|rupees|yen|yuan|francs?|rubles?)|\b(?:USD|EUR|GBP|US\$)",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\bhow (?:far|high|tall|deep|wide)\b|\b(?:distance|height|depth|altitude)\b",
            re.IGNORECASE,
        ),
        re.compile(rf"{NUMBER},?[ -]*(?:\d+ ?)?{_UNIT}\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\bhow long\b", re.IGNORECASE),
        re.compile(
            rf"{NUMBER}[ -]+(?:more )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|"
            rf"decades?|{_UNIT})\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(r"\b(?:magnitude|strong|richter)\b", re.IGNORECASE),
        re.compile(r"\b\d(?:\.\d)?\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:what|which) time\b", re.IGNORECASE),
        re.compile(
            r"\b\d{1,2}[:.] ?\d\d\b|\b\d{1,2} ?[ap]\.? ?m\b|\b\d{4} ?(?:hours|gmt)?\b|\bnoon\b|"
            r"\bmidnight\b",
            re.IGNORECASE,
        ),
    ),
)


def measured(question: str, text: str) -> list[tuple[int, int]] | None:
    """Return where a text holds a measure of the sort asked for; None where none is asked for."""
    for asks, told in _MEASURES:
        if asks.search(question):
            return [found.span() for found in told.finditer(text)]
    return None
