"""Pronouns of the third person, and what they tell of whom they stand for."""

from bot.core.reading.people.givennames import Gender

_FEMALE_PRONOUNS = frozenset("she her hers ella elle ela sie она вона lei".split())
_MALE_PRONOUNS = frozenset("he him his él il ele er он він lui".split())


def gender_of_pronoun(word: str) -> Gender:
    """Tell what a pronoun says of whom it stands for."""
    if word.casefold() in _FEMALE_PRONOUNS:
        return Gender.FEMALE
    return Gender.MALE if word.casefold() in _MALE_PRONOUNS else Gender.UNKNOWN
