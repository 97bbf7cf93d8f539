"""What people in a hurry write around a question: whom they greet, why they ask, how urgent it is.

None of it is searched for: "hey bot, can you please tell me how many died, my boss wants to know
asap, thanks!" asks how many died.
"""

import re

from bot.core.patterns import Pattern

#: What calls somebody, and addresses: "@here", "<https://a.example>".
_CALLS = Pattern(r"(?<![\w@])@[\w.-]{1,60}|<?\bhttps?://\S{1,2000}", re.IGNORECASE)
_GREETING = Pattern(
    r"(?:(?:hi|hey|hello|yo|dear|good (?:morning|evening|afternoon))(?: (?:bot|there|all|team|"
    r"everyone|everybody|guys|folks|watchfloor))?|ok(?:ay)? (?:bot|watchfloor)|bot|watchfloor|"
    r"quick (?:question|one)|(?:one )?question|urgent|sorry)\s*[,:;.!–—-]+\s*|"
    r"(?:hi|hey)(?: (?:bot|there|all|team|everyone|everybody|guys|folks|watchfloor))?\s+",
    re.IGNORECASE,
)
#: What is said of the question behind it, up to the end: behind a sign, or words that only hurry.
_AFTERWARDS = Pattern(
    r"(?:[,.;:!?–—-]+\s*(?:(?:it['’]?s |this is |very |really )*(?:urgent|important)(?: now)?|"
    r"(?:as )?(?:quick(?:ly)?|fast|soon as possible)(?: please)?|"
    r"(?:many )?(?:thanks|thank you|thx|ty|cheers)(?: (?:in advance|a lot|so much))?|"
    r"(?:please|pls|plz)(?: (?:hurry|help|answer|reply))?|"
    r"(?:my|the|our) (?:boss|manager|editor|director|team|minister|client|desk) "
    r"(?:wants?|needs?|is asking|asks?)\b[^.?!]{0,80}|"
    r"(?:(?:i|we) )?(?:need|want) (?:it|this|that|to (?:know|report|tell))\b[^.?!]{0,80}|"
    r"(?:it['’]?s |this is )?for (?:my|our|the|a) (?:boss|report|briefing|meeting|call|"
    r"presentation)\b[^.?!]{0,40})|\s+(?:asap|pls|plz|thx|right (?:now|away)))[\s.!?]*\Z",
    re.IGNORECASE,
)
#: A question has no more of these than this.
_MOST = 4


def without_hurry(text: str) -> str:
    """Return a question without what stands around it; the whole text if nothing else is left."""
    bare = _CALLS.sub(" ", text).strip()
    for _ in range(_MOST):
        began = _GREETING.match(bare)
        shorter = bare[began.end() :] if began else bare
        ended = _AFTERWARDS.search(shorter)
        if ended:
            is_asked = "?" in ended[0]
            shorter = f"{shorter[: ended.start()]}{'?' if is_asked else ''}"
        if shorter == bare or not any(sign.isalnum() for sign in shorter):
            break
        bare = shorter
    return bare if any(sign.isalnum() for sign in bare) else text
