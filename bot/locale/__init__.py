"""The bot's own words in the languages it speaks, as catalogues that ship with the code.

`<language>/LC_MESSAGES/messages.po` holds a language's words under the English ones; translators
edit these files and nothing else, `make messages` brings them up to date with the code. They are
constants: read once, when a language is first spoken.
"""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

#: What the words in the code are written in.
ENGLISH = "en"
#: Every language that the bot speaks, by its ISO 639-1 code, and what it calls itself.
LANGUAGES = {
    ENGLISH: "English",
    "es": "Español",
    "fr": "Français",
    "de": "Deutsch",
    "uk": "Українська",
    "ru": "Русский",
    "ar": "العربية",
    "zh": "中文",
}


def language_in(locale: str) -> str:
    """Return the language that we speak of a locale ("de-DE", "pt_BR"); empty: we do not."""
    code = locale.replace("_", "-").partition("-")[0].lower()
    return code if code in LANGUAGES else ""


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(language: str) -> NullTranslations:
    """Return the words of a language; English has no catalogue, and stands in for any other."""
    if language == ENGLISH or language not in LANGUAGES:
        return NullTranslations()
    file = files(__name__) / language / "LC_MESSAGES" / "messages.po"
    compiled = BytesIO()
    with file.open("rb") as text:
        write_mo(compiled, read_po(text, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
