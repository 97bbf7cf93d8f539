"""Spanish, French, Portuguese and Italian."""

import re

from bot.core.patterns import Pattern
from bot.core.reading.tongues.tongue import Tongue, before, fates, units, words

#: A source: up to seven words without a mark between them.
_WHO = r"(?P<who>[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){0,6}?)"
_END = r"(?=\s*(?:[,.;:()«“\"]|$))"
_END_PT = r"(?=\s*(?:[,.;:()«“\"]|$|n(?:esta|este|a|o)\s))"
#: A subject at the head of its sentence or clause, up to five words.
_HEAD = r"(?:\A|[,.;]\s)"
_SUBJECT = r"(?P<who>[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,4}?)"
_DAYS_ES = r"(?:\s(?:el|este)\s(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))?"
_DAYS_FR = r"(?:\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?"

SPANISH = Tongue(
    qualifier=before(
        r"al menos|por lo menos|más de|menos de|cerca de|alrededor de|unos|unas|casi|hasta|"
        r"aproximadamente|un total de|otros|otras|entre|como mínimo|en torno a"
    ),
    estimate=words(r"cerca de|alrededor de|unos|unas|aproximadamente|en torno a|casi"),
    fates=fates(
        missing=r"desaparec|paradero desconocido|no localizad|sepultad|atrapad|bajo los escombros",
        killed=r"muert|murier|fallec|mata(?:r|ron|ndo)|mató|víctimas (?:mortales|fatales)|cadáver|"
        r"perd(?:ieron|ido) la vida|asesin|perec|deceso|decesos|sin vida|ahogad|abati|masacr|"
        r"acribillad|ejecutad|la vida a\b|dio muerte|dieron muerte",
        injured=r"herid|lesionad|hirier|hirió|hospitalizad|quemadur|intoxicad",
        kidnapped=r"secuestr|rehenes|plagiad|raptad|cautiv",
        displaced=r"desplaza|refugiad|sin hogar|sin techo|albergad|en (?:los )?albergues"
        r"|(?:abandonar|dejar|huir de) sus (?:hogares|casas|viviendas)|huyeron|huido",
        evacuated=r"evacua(?:d|ron|ndo|r\b)|evacuó|desaloj|reubicad",
        detained=r"detenid|detuv|arrest|captur|aprehend",
        rescued=r"rescat|salvad|con vida|a salvo",
        destroyed=r"destruid|destruy|destroz|calcinad|arrasad|colaps|derrumb|devastad",
        damaged=r"dañad|daños|dañó|inundad|averiad|anegad",
        affected=r"afectad|damnificad|sin (?:luz|electricidad|agua|suministro)",
        area=r"hectáreas",
        troops=r"soldados|militares|efectivos|tropas",
    ),
    things=words(
        r"viviendas|casas|edificios|escuelas|puentes|vehículos|coches|hogares|inmuebles|locales"
        r"|tiendas|barcos|aviones|cultivos|carreteras|hectáreas|colegios|hospitales|municipios"
        r"|pueblos"
    ),
    units=units(
        ("%", "percent", r"\s?(?:por ciento)"),
        ("EUR", "money", r"\s(?:de )?euros"),
        ("USD", "money", r"\s(?:de )?dólares"),
        ("", "money", r"\s(?:de )?(?:pesos|soles|bolívares|coronas|marcos)"),
        ("ha", "area", r"\s(?:de )?hectáreas"),
        ("km/h", "other", r"\s(?:kilómetros por hora)"),
        ("km", "other", r"\s(?:de )?kilómetros"),
        ("m", "other", r"\s(?:de )?metros"),
    ),
    noun=Pattern(r"\s(?:de\s)?(?!(?:y|o|de|en|a|el|la|los|las|que|tras|por|con|han|fueron)\b)"
                    r"([^\W\d_]{3,})"),
    sources=(
        Pattern(rf"\b(?:según|de acuerdo con)\s(?:el|la|los|las)?\s?{_WHO}{_END}", re.I),
        Pattern(
            rf"\b(?:informó|informaron|dijo|dijeron|anunció|indicó|señaló|confirmó|aseguró)"
            rf"{_DAYS_ES}\s(?:el|la|los|las)?\s?{_WHO}{_END}",
            re.I,
        ),
        Pattern(
            rf"{_HEAD}(?:el |la |los |las )?{_SUBJECT}"
            r"\s(?:informó|dijo|anunció|indicó|señaló|confirmó|aseguró|afirmó|declaró|denunció"
            r"|reportó|sostuvo|estima|calcula|destinará|prevé)",
            re.I,
        ),
    ),
    projected=words(r"prevé|prevén|podrían?|espera que|llegar(?:á|án)|se espera|alcanzar(?:á|án)"),
    planned=words(r"destinar|enviar(?:á|án)|entregar(?:á|án)|prometi|donar(?:á|án)|desplegar"),
    ones=frozenset({"un", "una", "uno"}),
)  # fmt: skip

