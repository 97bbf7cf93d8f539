"""Verbs and phrases of saying in languages other than English, in the forms that news uses."""

_SPANISH = """dijo dijeron dice dicen afirmó afirmaron afirma aseguró aseguraron asegura señaló
    señalaron señala explicó explicaron explica declaró declararon indicó indicaron indica agregó
    agregaron añadió añadieron añade advirtió advirtieron advierte sostuvo sostiene manifestó
    manifestaron subrayó subraya expresó expresaron comentó comentaron comenta respondió
    respondieron responde preguntó pregunta escribió escribieron escribe anunció anunciaron
    denunció denunciaron denuncia apuntó apunta recordó recuerda relató relataron relata contó
    cuenta precisó detalló insistió insiste reconoció reconoce lamentó lamenta reiteró exclamó
    gritó gritaron murmuró susurró contestó replicó concluyó prosiguió admitió confesó criticó
    defendió destacó narró tuiteó enfatizó pidió exigió prometió calificó califica tildó acusó acusa
    celebró rechazó"""
_FRENCH_PARTICIPLES = """dit déclaré affirmé expliqué ajouté indiqué souligné annoncé assuré estimé
    précisé prévenu averti écrit raconté répondu lancé martelé insisté rappelé confié regretté
    déploré dénoncé poursuivi conclu reconnu témoigné réagi tweeté commenté demandé crié murmuré
    tranché promis salué jugé qualifié accusé parlé"""
_FRENCH = """dit disent déclare déclarent affirme affirment explique expliquent ajoute ajoutent
    indique indiquent souligne soulignent assure assurent estime estiment précise précisent
    prévient écrit écrivent raconte racontent déclarait confie confient lance insiste rappelle
    regrette déplore dénonce poursuit conclut reconnaît témoigne témoignent répond répondit
    commente demande demanda cria murmura répliqua reprit expliquait disait martèle résume
    soupire s'exclama s’exclama s'indigne s’indigne"""
_GERMAN = """sagte sagten sagt sagen erklärte erklärten erklärt betonte betonten betont teilte
    schrieb schrieben schreibt warnte warnten warnt fügte meinte meinten meint ergänzte ergänzt
    forderte forderten fordert kritisierte kritisiert berichtete berichteten berichtet so
    antwortete antwortet fragte fragt rief riefen flüsterte entgegnete erwiderte kündigte
    bestätigte räumte mahnte mahnt twitterte erzählte erzählt äußerte unterstrich resümierte
    klagte zitierte versicherte behauptete murmelte schrie beteuerte lobte nannte nannten nennt
    bezeichnete bezeichneten bezeichnet sprach sprachen spricht"""
_PORTUGUESE = """disse disseram diz dizem afirmou afirmaram afirma declarou declararam explicou
    explicaram explica acrescentou acrescentaram destacou destacaram ressaltou escreveu escreveram
    alertou alertaram contou contaram conta respondeu responderam perguntou gritou sublinhou
    salientou garantiu garante lamentou referiu adiantou reforçou comentou observou admitiu
    reconheceu concluiu completou relatou relataram avaliou criticou anunciou prometeu pediu
    frisou murmurou exclamou classificou chamou acusou falam falou falaram definiu"""
_ITALIAN_PARTICIPLES = """detto dichiarato affermato spiegato aggiunto scritto sottolineato
    raccontato commentato risposto precisato assicurato ribadito annunciato avvertito ammesso
    ricordato concluso osservato proseguito chiesto gridato denunciato twittato replicato definito
    parlato accusato"""
_ITALIAN = """dice dicono disse dissero afferma affermano spiega spiegano aggiunge aggiungono
    dichiara dichiarano sottolinea racconta raccontano scrive commenta risponde rispose replica
    ribadisce assicura conclude osserva avverte prosegue ricorda chiese esclamò gridò mormorò
    rispondono dichiarò affermò spiegò aggiunse annunciò"""
_RUSSIAN = """сказал заявил сообщил отметил добавил подчеркнул пояснил написал рассказал ответил
    объяснил уточнил предупредил признал признался напомнил спросил крикнул воскликнул
    прошептал пообещал утверждал утверждает считает говорит говорят пишет отмечает добавляет
    рассказывает поясняет подчеркивает подчёркивает заявляет продолжил заключил возразил
    указал назвал охарактеризовал прокомментировал процитировал
    воскликнула проворчал пробормотал произнес произнёс"""
_UKRAINIAN = """сказав заявив повідомив зазначив додав наголосив підкреслив написав розповів
    пояснив відповів уточнив попередив визнав нагадав запитав вигукнув прошепотів пообіцяв
    стверджував стверджує вважає каже кажуть пише зазначає додає розповідає пояснює підкреслює
    заявляє продовжив прокоментував крикнув поінформував назвав охарактеризував"""
_ARABIC = """قال قالت قالوا يقول تقول أضاف أضافت أكد أكدت أعلن أعلنت صرح صرحت أوضح أوضحت كتب كتبت
    ذكر ذكرت شدد شددت أشار أشارت حذر حذرت تابع تابعت اعتبر اعتبرت رأى رأت نقل تساءل تساءلت
    وصف وصفت"""


def _slavic(words: str, masculine: str, stem: str) -> list[str]:
    """Add the feminine and plural of verbs in the past: сказал, сказала, сказали."""
    found: list[str] = []
    for word in words.split():
        found.append(word)
        if word.endswith(masculine):
            found += [word[: -len(masculine)] + stem + ending for ending in ("а", "и")]
        elif word.endswith(masculine + "ся"):
            found += [word[: -len(masculine) - 2] + stem + end for end in ("ась", "ись")]
    return found


#: Every form, phrases with their auxiliaries first.
FOREIGN_WORDS = (
    *_SPANISH.split(),
    *(f"{has} {word}" for has in ("ha", "han") for word in
      ("dicho", "afirmado", "asegurado", "explicado", "señalado", "declarado", "añadido",
       "indicado", "advertido", "escrito", "respondido", "insistido", "recordado")),
    *_FRENCH.split(),
    *(f"{has} {word}" for has in
      ("a", "ont", "avait", "a-t-il", "a-t-elle", "ont-ils", "ont-elles", "avait-il", "avait-elle")
      for word in _FRENCH_PARTICIPLES.split()),
    *_GERMAN.split(),
    *_PORTUGUESE.split(),
    *_ITALIAN.split(),
    *(f"{has} {word}" for has in ("ha", "hanno", "aveva") for word in _ITALIAN_PARTICIPLES.split()),
    *_slavic(_RUSSIAN, "л", "л"),
    *_slavic(_UKRAINIAN, "в", "л"),
    *(prefix + word for prefix in ("", "و") for word in _ARABIC.split()),
)  # fmt: skip
#: Prepositions and phrases that name who says so.
FOREIGN_ACCORDING = tuple(
    phrase
    for lower in (
        "selon", "d'après", "d’après", "según", "en palabras de", "de acuerdo con", "laut",
        "nach Angaben von", "nach Angaben des", "nach Angaben der", "nach Angaben", "segundo",
        "de acordo com", "conforme", "secondo", "a detta di", "по словам", "по мнению",
        "за словами", "на думку", "وفقا ل", "بحسب", "وفق",
    )
    for phrase in (lower, lower[0].upper() + lower[1:])
)  # fmt: skip
