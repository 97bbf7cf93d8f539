"""Callings: what else news calls somebody whose role it told before."""

from bot.core.reading.people.peoplewords import TEXTS
from bot.core.reading.people.roles import is_title

#: Each word can take up the roles behind it: "the lawmaker" a senator, "the cleric" a bishop.
_TAKEN_UP = (
    ("lawmaker legislator", "sen senator rep representative congressman congresswoman mp mps"
     " deputy backbencher td assemblyman assemblywoman lawmaker legislator member mep msp"),
    ("senator", "sen"),
    ("republican democrat", "sen senator rep representative congressman congresswoman gov governor"
     " lawmaker mayor"),
    ("congressman congresswoman representative", "rep congressman congresswoman"),
    ("governor", "gov"),
    ("general", "gen"),
    ("colonel", "col"),
    ("captain", "capt skipper"),
    ("skipper", "captain capt"),
    ("sergeant", "sgt"),
    ("lieutenant", "lt"),
    ("major", "maj"),
    ("commander", "cmdr chief general"),
    ("admiral", "adm"),
    ("detective inspector superintendent", "det insp supt dci di"),
    ("professor academic scholar", "prof professor lecturer"),
    ("doctor physician medic surgeon gp", "dr doctor surgeon physician gp paediatrician"),
    ("scientist researcher", "dr prof professor biologist physicist chemist geologist"
     " ecologist seismologist volcanologist epidemiologist virologist author paleontologist"),
    ("cleric churchman prelate preacher", "bishop archbishop priest imam pastor father rev"
     " reverend cardinal rabbi canon sheikh mullah ayatollah pope"),
    ("pontiff", "pope"),
    ("premier", "minister prime taoiseach chancellor"),
    ("taoiseach", "taoiseach"),
    ("minister secretary", "minister secretary"),
    ("boss", "manager coach chief executive ceo chairman chairwoman head director owner"),
    ("gaffer manager", "manager coach boss"),
    ("coach", "manager coach"),
    ("executive chief", "ceo cfo executive president chairman chief"),
    ("chairman chairwoman chair", "chairman chairwoman chair"),
    ("striker midfielder defender winger goalkeeper footballer player star international",
     "striker midfielder defender winger goalkeeper footballer player captain skipper forward"),
    ("singer star musician rapper songwriter", "singer rapper musician star frontman"),
    ("actor actress star", "actor actress star"),
    ("politician", "mayor senator sen rep mp minister governor gov councillor leader deputy"),
    ("leader", "president minister chairman leader head chief premier taoiseach chancellor"),
    ("diplomat envoy", "ambassador envoy diplomat consul amb"),
    ("lawyer attorney barrister solicitor counsel", "lawyer attorney barrister solicitor"
     " counsel qc kc advocate"),
    ("official", "official director commissioner administrator"),
    ("officer", "officer sergeant sgt constable inspector detective lieutenant captain"),
    ("monarch", "king queen"),
    ("novelist author writer", "novelist author writer poet"),
    ("economist analyst strategist", "economist analyst strategist"),
    ("spokesman spokeswoman spokesperson", "spokesman spokeswoman spokesperson"),
    ("campaigner activist", "campaigner activist"),
    ("candidate nominee", "candidate nominee"),
    ("mayor governor president senator premier", "incumbent"),
    ("regidora regidor edil", "alcaldesa alcalde"),
    ("mandatario mandataria", "presidente presidenta"),
    ("cittadino", "sindaco sindaca"),
    ("édile élu élue", "maire député députée"),
    ("gestor gestora", "prefeito prefeita"),
    ("rathauschef rathauschefin", "bürgermeister bürgermeisterin"),
    ("entrepreneur businessman businesswoman", "founder ceo entrepreneur tycoon"),
    ("tycoon billionaire magnate", "founder ceo entrepreneur tycoon owner billionaire"),
)  # fmt: skip


def _by_word() -> dict[str, frozenset[str]]:
    """Give the roles that each word can take up; a word may stand in several rows."""
    found: dict[str, set[str]] = {}
    for words, roles in _TAKEN_UP:
        for word in words.split():
            found.setdefault(word, set()).update(roles.split())
    return {word: frozenset(roles) for word, roles in found.items()}


_CALLED = _by_word()
#: Who is there without having been told of, so that a known somebody is not meant.
_ANYWHERE = frozenset(
    """spokesman spokeswoman spokesperson official source aide adviser advisor lawyer attorney judge
    prosecutor officer witness reporter journalist interviewer correspondent driver pilot doctor
    nurse caller defendant victim court clerk magistrate host moderator anchor narrator announcer
    dispatcher controller boy girl man woman child mother father neighbour neighbor customer police
    guard soldier waiter crowd coroner usher counsel questioner editor translator interpreter one
    other visitor stranger guest friend relative colleague acquaintance classmate coworker co-worker
    cousin aunt uncle roommate flatmate
    sprecher sprecherin portavoz portavoce porte-parole porta-voz речник речниця представитель
    представительница пресс-секретарь""".split()
)
#: Of those, who are there for what they do: nobody named without a role is one.
_FUNCTIONS = frozenset(
    """judge court clerk magistrate coroner usher moderator anchor announcer narrator dispatcher
    counsel questioner interpreter translator maid butler footman waiter waitress bartender
    receptionist partner""".split()
)
#: What a college paper calls a player.
CLASSES = frozenset(["freshman", "sophomore", "junior", "senior"])
#: What somebody wrote is nobody.
_TEXTS = (
    frozenset(
        """statement report article letter ad advert book story memo brief complaint lawsuit
    indictment filing affidavit document email message note survey poll study ruling decision
    verdict judgment paper newspaper transcript piece column editorial video song sign release draft
    text agreement treaty law bill dispatch bulletin advisory website site page post tweet
    guidebook brochure app manual textbook catalogue plaque label""".split()
    )
    | TEXTS
)


def can_be(head: str, role: str) -> bool:
    """Tell whether "the HEAD" can take up somebody of a role, in the article's own words.

    Nobody's role is told as "" and can be any, but not that of those whom a place always has.
    """
    head = head.casefold()
    words = {word.strip(".,").casefold() for word in role.split()}
    if head in _TEXTS:
        return False
    if head in CLASSES or head in words or words & _CALLED.get(head, frozenset()):
        return True
    if head in _FUNCTIONS or head in _ANYWHERE:
        return False
    return not (role and is_title(head))


def is_anywhere(head: str) -> bool:
    """Tell whether a noun stands for somebody whom a place always has, a judge or a driver."""
    return head.casefold() in _ANYWHERE


def is_writing(head: str) -> bool:
    """Tell whether a noun stands for what somebody wrote, so that it is nobody."""
    return head.casefold() in _TEXTS


def is_calling(head: str, role: str) -> bool:
    """Tell whether a word for somebody is a role's own or stands for it."""
    head = head.casefold()
    words = {word.strip(".,").casefold() for word in role.split()}
    return head in words or bool(words & _CALLED.get(head, frozenset()))
