"""Stances: words of other languages that deny a number, reckon it, plan it, or name who gives it.

They stand anywhere in front of the number in its sentence, or, as in German, right behind it; a
“but” in between parts them from it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.core.patterns import Pattern
from bot.core.reading.tongues.tongue import words

#: A subject at the head of its sentence, up to six words; no pronoun.
_HEAD = (
    r"\A[«“\"\s]*(?:(?:el|la|los|las|le|les|il|lo|i|gli|o|a|os|as|der|die|das|ein|eine|un|una|une|um"
    r"|uma)\s|l[’'])?(?P<who>(?!(?:él|ella|il|elle|lui|lei|ele|ela|er|sie|он|она|вони|він|вона)\s)"
    r"[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*){0,5}?)(?:,\s[^,.;]{3,20},)?\s"
)


#: "Die Hilfsorganisation spricht von 7000, die Regierung nur von 2300": the verb is left out.
GAPPED = Pattern(
    r",\s(?:(?:und|et|y|e|i|и|а|та|aber|mais|pero|ma|mas|но|але)\s)?"
    r"(?:(?:der|die|das|el|la|los|las|le|les|il|lo|i|gli|o|a|os|as)\s|l[’'])?"
    r"(?P<who>(?!parl|spr|habl|fal|говор|évoqu|fait|font)"
    r"[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*){0,3}?)\s"
    r"(?:(?:nur|lediglich|bloß|seulement|solo|sólo|apenas|soltanto|только|лишь|лише)\s)?"
    r"(?:von|de|di|em|о|про)\s\Z",
    re.I,
)
GAPPED_REACH = 70


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stance:
    """One language's words. All patterns ignore case."""

    denied: Pattern
    reckoned: Pattern
    planned: Pattern
    #: What parts a number from the words in front of it.
    parted: Pattern
    #: Who denies, reckons or gives the numbers of a sentence: group `who`.
    giver: Pattern


def _stance(*, denied: str, reckoned: str, planned: str, parted: str, gives: str) -> Stance:
    return Stance(
        denied=words(denied),
        reckoned=words(reckoned),
        planned=words(planned),
        parted=words(parted),
        giver=Pattern(rf"{_HEAD}(?:{denied}|{reckoned}|{gives})", re.I),
    )


