"""Words of other languages that a shortened statement must keep, and those that it may add.

What must be kept stands in front of something, or beside it, and takes nothing with it when it is
left out: “sollen das Dorf eingenommen haben” is a rumour, “haben das Dorf eingenommen” a fact.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.core.patterns import Pattern


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """One language's words; patterns ignore case."""

    #: "Not", "nobody", "without".
    negates: Pattern
    #: "May", "allegedly", "wants to": what is said is not said to be so.
    hedges: Pattern
    #: "Accuses", "suspects": what comes behind is what somebody thinks.
    blames: Pattern
    #: "At least", "some", "only": how much of something.
    measures: Pattern
    #: "If", "unless": on what it depends.
    conditions: Pattern
    #: Prepositions with which something may be moved; none of those that name who did or said it.
    places: frozenset[str]
    #: Those that name who did or said it, or from where, whereto, with or against whom; by each
    #: form (“zum”), its plain one (“zu”).
    sides: Mapping[str, str]
    #: All these, articles, and the plainest words of telling, which say nothing by themselves.
    joins: frozenset[str]
    #: “And”, behind which something new is said.
    ands: frozenset[str]


def _words(
    *,
    negates: str,
    hedges: str,
    blames: str,
    measures: str,
    conditions: str,
    places: str,
    sides: str,
    joins: str,
    ands: str,
) -> Words:
    plain = {form: group.partition(":")[0] for group in sides.split() for form in group.split(":")}
    return Words(
        negates=_whole(negates),
        hedges=_whole(hedges),
        blames=_whole(blames),
        measures=_whole(measures),
        conditions=_whole(conditions),
        places=frozenset(places.split()),
        sides=MappingProxyType(plain),
        joins=frozenset(f"{places} {joins} {ands}".split()) | plain.keys(),
        ands=frozenset(ands.split()),
    )


def _whole(alternatives: str) -> Pattern:
    return Pattern(rf"(?<!\w)(?:{alternatives})(?!\w)", re.I)


def _signs(
    *, negates: str, hedges: str, blames: str, measures: str, conditions: str, joins: str
) -> Words:
    """Take the words of a language that writes them without spaces."""
    return Words(
        negates=Pattern(negates),
        hedges=Pattern(hedges),
        blames=Pattern(blames),
        measures=Pattern(measures),
        conditions=Pattern(conditions),
        places=frozenset(),
        sides=MappingProxyType({}),
        joins=frozenset(joins),
        ands=frozenset(),
    )


WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "es": _words(
            negates=r"no|nunca|jamás|nadie|ningún|ningun[oa]s?|sin|tampoco",
            hedges=r"podrían?|pueden?|pudo|habrían?|deber?(?:ía)?n?|supuest\w+|presunt\w+"
            r"|posible\w*"
            r"|aparentemente|al parecer|probable\w*|quizás?|tal vez|rumores",
            blames=r"acus\w+|sospech\w+|culp\w+|teme\w*|cree\w*|supon\w+|denunci\w+|imput\w+",
            measures=r"algun[oa]s?|vari[oa]s|casi|cerca de|alrededor de|hasta|(?:al|por lo) menos"
            r"|como mínimo|(?:más|menos) de|s[óo]lo|solamente|parte de|la mayoría|un[oa]s",
            conditions=r"si|salvo|excepto|a menos|siempre que",
            places="en tras durante desde ante bajo sobre",
            sides="según por de:del a:al con contra hacia sin",
            joins="el la los las lo un una unos unas para o u que se su sus dijo dijeron "
            "informó informaron señaló",
            ands="y e",
        ),
        "fr": _words(
            negates=r"pas|jamais|aucune?|sans|ni",
            hedges=r"pourrai\w+|peu(?:ven)?t|devrai\w+|auraient|aurait|serai(?:en)?t|présumée?s?"
            r"|possible\w*|probable\w*|peut-être|apparemment|veu(?:len)?t|rumeurs?",
            blames=r"accus\w+|soupçonn\w+|suppos\w+|craign\w+|craint|croi(?:t|en)t?|estim\w+"
            r"|dénonc\w+|reproch\w+",
            measures=r"certaine?s|plusieurs|quelques|la plupart|près de|environ|au moins"
            r"|(?:plus|moins)"
            r" (?:de|d['’])|jusqu['’]à|presque|seulement|(?:une )?partie (?:de|d['’])|quelque",
            conditions=r"si|s['’]ils?|sauf|à moins|à condition",
            places="dans en sur après avant pendant depuis",
            sides="selon par de:du:des:d à:au:aux avec contre vers",
            joins="le la les l un une pour ou que qu se s son sa ses a ont dit indiqué "
            "déclaré annoncé",
            ands="et",
        ),
        "de": _words(
            negates=r"nicht|nie(?:mals|mand\w*)?|kein\w*|ohne",
            hedges=r"soll(?:en|te|ten)?|könnten?|kann|können|konnten?|will|wollen|wollten?|möchten?"
            r"|dürften?|müssen|muss|müssten?|würden?|angeblich\w*|mutmaßlich\w*|möglich\w*|offenbar"
            r"|vermutlich\w*|wohl|vielleicht|wahrscheinlich\w*|gerüchte",
            blames=r"vermute\w*|verdächtig\w+|beschuldig\w+|befürchte\w*|glaub\w+|werfen|wirft"
            r"|warf|behaupte\w*|wirft vor|bezichtig\w+",
            measures=r"einige\w*|manche\w*|mehrere\w*|viele\w*|fast|etwa|rund|circa|mindestens"
            r"|wenigstens|mehr als|weniger als|bis zu|knapp|nur|lediglich|teilweise|teile",
            conditions=r"falls|wenn|sofern|außer|es sei denn",
            places="in im am auf bei beim vor über an",
            sides="laut durch von:vom zu:zum:zur nach aus mit gegen",
            joins="der die das den dem des ein eine einen einem einer eines für dass wie so "
            "zufolge sich sagte sagten teilte mitteilte mitteilten berichtete "
            "berichteten erklärte",
            ands="und",
        ),
        "pt": _words(
            negates=r"não|nunca|jamais|ninguém|nenhuma?|sem",
            hedges=r"poderiam?|podem?|teriam?|seriam?|deveriam?|devem?|suposta?o?s?|presum\w+"
            r"|possíve(?:l|is)|possivelmente|prováve(?:l|is)|provavelmente|talvez|aparentemente"
            r"|rumores",
            blames=r"acus\w+|suspeit\w+|culp\w+|tem(?:e|em)|acredit\w+|sup[õo]\w+|denunci\w+",
            measures=r"algu[nm]a?s?|vári[oa]s|quase|cerca de|(?:ao|pelo) menos|(?:mais|menos) de"
            r"|até"
            r"|apenas|somente|parte d[eoa]s?|a maioria",
            conditions=r"caso|salvo|exceto|a menos|desde que",
            places="em no na nos nas após durante desde sobre",
            sides="segundo por:pelo:pela:pelos:pelas de:do:da:dos:das a:ao:à com contra para",
            joins="o os as um uma ou que se seu sua seus suas disse disseram informou informaram",
            ands="e",
        ),
        "it": _words(
            negates=r"non|mai|nessun[oa']?|senza",
            hedges=r"potrebber?o?|può|possono|avrebber?o?|sarebber?o?|dovrebber?o?|presunt\w+"
            r"|possibil\w+|probabil\w+|forse|apparentemente|voci",
            blames=r"accus\w+|sospett\w+|incolp\w+|tem(?:e|ono)|cred(?:e|ono)|ritien\w+"
            r"|ritengono|suppon\w+|denunci\w+",
            measures=r"alcun[ei]|divers[ei]|quasi|circa|almeno|oltre|(?:più|meno) di|fino a|solo"
            r"|soltanto|parte d\w+|la maggior parte|qualche",
            conditions=r"se|salvo|tranne|a meno|purché",
            places="in nel nella nei negli nelle dopo durante su sul sulla entro",
            sides="secondo da:dal:dalla:dai:dalle di:del:dello:della:dei:degli:delle:d "
            "a:al:allo:alla:ai:agli:alle con contro verso",
            joins="il lo la i gli le l un uno una per o che si suo sua suoi sue ha hanno "
            "detto riferito",
            ands="e ed",
        ),
        "ru": _words(
            negates=r"не|нет|никогда|никто|без",
            hedges=r"мо(?:жет|гут|гла?и?|гло)|якобы|возможно\w*|вероятно\w*|предположительно|вроде"
            r"|похоже|должн\w+|хо(?:чет|тят)|слух\w*|предполагаем\w+",
            blames=r"обвин\w+|подозрева\w+|опаса\w+|счита\w+|полага\w+|предполага\w+|утвержда\w+",
            measures=r"некотор\w+|несколько|част(?:ь|и|ично)|почти|около|примерно|порядка|не менее"
            r"|по меньшей мере|минимум|более|менее|свыше|лишь|только|большинств\w+",
            conditions=r"если|кроме|разве",
            places="в во на у при после до около под над",
            sides="с:со к:ко от:ото из против",
            joins="о об по за для или что как ещё еще же сообщил сообщила сообщили сообщает "
            "заявил заявила заявили сказал сказала",
            ands="и а",
        ),
        "uk": _words(
            negates=r"не|немає|ніколи|ніхто|без",
            hedges=r"мож(?:е|уть)|міг|могл[аио]|нібито|можливо\w*|ймовірно\w*|імовірно\w*|начебто"
            r"|схоже|ма(?:є|ють)|хо(?:че|чуть)|чутк\w*|ймовірн\w+",
            blames=r"звинува\w+|підозрю\w+|побою\w+|вважа\w+|припуска\w+|стверджу\w+",
            measures=r"деяк\w+|кілька|декілька|частин\w+|майже|близько|приблизно|щонайменше"
            r"|не менше"
            r"|понад|більше|менше|лише|тільки|більшіст\w+",
            conditions=r"якщо|крім|хіба",
            places="в у на біля при після до під над",
            sides="з:зі:із від до проти",
            joins="к о об по за для або що як ще ж повідомив повідомила повідомили заявив "
            "заявила заявили сказав сказала",
            ands="і й та а",
        ),
        "ar": _words(
            negates=r"لا|لم|لن|ليس|ليست|غير|دون|بدون",
            hedges=r"قد|ربما|يمكن|يحتمل|محتملة?|يُ?عتقد|مزعومة?|يُ?زعم|يُ?فترض|شائعات",
            blames=r"اتهم\w*|يتهم|تتهم|يشتبه|تشتبه|يخشى|تخشى|يعتقد|تعتقد|زعم\w*",
            measures=r"بعض|معظم|نحو|حوالي|ما لا يقل|على الأقل|أكثر|أقل|قرابة|فقط|عدد من|عدة",
            conditions=r"إذا|لو|إلا|ما لم",
            places="في بعد خلال قرب يوم",
            sides="بحسب حسب وفق من إلى على عن مع",
            joins="أن إن أنه قال قالت حسبما وفقا",
            ands="و",
        ),
        "zh": _signs(
            negates=r"不|没|未|无|非",
            hedges=r"可能|或许|或将|也许|疑似|涉嫌|据称|据传|传闻|计划|打算|准备|有望|预计|似乎",
            blames=r"指责|指控|怀疑|担心|认为|声称",
            measures=r"至少|约|大约|超过|近(?=\d)|多(?=[人名])|部分|一些|若干|仅|只有|最多|大多|几乎",
            conditions=r"如果|若|一旦|除非|只要",
            joins="的地得在和与及，。说称据对从向于",
        ),
    }
)
