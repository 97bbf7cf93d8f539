"""The words of which questions are made, and those by which people ask for a kind of figure."""

from bot.core.text.words import stems

#: Words of asking, not of what is asked for.
ASKING = frozenset(
    stems(
        "please tell know many much number latest current currently now today update news happen "
        "happening happened going anything something say said think explain give show list source "
        "report figure figures count toll total exactly really still about ask question according "
        "people person somebody someone anybody anyone everybody kind sort type name long far "
        "hello thanks thank let like mean yet so ever actually known knew yesterday "
        "tomorrow tonight get make else besides occur worth "
        # Where something is, as any source may put it otherwise.
        "among amongst amid aboard below beneath beside upon within throughout toward towards"
    )
) | {"kind", "ago", "s"}
#: The same in other languages, in which questions are asked as well.
ASKING_ABROAD = frozenset(
    stems(
        "quién quiénes qué cuál cuáles cuándo dónde adónde cómo cuánto cuánta cuántos cuántas hubo "
        "wer wen wem was welche welcher welches welchen wann wo wohin woher wie viel viele "
        "warum wieso heißt wurde wurden hatte gab gibt quand où combien pourquoi quel "
        "quelle quels quelles t-il t-elle t-on appelle quem quando onde quantos quantas chi cosa "
        "quanti quante perché хто коли де куди скільки чому який яка яке які було кто когда "
        "где куда сколько почему какой какая какое какие было من ماذا متى أين كم لماذا كيف"
    )
)
#: Words with which a question may begin, or which ask for an overview.
QUESTION_WORDS = frozenset(
    "what when where who why how which whose whom is are was were did does do has have had will "
    "would can could should and the a an in on at by since tell please hi hello summarise "
    "summarize summary overview recap update updates latest news status situation describe "
    "explain list name any".split()
)
#: By kind of figure.
_KINDS = {
    "killed": "kill die dead fatality casualty toll victim",
    "injured": "injure injury wound hurt casualty",
    "missing": "missing unaccounted",
    "displaced": "displace flee homeless uproot",
    "evacuated": "evacuate evacuee",
    "detained": "detain arrest jail",
    "kidnapped": "kidnap abduct hostage",
    "rescued": "rescue save",
    "troops": "troop soldier force army",
    "money": "cost money pledge dollar euro pound price pay",
    "magnitude": "magnitude strong richter",
}
KIND_STEMS = {kind: frozenset(stems(row)) for kind, row in _KINDS.items()}


def stems_of_kind(kind: str) -> frozenset[str]:
    """Return the stems by which people ask for a kind of figure."""
    return KIND_STEMS.get(kind, frozenset())
