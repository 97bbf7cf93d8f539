"""Reasons as they are stored and given to tools, said in the language spoken now.

Rules and the gate give their reasons in English, which JSON and the store keep. Each of their
sentences stands here once; what is put into it is found again and said anew. A sentence that is
not here, of another version say, stays as it is.
"""

import re
from functools import cache

from bot.core.evidence import Status
from bot.core.patterns import Pattern
from bot.core.presenting.terms import kind_heading, status_word
from bot.core.speaking import marked, say, spoken
from bot.locale import ENGLISH

#: Sentences of the rules for breaking updates and for the status word.
_RULES = (
    marked("a grave event, told at the start of an article"),
    marked("a first count of people {kind}"),
    marked("the count of people {kind} grew by a quarter or more"),
    marked("the count of people {kind} grew by {share} or more"),
    marked("the time of a watched event came, and there is a report of it"),
    marked("without a report the next brief would have said that there is none"),
    marked("from one origin that is not official it would be tier 2"),
    marked("with one origin it would be tier 2"),
    marked("from a source that is not official it would be tier 2"),
    marked("a second independent origin, or an official source, would make it tier 1"),
    marked(
        "to {trend} when a count of people killed, injured, missing or driven out rises or "
        "something worse happens"
    ),
    marked("to {trend} when fewer are displaced or held, or an order is lifted"),
    marked("to {trend} when nothing worsens until the next brief"),
    marked("to {trend} when nothing eases until the next brief"),
    marked("to {trend} when no more cases are counted"),
    marked("to {trend} when no more troops are counted"),
    marked("to {trend} when no fewer troops are counted"),
    marked("to {trend} when no more people are counted {kind}"),
    marked("to {trend} when no fewer people are counted {kind}"),
    marked("to {trend} when an order is lifted, people return or a truce holds"),
    marked("to {trend} when a count of harm rises or something worse happens"),
)
#: Sentences of the gate.
_HELD = (
    marked("said only by social accounts, not confirmed"),
    marked("says nothing"),
    marked("cites nothing"),
    marked("leads where its source does not: {where}"),
    marked("cites article {article}, which is not among the sources"),
    marked("cites characters {start} to {end} of article {article}, which has {length}"),
    marked("its source gives orders to a program instead of reporting"),
    marked("is worded otherwise than its source, in a language that cannot be checked"),
    marked('says "{told}" where its source, which may only be shortened, does not'),
    marked('says of "{told}" what its source does not'),
    marked("puts the parts of its source, which may only be shortened, in another order"),
    marked("is not direct speech in its article"),
    marked("is given to {who}; the article gives it to {other}"),
    marked('"{words}" is not what stands at its place in the article'),
    marked('"{words}" is no figure in its article'),
    marked("its value is {told}, the article's {held}"),
    marked('its qualifier is "{told}", the article\'s "{held}"'),
    marked('its unit is "{told}", the article\'s "{held}"'),
    marked("it is told as {status}, the article has it as {other_status}"),
    marked("it is given to {who}, the article gives it to {other}"),
    marked('"{words}" is not a date in what it cites'),
    marked("{words} is not in what it cites"),
    marked("says more than its source: {words}"),
    marked("adds to its source: {words}"),
    marked("gives a cause where the source says that none is known"),
    marked("gives a cause that its source does not: {words}"),
    marked('says "{told}" where the source does not go so far'),
    marked('turns round who does what to whom ("{told}")'),
    marked("joins to its source what is not in it: {words}"),
    marked('puts "{told}" where the source has "{held}"'),
    marked('says "{told}" where the source says "{held}"'),
    marked('says "{told}" where the source tells it as a fact'),
    marked('says "{told}" where the source does not doubt it'),
    marked('says "{told}" where the source does not'),
    marked('says "{told} only" where the source does not'),
    marked('tells as a fact what the source only reports ("{held}")'),
    marked("tells as a fact what the source gives to {other}"),
    marked('tells as so what the source leaves open ("{held}")'),
    marked('tells as done what the source says is planned, possible or expected ("{held}")'),
    marked('tells as done what the source says is to be done ("{held}")'),
    marked('tells as done what the source says is to come ("{held}")'),
    marked('puts "{told}" of "{held}", which is less'),
    marked('leaves out the source\'s doubt ("{held}")'),
    marked('leaves out the source\'s "{held} only"'),
    marked('leaves out the source\'s "{held}"'),
    marked("leaves out that the source reports a denial"),
    marked("leaves out the source's denial"),
    marked("tells of a denial where the source does not"),
    marked("has somebody say what the source tells by itself"),
    marked("is given to {who}; the source gives it to {other}"),
    marked("is given to {who}; the source does not say so"),
    marked("is given to {who}, who says another thing in the source"),
    marked('"{words}" is given to {who}; the source has {other}'),
    marked('"{words}" is not what the source says word for word'),
    marked('"{words}" is put in quotation marks; the source does not quote it'),
    marked('the source says "{held}" is not so'),
    marked('"{told}" is "{held}" in the source: the unit differs'),
    marked('"{told}" is "{held}" in the source and "{other}" here'),
    marked('"{told}" is "{held}" in the source'),
    marked('"{held}" is {status} in the source and told as a fact'),
    marked('"{told}" counts another thing than in the source'),
    marked('"{told}" counts {kind}, the source\'s "{held}" {other_kind}'),
    marked('"{told}" has {who}, in the source it has {other}'),
    marked('"{told}" is in {who}, in the source in {other}'),
)
#: What stands in a sentence where there is no name, unit or qualifier.
_NOBODY = frozenset(
    (
        marked("nobody"),
        marked("nobody that is named"),
        marked("others"),
        marked("no unit"),
        marked("no qualifier"),
    )
)
_FIELD = Pattern(r"\\\{(\w+)\\\}")
_BETWEEN = "; "


def reason_words(reason: str) -> str:
    """Say a reason, or several between semicolons."""
    if spoken() == ENGLISH:
        return reason
    parts = reason.split(_BETWEEN)
    words = ""
    while parts:
        # A sentence may have a semicolon of its own.
        one, many = next(
            ((told, many) for many in (1, 2) if (told := _again(_BETWEEN.join(parts[:many])))),
            (parts[0], 1),
        )
        words = say("{reason}; {more}", reason=words, more=one) if words else one
        parts = parts[many:]
    return words


def _again(sentence: str) -> str:
    """Say one sentence; empty where it is none of ours."""
    for template in (*_RULES, *_HELD):
        if found := _pattern(template).fullmatch(sentence):
            return say(
                template, **{name: _value(name, text) for name, text in found.groupdict().items()}
            )
    return ""


def _value(name: str, text: str) -> str:
    match name:
        case "kind" | "other_kind":
            heading = kind_heading(text)
            return heading.capitalize() if spoken() == "de" else heading.lower()
        case "status" | "other_status" if text in list(Status):
            return status_word(Status(text))
        case "trend":
            return say(text)
        case _:
            return say(text) if text in _NOBODY else text


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_FIELD.sub(r"(?P<\1>[^;]+?)", re.escape(template)))
