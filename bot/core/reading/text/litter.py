"""Page litter: lines that a web page prints around an article and that are no part of it."""

import re
from collections.abc import Sequence

from bot.core.patterns import Pattern

_WHOLE_LINES = Pattern(
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
    | (?:news|sports?|business|politics|world|opinion|culture|weather|video|videos|live|local
        |lifestyle|travel|health|science|technology|tech|more|sections?|breaking\ news|latest
        |latest\ news|top\ stories|listen|watch|font\ size|text\ size|sign\ out|register|donate
        |support\ us|contact\ us|about\ us|e-?paper|podcasts?|getty\ images?|reuters|afp|epa)
    | (?:listen\ to|print|bookmark|gift)\ this\ (?:article|story|page)
    | (?:\d{1,3}|an?)\s(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\s(?:read|ago)
    | (?:first\ |last\ )?(?:published|updated|posted|modified)\b(?:\ on\b|\ at\b)?:?\s?
        (?:\d{1,3}\s\w+\ ago|[^.!?]{0,10}\d[^.!?]{0,50})
    | (?:image|photo|picture|video)\ (?:caption|source|credit|copyright)s?\b[\s,:].{0,240}
    | (?:this\ article|this\ story)\ (?:was|has\ been|is)\ (?:first\ |originally\ )?
        (?:published|updated|amended|available)\b.{0,160}
    | (?:have\ you\ been\ affected|are\ you\ in\ the\ area|got\ a\ (?:story|tip|news\ tip))
        \b.{0,160}
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Who wrote it; capitals tell the line from a sentence.
_NAME = r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:(?:de|van|von|al|bin|da|of)\s)?[A-ZÀ-Þ][\w.’'-]*){0,4}"
_BYLINE = Pattern(
    rf"(?:By|BY|Story by|Words by|Report by|Reporting by|Von|Par|Por)\s{_NAME}"
    rf"(?:(?:,\s|\sand\s|\s&\s|\sin\s|\s[|•·-]\s){_NAME})*(?:,\s[\w\s]{{1,40}})?"
    r"(?:\s[|•·]\s.{1,80})?"
)
_LONGEST = 400
#: Heads the list of other articles below one.
_OTHERS = Pattern(
    r"(?:related(?: \w+)?|more on this(?: \w+)?|more (?:from|in) .{1,40}"
    r"|most (?:read|popular|viewed)"
    r"|recommended(?: .{1,20})?|you (?:may|might) also like|read (?:more|next)|see also|trending"
    r"(?: now)?|up next|top stories|latest(?: news)?)\s?:?",
    re.IGNORECASE,
)
_LONGEST_LINK = 120


def is_litter(line: str) -> bool:
    """Tell whether a whole line is litter: buttons, bylines, credits, consent, teasers."""
    words = line.strip(" \t>»›|•·*-")
    if not words or len(words) > _LONGEST:
        return False
    return bool(_WHOLE_LINES.fullmatch(words) or _BYLINE.fullmatch(words))


def without_litter(lines: Sequence[str]) -> list[str]:
    """Drop the lines that are litter, and the list of other articles at the end of a page."""
    kept = list(lines)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index].strip()
        if _OTHERS.fullmatch(line):
            kept = kept[:index]
        elif line and not is_litter(line) and not _is_link(line):
            break
    return [line for line in kept if not is_litter(line)]


def _is_link(line: str) -> bool:
    return len(line) <= _LONGEST_LINK and line[-1] not in ".!?…:;\"”»’'"
