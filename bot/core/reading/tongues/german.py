"""German."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.tongues.tongue import Tongue, before, fates, units, words

_WHO = r"(?P<who>(?:[^\W\d_][\w’-]*\s){0,3}?[A-ZÄÖÜ][\w’-]*(?:\s(?:des|der|von|für)\s[\w’-]+){0,2})"
_ARTICLE = r"(?:(?:der|die|das|den|dem|des)\s)?"
_DAYS = r"(?:\sam\s(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)(?:abend)?)?"
_SAID = (
    r"(?:sagte|sagten|teilte|teilten|erklärte|erklärten|meldete|berichtete|beziffert|bestätigte)"
)

GERMAN = Tongue(
    qualifier=before(
        r"mindestens|mehr als|weniger als|rund|etwa|ungefähr|fast|knapp|gut|bis zu|über|nahezu|"
        r"insgesamt|weitere|zwischen|wenigstens|höchstens|annähernd|circa|ca\."
    ),
    estimate=words(r"rund|etwa|ungefähr|fast|knapp|nahezu|annähernd|circa|ca\."),
    fates=fates(
        missing=r"vermisst|verschüttet|unter den trümmern|verschollen",
        killed=r"getötet|tote|todesopfer|gestorben|starben|ums leben|kamen um|opfer|leichen|"
        r"ertrunken|ermordet|erschossen|erschoss|töteten?\b|in den tod|das leben|verstorben"
        r"|umgekommen",
        injured=r"verletz|verwundet|krankenh[aä]us",
        kidnapped=r"entführ|geiseln",
        displaced=r"vertrieben|geflohen|flohen|flüchtling|obdachlos|auf der flucht",
        evacuated=r"evakuier|in sicherheit gebracht|"
        r"(?:mussten|müssen) (?:ihre|die) \w+ verlassen",
        detained=r"festgenommen|verhaftet",
        rescued=r"gerettet|geborgen|rettete|überlebende",
        destroyed=r"zerstört|eingestürzt|niedergebrannt|abgebrannt|(?:weg|fort)gespült|weggerissen",
        damaged=r"beschädigt|überflutet|überschwemmt",
        magnitude=r"stärke|magnitude",
        affected=r"betroffen|ohne (?:strom|wasser)",
        troops=r"soldat|truppen|kämpfer",
    ),
    things=words(
        r"häuser|gebäude|wohnungen|schulen|fahrzeuge|autos|brücken|hektar|dörfer|höfe|gemeinden|"
        r"wohnhäuser|läden|geschäfte|boote|straßen|kliniken|haushalte|orte"
    ),
    units=units(
        ("%", "percent", r"\s?prozent"),
        ("EUR", "money", r"\seuro"),
        ("USD", "money", r"\s(?:us-)?dollar"),
        ("", "money", r"\s(?:franken|kronen|mark)\b"),
        ("ha", "area", r"\shektar"),
        ("km/h", "other", r"\s(?:kilometern? pro stunde|stundenkilometer)"),
        ("km", "other", r"\skilometer"),
        ("m", "other", r"\smeter"),
    ),
    noun=Pattern(r"\s((?:[a-zäöüß]+(?:e|en|er)\s)?(?!Uhr\b|Jahre)[A-ZÄÖÜ][\w-]+)"),
    sources=(
        Pattern(rf"\bnach\s(?:Angaben|Informationen|Einschätzung|Schätzungen)\s"
                   rf"(?:von\s)?{_ARTICLE}{_WHO}", re.I),
        Pattern(rf"\b[Ll]aut\s{_ARTICLE}(?P<who>[A-ZÄÖÜ][\w’-]*(?:\s[A-ZÄÖÜ][\w’-]*){{0,3}})"),
        Pattern(rf",\s(?:wie\s)?{_SAID}{_DAYS}\s{_ARTICLE}{_WHO}"),
        Pattern(rf",\swie\s{_ARTICLE}{_WHO}{_DAYS}\s(?:mitteilte|sagte|meldete|berichtete)"),
        Pattern(rf"\b{_SAID}{_DAYS}\s(?:der|die|das)\s{_WHO}"),
    ),
    projected=words(r"könnten?|dürften?|wird erwartet|werden erwartet|rechnet mit|voraussichtlich"),
    planned=words(r"zugesagt|stellt bereit|will .{0,30}entsenden|geplant|sollen"),
    ones=frozenset({"ein", "eine", "einen", "einer", "einem"}),
)  # fmt: skip
