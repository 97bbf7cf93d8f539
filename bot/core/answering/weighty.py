"""Which words of a question a source cannot leave out: "designed", "ransom", but not "use", "case".

People ask with words of their own where the word says little; a word that says much is in the
source, or in one of its other forms, or the source tells something else.
"""

from collections.abc import Mapping

from bot.core.answering.asked import Asked
from bot.core.answering.candidates import Candidate
from bot.core.words import stems

#: Words that say little: any source may put them otherwise.
_LIGHT = frozenset(
    stems(
        "use using get got give take make made put keep hold let go come bring send set turn begin "
        "start stop end finish continue happen occur become seem appear look see show find call "
        "name say tell speak talk ask answer respond reply think believe feel know mean want need "
        "try fail plan decide help work play face cause lead follow include involve concern "
        "contain carry run move lie stand sit fall rise cut hit meet live stay leave remain same "
        "other another together different new old big large small high low long short good bad "
        "great real whole main major own certain possible actual likely probable probably apart "
        "away back near soon late early first last next still already once again ever yet group "
        "thing way part place time day week month year kind sort type form number amount case "
        "matter issue question problem fact event incident situation role side area field level "
        "line point reason result effect story news report world country nation city town state "
        "company firm organization body office member public local national international foreign "
        "compare describe consider expect hope agree accept reach base locate offer provide "
        "support oppose react warn urge claim accuse blame allege suspect mention discuss cover "
        "deal change affect trouble wrong right fight neither watch total overall exact instead "
        "alone wide around higher lower larger bigger highest lowest"
    )
)
#: What a word counts for that stands beside the sentence, or elsewhere in its article.
_BESIDE, _FAR = 0.4, 0.15
_MANY = 2


def weighty(asked: Asked, candidate: Candidate) -> Mapping[str, float]:
    """Measure what becomes of the words that say much, 0 to 1 each."""
    said = [
        one
        for one in asked.stems
        if one not in asked.names | asked.focus | _LIGHT and not one.isdigit()
    ]
    near = [_nearness(candidate, one) for one in said]
    lost = [one for one in said if one in candidate.missing]
    return {
        "weighty_least": min(near, default=1.0),
        "weighty_mean": sum(near) / len(near) if near else 1.0,
        "weighty_lost": min(_MANY, len(lost)) / _MANY,
        "weighty_far": min(_MANY, sum(one in candidate.far for one in said)) / _MANY,
        "deed_lost": float(asked.predicate in lost),
        "weighty": float(bool(said)),
    }


def _nearness(candidate: Candidate, one: str) -> float:
    if held := candidate.held.get(one, 0.0):
        return held
    if one in candidate.missing:
        return 0.0
    return _FAR if one in candidate.far else _BESIDE