_STANCES: Mapping[str, Stance] = MappingProxyType(
    {
        "es": _stance(
            denied=r"neg(?:ó|aron)\b|nieg(?:a|an)\b|desm(?:intió|intieron|iente|ienten)"
            r"|rechaz(?:ó|aron|a|an) (?:que|los|las)|(?:ha|han) (?:negado|desmentido)|es falso que",
            reckoned=r"estim(?:a|an|ó|aron)\b|calcul(?:a|an|ó|aron)\b|se cree que|se estima"
            r"|(?:ha|han) (?:estimado|calculado)",
            planned=r"prometió construir|planea|prevé (?:construir|enviar|instalar)"
            r"|construirá|instalará",
            parted=r"pero|sino|aunque|mientras",
            gives=r"habl(?:an?|ó|aron) de|cifr(?:an?|ó|aron) en|report(?:an?|ó|aron)\b"
            r"|denunci(?:an?|ó|aron)\b|elev(?:an?|ó|aron) a|confirm(?:an?|ó|aron)\b"
            r"|inform(?:an?|ó|aron) (?:que|de)|(?:dijo|dijeron|anunci(?:ó|aron)) que"
            r"|asegura(?:n)?\b|afirma(?:n)?\b|sostiene(?:n)?\b",
        ),
        "fr": _stance(
            denied=r"(?:a|ont) (?:démenti|nié|rejeté)|dément(?:ent)?\b|nie(?:nt)?\b"
            r"|réfute(?:nt)?\b",
            reckoned=r"(?:a|ont) estimé|estime(?:nt)?\b|évalue(?:nt)?\b|chiffre(?:nt)?\b",
            planned=r"prévoi(?:t|ent) (?:de |d[’'])|compte(?:nt)? (?:installer|construire|envoyer)",
            parted=r"mais|tandis que|alors que",
            gives=r"affirme(?:nt)?\b|parle(?:nt)? de|évoque(?:nt)?\b"
            r"|(?:a|ont) (?:annoncé|indiqué|déclaré|précisé|rapporté) qu[e’']"
            r"|(?:a|ont) (?:parlé de|évoqué|annoncé|recensé|dénombré|confirmé)|fait état"
            r"|font état|revendique(?:nt)?\b"
            r"|recense(?:nt)?\b|dénombre(?:nt)?\b|assure(?:nt)?\b",
        ),
        "de": _stance(
            denied=r"(?:wies|wiesen|weist|weisen)\b(?=.*\bzurück)|dementiert|bestr(?:itt|eitet)"
            r"|bestritten|verneint",
            reckoned=r"schätz(?:t|te|en|ten)\b|geh(?:t|en) von|ging(?:en)? von|vermutet",
            planned=r"(?:will|wollen)\b(?=.*\b(?:bereitstellen|entsenden|schicken|bauen|errichten"
            r"|aufnehmen|investieren|zahlen|liefern))|plant\b|planen\b|stellt\b(?=.*\bbereit)",
            parted=r"aber|sondern|doch|während",
            gives=r"spr(?:icht|echen|ach|achen) von|beziffer(?:t|te|n|ten)\b|meld(?:et|ete|en"
            r"|eten)\b"
            r"|(?:sagt|sagte|sagten|erklärte|erklärten|teilte mit|teilten mit), dass"
            r"|zähl(?:t|te|en|ten)\b|bestätig(?:t|te|en|ten)\b",
        ),
        "pt": _stance(
            denied=r"neg(?:ou|aram|a|am)\b|desmentiu|desmentiram|desmente(?:m)?\b|refut(?:a|ou|am)\b"
            r"|rejeit(?:ou|aram) ",
            reckoned=r"estim(?:a|am|ou|aram)\b|calcul(?:a|am|ou|aram)\b|acredita-se",
            planned=r"(?:vai|vão) (?:construir|enviar|instalar|entregar|distribuir|comprar)"
            r"|pretende(?:m)?\b|planeja(?:m)?\b|prometeu",
            parted=r"mas|porém|enquanto",
            gives=r"fal(?:am?|ou|aram) (?:em|de)|confirm(?:am?|ou|aram)\b"
            r"|(?:inform(?:am?|ou|aram)|disse(?:ram)?|anunci(?:ou|aram)) que|registr(?:a|ou|am)\b"
            r"|contabiliz(?:a|ou)\b|afirma(?:m)?\b",
        ),
        "it": _stance(
            denied=r"(?:ha|hanno) (?:smentito|negato|respinto)|smentisc(?:e|ono)\b|nega(?:no)?\b",
            reckoned=r"(?:ha|hanno) stimato|stima(?:no)?\b|calcola(?:no)?\b|si stima",
            planned=r"stanzi(?:a|erà|eranno|ano)\b|costruir(?:à|anno)|install(?:erà|eranno)"
            r"|prevede di|intende",
            parted=r"ma|però|mentre",
            gives=r"parla(?:no)? di|(?:ha|hanno) (?:detto|annunciato|comunicato|reso noto) che"
            r"|(?:ha|hanno) (?:parlato di|confermato|contato|riferito di)|conta(?:no)?\b"
            r"|riferisc(?:e|ono)\b|sostiene\b|sostengono\b",
        ),
        "ru": _stance(
            denied=r"опроверг(?:ло|ла|ли|)\b|отрица(?:ет|ют|л|ла|ло|ли)\b|отверг(?:ло|ла|ли|)\b",
            reckoned=r"оценива(?:ет|ют|л|ло|ла|ли)\b|оценил[оаи]?\b|по (?:предварительн\w+ )?оценк",
            planned=r"намерен|планиру|пообеща|обеща(?:ет|ют)|собира(?:ет|ют)ся",
            parted=r"но|однако|а также",
            gives=r"сообщи(?:л|ла|ло|ли)(?:, что| о)\b|заяви(?:л|ла|ло|ли), что\b|говор(?:ит"
            r"|ят) о\b|сообща(?:ет|ют) о\b|насчитал[аио]?\b|заявля(?:ет|ют)\b",
        ),
        "uk": _stance(
            denied=r"спростува(?:в|ла|ло|ли)\b|заперечу(?:є|ють)|запереч(?:ив|ила|ило|или)\b",
            reckoned=r"оціню(?:є|ють)|оціни(?:в|ла|ло|ли)\b|за (?:попередніми )?оцінк",
            planned=r"планує|планують|має намір|мають намір|пообіця|обіця(?:є|ють)",
            parted=r"але|однак|проте",
            gives=r"(?:повідоми|заяви)(?:в|ла|ло|ли)(?:, що| про)\b|говор(?:ить|ять) про"
            r"|повідомля(?:є|ють) про|нарахува(?:в|ла|ло|ли)\b"
            r"|заявля(?:є|ють)",
        ),
        "ar": Stance(
            denied=Pattern(r"(?<!\w)و?(?:نف[ىت]|نفوا|ينفي|تنفي|كذب(?:ت)?|دحض(?:ت)?)(?!\w)"),
            reckoned=Pattern(r"(?<!\w)و?(?:تقد[ّ]?ر|يقد[ّ]?ر|قد[ّ]?رت|تشير التقديرات)(?!\w)"),
            planned=Pattern(
                r"(?<!\w)و?(?:تعتزم|يعتزم|تخطط|يخطط|تنوي|ينوي|ست(?:بني|رسل|وزع)|سي(?:بني|رسل|وزع))"
            ),
            parted=Pattern(r"(?<!\w)(?:لكن|بل|بينما)(?!\w)"),
            giver=Pattern(
                r"\A\s*و?(?:نفت|نفى|تقدر|يقدر|قدرت|قدر|أعلن|أعلنت|أكد|أكدت|ذكرت|ذكر)\s(?P<who>ال[^\W\d_]+"
                r"(?:\sال[^\W\d_]+){0,3}?)(?=\s(?!ال)|[،.])"
            ),
        ),
        "zh": Stance(
            denied=Pattern(r"否认|驳斥|辟谣"),
            reckoned=Pattern(r"估计|估算|预估"),
            planned=Pattern(r"计划|拟|打算|承诺"),
            parted=Pattern(r"但|而是|不过"),
            giver=Pattern(
                r"\A[“”\s]*(?P<who>(?!初步|保守|粗略|目前|此前)[\u4e00-\u9fff]{2,12}?)"
                r"(?:否认|驳斥|估计|估算|预估)"
            ),
        ),
    }
)


def stance_of(language: str) -> Stance:
    """Return the words of one of the languages whose figures are read."""
    return _STANCES[language[:2].lower()]


def is_denied(stance: Stance, front: str, behind: str) -> bool:
    """Tell whether what stands in front of a number in its sentence denies it.

    `behind` is the rest of the sentence, where German ends its verbs.
    """
    return _governs(stance.denied, stance, front, behind)


def is_reckoned(stance: Stance, front: str, behind: str) -> bool:
    """Tell whether somebody is said to have reckoned a number."""
    return _governs(stance.reckoned, stance, front, behind)


def is_planned(stance: Stance, front: str, behind: str) -> bool:
    """Tell whether a number is promised or planned."""
    return _governs(stance.planned, stance, front, behind)


def _governs(pattern: Pattern, stance: Stance, front: str, behind: str) -> bool:
    found = None
    for match in pattern.finditer(front + behind):
        if match.start() < len(front):
            found = match
    return found is not None and stance.parted.search(front, found.end()) is None
