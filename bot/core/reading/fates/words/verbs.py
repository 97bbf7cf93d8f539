"""Verbs for what is done to somebody, by kind of figure, and the forms that each verb takes."""

from collections.abc import Mapping

_TABLE = {
    "killed": "kill murder assassinate massacre execute slaughter behead lynch slay martyr "
    "annihilate liquidate decapitate strangle electrocute drown asphyxiate hang "
    "eliminate incinerate butcher machine-gun neutralize neutralise",
    "injured": "wound injure hurt maim cripple hospitalize hospitalise",
    "displaced": "displace uproot",
    "evacuated": "evacuate relocate",
    "affected": "affect impact",
    "kidnapped": "kidnap abduct",
    "detained": "arrest detain jail imprison capture apprehend nab",
    "rescued": "rescue free release save liberate",
    "destroyed": "destroy dynamite demolish flatten raze level obliterate burn gut ruin",
    "damaged": "damage inundate submerge flood smash ransack vandalize vandalise",
}
#: In the passive they follow those counted ("12 people were killed"); in any form they come before
#: them ("killing 12 people").
VERBS: Mapping[str, tuple[str, ...]] = {
    kind: tuple(verbs.split()) for kind, verbs in _TABLE.items()
}
#: Past participles that are not made with "-ed" or "-d" alone.
_PARTICIPLES = {
    "slay": "slain",
    "hurt": "hurt",
    "kidnap": "kidnapp?ed",
    "level": "levell?ed",
    "gut": "gutted",
    "nab": "nabbed",
    "machine-gun": "machine-?gunned",
}
#: Forms in "-ing" that are not made with "-ing" alone.
_ING_FORMS = {
    "kidnap": "kidnapp?ing",
    "free": "freeing",
    "level": "levell?ing",
    "gut": "gutting",
    "nab": "nabbing",
    "machine-gun": "machine-?gunning",
}
#: Verbs with forms that mean something else: "rescue teams", "alert level", the name Lynch.
_SOME_FORMS = {
    "rescue": "rescued|rescuing|rescues?(?! (?:operation|effort|team|worker|mission|crew)s?)",
    "hurt": "hurt|hurting",
    "dynamite": "dynamited|dynamiting",
    "lynch": "lynched|lynching",
    "burn": "burned(?! (?:alive|to death))|burning(?! (?:alive|to death))|burns?",
    "level": "levell?ed|levell?ing",
}


def participle(verb: str) -> str:
    """Return a pattern for the past participle ("killed")."""
    return _PARTICIPLES.get(verb, verb + "d" if verb.endswith("e") else verb + "ed")


def forms(verb: str) -> str:
    """Return a pattern for every form that tells a deed ("killed", "killing", "kill", "kills")."""
    return _SOME_FORMS.get(verb) or f"{participle(verb)}|{_ing_form(verb)}|{verb}s?"


def _ing_form(verb: str) -> str:
    return _ING_FORMS.get(verb, (verb[:-1] if verb.endswith("e") else verb) + "ing")
