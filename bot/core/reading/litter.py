"""Page litter: lines that a web page prints around an article and that are no part of it."""

import re

_WHOLE_LINES = re.compile(
    r"""
    (?:no|\d+|leave\ a|add\ a|post\ a|view|show|hide|load\ more|see\ all)\ comments?
    | comments?\ (?:\(\d+\)|are\ closed\.?|\d+)
    | \d+\ (?:shares?|likes?|views?|replies)
    | (?:share|tweet|pin\ it|print|email|e-mail|whatsapp|facebook|twitter|linkedin|reddit
        |telegram|copy\ link|save|follow(?:\ us)?|subscribe(?:\ now)?|sign\ (?:in|up)|log\ in
        |advertisement|advertising|ad|sponsored(?:\ content)?|promoted|skip\ advertisement
        |article\ continues\ (?:below|after)\ (?:this\ )?(?:ad|advertisement)
        |story\ continues\ (?:below|after)(?:\ this)?\ ?(?:ad|advertisement)?|scroll\ to\ continue
        |read\ (?:more|next|the\ full\ (?:story|article)(?:\ here)?)|see\ also|related
        |related\ (?:articles|stories|topics|content|coverage|links|news)|more\ on\ this(?:\ story)?
        |recommended(?:\ (?:for\ you|stories))?|most\ (?:read|popular|viewed)|trending(?:\ now)?
        |you\ (?:may|might)\ also\ like|up\ next|watch\ (?:now|live|more)|listen\ now|play\ video
        |view\ (?:gallery|in\ browser|on\ (?:twitter|x|instagram))|click\ here|home|menu|search
        |skip\ to\ (?:main\ )?content|back\ to\ top|close|loading\.*|newsletters?
        |accept(?:\ all)?(?:\ cookies)?|manage\ (?:cookies|preferences|consent)|privacy\ policy
        |terms\ (?:of\ (?:use|service)|and\ conditions)|all\ rights\ reserved\.?)
    | (?:share|tweet|e-?mail)\ (?:this|on|via|to|by|it)\b[^.!?]{0,60}
    | (?:share|tweet|print|email|whatsapp|facebook|twitter|linkedin|x|save|\||·|/|,|\ )+
    | (?:photo|photograph|image|picture|video|file\ photo|credit|getty\ images?)(?:\ credit|\ by)?
        \s*[:/©].{0,120}
    | \(?(?:photo|image|picture|file\ photo)\ (?:by|courtesy\ of)\b.{0,120}
    | (?:©|\(c\)\ |copyright\b).{0,160}
    | (?:we|this\ (?:web)?site)\ uses?\ cookies\b.{0,300}
    | by\ (?:continuing|using)\ (?:to\ use\ )?this\ (?:web)?site\b.{0,300}
    | (?:sign\ up|subscribe)\ (?:for|to)\ (?:our|the|get|receive)\b.{0,160}newsletters?.{0,80}
    | (?:read\ (?:more|also|next)|see\ also|related|also\ read)\s?:\s.{0,200}
    | (?:click|tap)\ here\ to\b.{0,160}
    | (?:follow|like)\ us\ on\b.{0,120}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 400


def is_litter(line: str) -> bool:
    """Tell whether a whole line is litter: buttons, counters, credits, consent, teasers."""
    words = line.strip(" \t>»›|•·*-")
    return bool(words) and len(words) <= _LONGEST and bool(_WHOLE_LINES.fullmatch(words))