FRENCH = Tongue(
    qualifier=before(
        r"au moins|plus de|moins de|près de|environ|quelque|presque|jusqu[’']à|un total de|entre|"
        r"au total|à peine|autour de|une"
    ),
    estimate=words(r"près de|environ|quelque|presque|autour de"),
    fates=fates(
        missing=r"dispar(?:u|ition)|manquent à l[’']appel|sous les décombres|ensevel|introuvable",
        killed=r"mort(?!elle)|tué|tuant|décès|décéd|péri|victimes|perdu la vie|assassin|noyé|"
        r"abattu|corps sans vie|massacr",
        injured=r"bless|hospitalisé|brûlures",
        kidnapped=r"enlev|otages|kidnapp|captifs",
        displaced=r"déplacé|sinistré|réfugié|sans[- ]abri|(?:dû|pu) fuir|ont fui|fuyant",
        evacuated=r"évacué|évacuant|(?:ont|ont dû|avaient|avaient dû) quitt",
        detained=r"arrêté|interpell|détenu",
        rescued=r"secouru|sauvé|extrait|survivants",
        destroyed=r"détruit|(?:ont|a) brûlé|incendié|effondré|rasé",
        damaged=r"endommag|inond",
        affected=r"touché|affecté|privée?s? d[’']|sans (?:électricité|eau)",
        troops=r"soldats|militaires|combattants",
    ),
    things=words(
        r"maisons|habitations|bâtiments|écoles|véhicules|voitures|logements|ponts|immeubles|foyers|"
        r"commerces|villages|hectares|communes|bateaux|hôpitaux|appartements|magasins|routes"
    ),
    units=units(
        ("%", "percent", r"\s?(?:pour cent)"),
        ("EUR", "money", r"\s(?:d[’'])?euros"),
        ("USD", "money", r"\s(?:de )?dollars"),
        ("", "money", r"\s(?:de )?(?:francs|couronnes|marks)"),
        ("ha", "area", r"\s(?:d[’'])?hectares"),
        ("km", "other", r"\s(?:de )?kilomètres"),
        ("m", "other", r"\s(?:de )?mètres"),
    ),
    noun=Pattern(r"[\s\u00a0](?:de\s|d[’'])?(?!(?:et|ou|de|en|à|le|la|les|que|qui|ont|sont)\b)"
                    r"([^\W\d_]{3,})"),
    sources=(
        Pattern(rf"\b(?:selon|d[’']après)\s(?:le |la |les |l[’'])?{_WHO}{_END}", re.I),
        Pattern(
            rf"\b(?:a|ont)\s(?:annoncé|indiqué|déclaré|affirmé|fait savoir|précisé|rapporté)"
            rf"{_DAYS_FR}\s(?:le |la |les |l[’'])?{_WHO}{_END}",
            re.I,
        ),
        Pattern(
            rf"{_HEAD}(?:le |la |les |l[’'])?{_SUBJECT}"
            r"\s(?:a|ont)\s(?:annoncé|indiqué|déclaré|affirmé|estimé|fait état)",
            re.I,
        ),
    ),
    projected=words(r"pourraient?|devraient?|seront|sera|prévoi|attend"),
    planned=words(r"débloqu|enverra|promis|versera|déploiera"),
    ones=frozenset({"un", "une"}),
)  # fmt: skip

