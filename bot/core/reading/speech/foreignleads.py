"""Leads: whom a sentence of another language is about, where its quote follows without a subject.

Spanish, Italian and Portuguese leave the subject out: "La ministra confirmó … «…», afirmó."
"""

from bot.core.patterns import Pattern
from bot.core.reading.people.mentions import Mention, NameIndex
from bot.core.reading.people.roles import is_title, names_people
from bot.core.reading.speech.foreignmentions import foreign_mention_in
from bot.core.reading.speech.units import Layout, Unit

_ARTICLE = (
    r"(?:El|La|Los|Las|Un|Una|Le|Les|L['’]|Une|Des|Der|Die|Das|Ein|Eine|Il|Lo|Gli|I|O|A|Os|As|Um"
    r"|Uma)(?:\s|(?<=['’]))"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-џґ\u0590-\U0010ffff][\w’'-]+"
#: The end of a finite verb, alone or with its auxiliary in front.
_VERB = (
    r"(?:(?:ha|han|hanno|a|ont|hat|haben|sono|è)\s|(?:se|si|s['’]est|se\sest)\s)?"
    r"[a-zà-ÿ]{2,}(?:ó|ò|aron|ieron|ou|eu|iu|aram|eram|iram|arono|to|ti|ta|te|ten|é|ée|a|e|an|en|am)\b"
    r"|[а-яёіїєґ]{2,}(?:л|ла|ли|ло|в|ють|ят|ит|ет|є)\b"
)
_LEAD = Pattern(
    rf"{_ARTICLE}?(?P<who>(?P<head>[^\W\d_][\w’-]*)(?:\s(?!{_VERB})[\w’'-]+){{0,5}}?)"
    rf"(?:,\s(?P<name>{_CAPITAL}(?:\s(?:de\s|da\s|di\s|van\s)?{_CAPITAL}){{1,2}}),)?\s(?={_VERB})"
)


def foreign_lead(layout: Layout, unit: Unit, names: NameIndex) -> Mention | None:
    """Find somebody with an office or a trade at the head of a sentence that is not English."""
    if layout.is_english:
        return None
    found = _LEAD.match(layout.plain, unit.start, unit.end)
    if found is None:
        return None
    head = found["head"].casefold()
    if not (names_people(head) or is_title(head)):
        return None
    span = found.span("name") if found["name"] else found.span("who")
    return foreign_mention_in(layout.text, *span, names)
