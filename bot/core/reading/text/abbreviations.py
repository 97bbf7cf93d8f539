"""Words whose full stop does not end a sentence, and words that begin one."""

from bot.core.patterns import Pattern

#: Always followed by a name.
_TITLES = frozenset(
    """mr mrs ms mx dr prof pfc gen lt col maj capt cpl sgt pvt adm cmdr brig insp supt det gov sen
    spc rep reps sens hon rev fr msgr st ste mt ft pres amb atty dir min sec vs v cf viz sr sra srta
    dra mme mlle hr frau herr dott sig on ing hrn г ул им""".split()
)
#: Can stand at the end of a sentence too.
_ABBREVIATIONS = frozenset(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
    sun inc ltd corp co cos bros plc llc jr esq ph.d no nos vol fig pp pg p art ch sec sect dept
    univ assn bldg ave blvd rd hwy al etc approx est est'd ca c e.g i.e a.m p.m am pm u.s u.k
    u.n e.u d.c n.y l.a calif fla mass conn colo ariz ark del ga ill ind kan ky la md me mich
    minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ala alta ont que mil
    bn tr m km sq lb lbs oz hrs hr mins secs bzw z.b u.a usw nr str тыс млн млрд руб
    гг""".split()
)
_STARTERS = frozenset(
    """the a an this that these those he she it they we you i his her its their our my in on at
    but and or so yet for from by with as if when while after before since although though
    because however meanwhile there here what who why how where which some many most all both
    several no not one two other another officials police authorities rescuers also still then
    later earlier now today yesterday last according more under during between among despite
    only even each every outside inside nearby elsewhere upstairs downstairs above below behind
    beyond across along around without within besides perhaps maybe finally suddenly indeed
    instead once soon next asked until unless whether whose nor like near off out over through
    toward towards upon yes well few little much such same any el la los las le les il der die
    das ein eine en und et y pero mais aber dans o os um uma selon según laut segundo secondo
    depuis pour avec après para por con sin mit nach im am wir ich nous vous je j'ai dos na per
    dal nel reacting speaking responding replying testifying commenting continuing addressing
    referring concluding backstage onstage offstage downtown uptown
    overhead overnight ashore aboard offshore nowhere everywhere somewhere midway afterwards
    afterward beforehand underneath underground alongside abroad overseas anyway likewise
    otherwise therefore thus hence qué quién cuándo cómo dónde
    cuánto cuál wer wann warum wie nadie nunca
    siempre aquí entonces personne rien ici alors jamais niemand nichts hier dann jetzt ninguém
    aqui nessuno niente qui никто ничего нет да все всё здесь тут там когда потом сейчас теперь
    ніхто нічого так ні тепер потім он она они мы в на по но и это""".split()
)
_FIRST = Pattern(r"[^\W\d_]+")


def is_title(word: str) -> bool:
    """Tell whether a word before a full stop announces a name ("Gen", "Dr")."""
    return word[:1].isupper() and word.casefold() in _TITLES


def is_abbreviation(word: str) -> bool:
    """Tell whether a word before a full stop is an abbreviation that may also end a sentence."""
    folded = word.casefold()
    if folded in _ABBREVIATIONS:
        return folded not in _NEED_CAPITAL or word[:1].isupper()
    return False


#: Words of their own when they begin with a small letter.
_NEED_CAPITAL = frozenset(
    """jan feb mar apr jun jul aug sep oct nov dec mon wed sat sun fig art sec no nos miss mass
    ill ind del ark me la pa ore wash mo va ga al fri est am pm""".split()
)


def is_starter(text: str) -> bool:
    """Tell whether a word, or the first word of a text, commonly begins a sentence."""
    if text.isalpha():
        return text.casefold() in _STARTERS
    word = _FIRST.match(text)
    return word is not None and word.group().casefold() in _STARTERS