PORTUGUESE = Tongue(
    qualifier=before(
        r"pelo menos|ao menos|mais de|menos de|cerca de|quase|até|aproximadamente|perto de|"
        r"outros|outras|um total de|entre|uns|umas"
    ),
    estimate=words(r"cerca de|quase|aproximadamente|perto de|uns|umas"),
    fates=fates(
        missing=r"desaparec|soterrad|sob os escombros",
        killed=r"mort|morrer|matar|matou|falec|vítimas (?:mortais|fatais)|perderam a vida|óbitos|"
        r"assassin|afogad|corpos|sem vida",
        injured=r"ferid|feriu|hospitalizad|internad|queimadur",
        kidnapped=r"sequestrad|raptad|reféns",
        evacuated=r"evacuad|retirad|retirou|retiraram",
        displaced=r"desalojad|deslocad|desabrigad|refugiad|"
        r"sair d[aeo]s? suas casas|(?:deixar|abandonar) (?:as )?suas casas|fugi",
        detained=r"detid|presos|presas",
        rescued=r"resgat|salv|sobreviventes",
        destroyed=r"destruíd|destruiu|desab|arrasad",
        damaged=r"danificad|alagad|inundad",
        affected=r"afetad|atingid|sem (?:luz|energia|água)",
        troops=r"soldados|militares|tropas",
    ),
    things=words(
        r"casas|edifícios|escolas|veículos|carros|pontes|moradias|imóveis|residências|prédios|"
        r"habitações|hectares|municípios|cidades|barcos|estradas|hospitais|lojas"
    ),
    units=units(
        ("%", "percent", r"\s?(?:por cento)"),
        ("EUR", "money", r"\s(?:de )?euros"),
        ("USD", "money", r"\s(?:de )?dólares"),
        ("BRL", "money", r"\s(?:de )?reais"),
        ("ha", "area", r"\s(?:de )?hectares"),
        ("km", "other", r"\s(?:de )?quil[óô]metros"),
        ("m", "other", r"\s(?:de )?metros"),
    ),
    noun=Pattern(r"\s(?:de\s)?(?!(?:e|ou|de|em|a|o|os|as|que|por|com|foram|tiveram)\b)"
                    r"([^\W\d_]{3,})"),
    sources=(
        Pattern(rf"\b(?:segundo|de acordo com)\s(?:os|as|o|a)?\s?{_WHO}{_END_PT}", re.I),
        Pattern(
            rf"\b(?:disse|disseram|informou|informaram|anunciou|afirmou|confirmou|indicou)"
            rf"\s(?:os|as|o|a)?\s?{_WHO}{_END_PT}",
            re.I,
        ),
    ),
    projected=words(r"prevê|poder(?:á|ão)|deve(?:rá|rão|m)?\s|espera-se"),
    planned=words(r"enviar(?:á|ão)|destinar(?:á|ão)|promete|vai dar"),
    ones=frozenset({"um", "uma"}),
)  # fmt: skip

ITALIAN = Tongue(
    qualifier=before(
        r"almeno|più di|meno di|oltre|circa|quasi|fino a|un totale di|altri|altre|tra|intorno a|"
        r"non meno di"
    ),
    estimate=words(r"circa|quasi|intorno a"),
    fates=fates(
        missing=r"dispers|scompars|sotto le macerie|intrappolat|sepolt",
        killed=r"mort|uccis|vittime|decedut|hanno perso la vita|decessi|annegat|assassinat|"
        r"cadaveri|senza vita",
        injured=r"ferit|ricoverat|ustionat",
        kidnapped=r"rapit|ostaggi|sequestrat",
        displaced=r"sfollat|profugh|senzatetto|(?:lasciare|abbandonare) le (?:proprie |loro )?"
        r"(?:case|abitazioni)|fuggit",
        evacuated=r"evacua(?:t|ndo)",
        detained=r"arrestat|fermat",
        rescued=r"soccors|salvat|estratt",
        destroyed=r"distrutt|crollat|rase al suolo",
        damaged=r"danneggiat|allagat",
        affected=r"colpit|senza (?:corrente|luce|elettricità|acqua)",
        magnitude=r"magnitudo",
        troops=r"soldati|militari|truppe",
    ),
    things=words(
        r"case|edifici|abitazioni|scuole|veicoli|auto|ponti|palazzi|negozi|ettari|comuni|barche|"
        r"ospedali|appartamenti|strade|alloggi"
    ),
    units=units(
        ("%", "percent", r"\s?(?:per cento)"),
        ("EUR", "money", r"\s(?:di )?euro"),
        ("USD", "money", r"\s(?:di )?dollari"),
        ("ha", "area", r"\s(?:di )?ettari"),
        ("km", "other", r"\s(?:di )?chilometri"),
        ("m", "other", r"\s(?:di )?metri"),
    ),
    noun=Pattern(r"\s(?:di\s)?(?!(?:e|o|di|in|a|il|la|i|le|che|per|con|sono|hanno|il)\b)"
                    r"([^\W\d_]{3,})"),
    sources=(
        Pattern(rf"\b(?:secondo|stando a)\s(?:il |la |i |le |l[’'])?{_WHO}{_END}", re.I),
        Pattern(
            rf"\b(?:ha|hanno)\s(?:fatto sapere|detto|annunciato|riferito|comunicato|reso noto)"
            rf"\s(?:il |la |i |le |l[’'])?{_WHO}{_END}",
            re.I,
        ),
        Pattern(
            rf"{_HEAD}(?:il |la |i |le |l[’'])?{_SUBJECT}"
            r"\s(?:ha|hanno)\s(?:fatto sapere|detto|annunciato|riferito|stanziato|promesso)",
            re.I,
        ),
    ),
    projected=words(r"potrebber|previst|si prevede|dovrebber|sarà|saranno"),
    planned=words(r"stanziat|invier|promess|destiner"),
    ones=frozenset({"un", "una", "uno"}),
)  # fmt: skip
