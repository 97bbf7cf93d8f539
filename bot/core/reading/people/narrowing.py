"""Narrowing: the noun phrase that speaks, out of the words in front of a verb.

"At the gate a painted sign", "a move one dealer", "a letter from his doctor on Friday that".
"""

from bot.core.patterns import Pattern

#: What a relative clause or a date leaves at the end.
_TAIL = Pattern(
    r"(?:,?\s(?:that|which|who)"
    r"|\s(?:on\s|late\s|early\s)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s(?:morning|afternoon|evening|night))?|\s(?:yesterday|today))+\Z"
)
_TAIL_ENDS = ("that", "which", "who", "day", "morning", "afternoon", "evening", "night")
_DETERMINER = Pattern(r"\s(?=(?:the|an?|one|another|his|her|its|their)\s\w|some(?:one|body)\Z)")
#: A phrase of its own begins neither behind these nor behind a verb or a number.
_LINKED = Pattern(
    r"(?:\b(?:of|for|at|from|with|in|on|to|by|and|or|but|than|as|near|about|over|under|into|onto|around"
    r"|along|across|behind|beside|beneath|between|among|against|outside|inside|through|without|within|like"
    r"|off|up|down|out|all|both|half|such|only|just|even|not|nearly|almost|roughly|per|via|is|was|were|are"
    r"|whose|if|that|which|who|when|where|while|because|to\s\w+)|ing|ed|[,\d’'\x01\x02])\Z"
)
_CLAUSE = Pattern(r"\s(?:(?:who|whose|whom)|(?:that|which)\s[a-z]+(?:s|ed))\s")
_ADJUNCT = Pattern(
    r"(?:In|On|At|By|From|Near|Under|Over|Above|Below|Beneath|Behind|Beside|Inside|Outside|Across|After"
    r"|Before|During|Since|Around|Along|Between|Among|Hours|Days|Weeks|Months|Minutes|Moments|That|This"
    r"|Last|Next|Later|Once|When|As|A|An|The|One|Another|in|on|at|by|from|near|under|a|an|the|one"
    r"|another|his|her|its|their)\s"
)
#: A verb with its object: what stands in front of it is whom the words are about.
_VERB = Pattern(
    r"\s(?:(?:[a-z]{2,}ed|[a-z]{3,}s)\s(?:the|an?|one|his|its|their|by\s[a-z]+ing)\s"
    r"|(?:they|he|she|it|we|I|you)\s(?:have|has|had|[a-z]+ed|made|gave|sent|wrote|put)\b)"
)


def narrowed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut the words of a subject down to the phrase that speaks; its span.

    Args:
        text: The article.
        start: Where the words begin.
        end: Where they end.
    """
    tail = _TAIL.search(text, start + 1, end) if text.endswith(_TAIL_ENDS, start, end) else None
    is_relative = tail is not None and text.endswith(("that", "which", "who"), start, end)
    end = tail.start() if tail else end
    if _ADJUNCT.match(text, start, end) is None or _CLAUSE.search(text, start, end):
        return (_antecedent(text, start, end), end) if is_relative else (start, end)
    verb = _VERB.search(text, start + 2, end)
    is_object = verb is not None and text[verb.end() : end].islower()
    if verb is not None and is_object and not _LINKED.search(text, start, verb.start()):
        end = verb.start()
    return _antecedent(text, start, end), end


def _antecedent(text: str, start: int, end: int) -> int:
    """Find where the last phrase begins that no preposition ties to another."""
    last = start
    if not text[text.rfind(" ", start, end) + 1].islower():
        return start  # "In a letter to staff Mira Orlan": the name tells.
    for determiner in _DETERMINER.finditer(text, start + 1, end):
        if not _LINKED.search(text, max(start, determiner.start() - 24), determiner.start()):
            last = determiner.end()
    return last
