"""What people write instead of a command's name."""

import re

from bot.commands.reading.since import since_of
from bot.core.patterns import Pattern

_PLEASE = r"(?:(?:can|could|would|will) you )?(?:please )?"
_END = r"(?:,? please)?[ .!?]*"
_CATCHING_UP = Pattern(
    rf"{_PLEASE}(?:(?:catch|bring) me up(?: to (?:date|speed))?|fill me in|"
    rf"what (?:did i miss|have i missed))(?: since (?P<since>.{{1,40}}?))?{_END}",
    re.IGNORECASE,
)
_STANDING = Pattern(
    rf"{_PLEASE}(?:(?:give|show|send|get) (?:me|us) )?(?:(?:the|a|an) )?(?:latest |current |new )?"
    rf"(?:tl;? ?dr|sit ?rep|situation report|brief|briefing|standing picture){_END}",
    re.IGNORECASE,
)
#: What the bot itself is asked, where no article can tell.
_ABOUT_ITSELF = Pattern(
    rf"{_PLEASE}(?:(?:hi|hey|hello|so)[,!]? )?(?:who (?:are|r) (?:you|u)|what (?:are|r) (?:you|u)|"
    r"what is (?:this|that) (?:bot|thing)|what (?:can|do) (?:you|u|i) (?:do|ask(?: you)?|know)|"
    r"how (?:do(?:es)?|can) (?:you|u|it|this|i) (?:work|use (?:you|this|it))|"
    r"(?:are|r) (?:you|u) (?:there|alive|awake|ok(?:ay)?|working|real|human|an? (?:bot|ai|human|"
    r"person))|(?:is )?(?:anyone|anybody|somebody) (?:there|here)|ping|test(?:ing)?|"
    r"(?:show )?(?:me )?(?:the )?(?:commands|menu|options))"
    rf"{_END}",
    re.IGNORECASE,
)
#: "Help" in the other languages that the bot speaks.
_HELP = frozenset("ayuda aide hilfe допомога допоможи помощь помоги مساعدة 帮助 幫助 帮忙".split())
_NEXT = Pattern(
    rf"{_PLEASE}(?:(?:when|what time)(?: is|'s|’s| will| does)? )?(?:the |your )?next "
    rf"(?:brief|briefing|update|post|report)(?: (?:due|come|coming|out|posted|be))*{_END}"
    rf"|{_PLEASE}when (?:do|will) you (?:post|brief|report)(?: us| here)?(?: next| again)?{_END}",
    re.IGNORECASE,
)
_LESS = Pattern(
    rf"{_PLEASE}(?:stop(?: (?:it|this|that|now|posting|spamming|messaging|bothering|pinging)"
    r"(?: (?:us|me|here))?)?|shut up|be quiet|quiet|silence|mute(?: (?:it|this|yourself))?|"
    r"unsubscribe(?: (?:me|us))?|go away|leave (?:us|me) alone|(?:too many|fewer|less) "
    rf"(?:messages|updates|posts|pings|alerts)){_END}",
    re.IGNORECASE,
)
_ONES_DATA = Pattern(
    rf"{_PLEASE}(?:(?:delete|erase|remove|export|show(?: me)?|forget|give me) (?:all )?"
    r"(?:of )?(?:my (?:data|questions|history|messages)|me|what you (?:know|keep|have) (?:of|about)"
    rf" me)|what (?:do|data do) you (?:know|keep|have|store) (?:about|of|on) me){_END}",
    re.IGNORECASE,
)
_SOURCES = Pattern(
    rf"{_PLEASE}(?:(?:what|which|where)(?: is| are|'s|’s)? )?(?:(?:the|your|any|show|give me) )*"
    rf"(?:sources?|links?|citations?|proof|evidence){_END}"
    rf"|(?:says who|(?:who|where) (?:says|said|does it say) (?:so|that|this)|according to whom?|"
    rf"(?:are|r) (?:you|u) sure(?: (?:about|of) (?:that|this))?|really|how do you know"
    rf"(?: (?:that|this))?){_END}",
    re.IGNORECASE,
)
_WRONG = Pattern(
    r"(?:(?:no|nope)[,.]? )?(?:(?:that|this|it)(?:['’]s| is| was)? |you(?:['’]re| are) )?"
    rf"(?:(?:all |just |plain )?(?:wrong|incorrect|false|not true|not correct|untrue)|bad bot|"
    rf"a lie|fake(?: news)?|nonsense|bullshit){_END}",
    re.IGNORECASE,
)
_TRANSLATE = Pattern(
    rf"{_PLEASE}(?:translate(?: (?:it|this|that|everything))?(?: (?:in)?to \w{{2,20}})?|"
    rf"(?:say (?:it|that) )?in (?:english|german|french|spanish|ukrainian|russian|arabic|chinese))"
    rf"{_END}",
    re.IGNORECASE,
)
#: What asks for nothing, or does not say what it asks for.
_ASIDE = Pattern(
    r"(?:(?:yes|yep|yeah|no|nope|nah|hm+|huh|eh|lol|ha(?:ha)+|wow|omg|wtf|fyi|cc|nvm|never ?mind|"
    r"oops|sorry|see (?:above|below|thread)|more|(?:some )?more (?:details?|info(?:rmation)?)|"
    r"(?:tell me|say) more|go on|continue|elaborate|explain|come again|in (?:one|a) sentence)"
    rf"[ ,.!]*){{1,3}}{_END}",
    re.IGNORECASE,
)
#: Each with the verb that answers it.
_WHOLE = (
    (_STANDING, "now"),
    (_NEXT, "status"),
    (_ABOUT_ITSELF, "help"),
    (_LESS, "less"),
    (_ONES_DATA, "data"),
    (_SOURCES, "sources"),
    (_WRONG, "wrong"),
    (_TRANSLATE, "translate"),
    (_ASIDE, "aside"),
)


def named_by(said: str) -> tuple[str, str] | None:
    """Return the verb that a line means as a whole, and what follows it; None for all others."""
    if said.strip(" !?.？！。؟").lower() in _HELP:
        return "help", ""
    for pattern, verb in _WHOLE:
        if pattern.fullmatch(said):
            return verb, ""
    if found := _CATCHING_UP.fullmatch(said):
        since = (found["since"] or "").strip()
        return ("catchup", since) if not since or since_of(since) else None
    return None
