"""Speakers in Chinese and Japanese, where no space parts a subject from its verb."""

import re

from bot.core.reading.marks import Stretch
from bot.core.reading.speakers import Speaker
from bot.core.reading.units import Unit

_CHINESE = re.compile(
    r"(?P<who>[\u4e00-\u9fff·]{2,16}?)(?:在[\u4e00-\u9fff]{1,12}中?)?(?:表示|说道?|說道?|称|稱|指出|强调|強調"
    r"|认为|認為|告诉[\u4e00-\u9fff]{1,6}|宣布|呼吁)[：:，,]?\s*$"
)
_CHINESE_AFTER = re.compile(
    r"[，,]?(?P<who>[\u4e00-\u9fff·]{2,16}?)(?:在[\u4e00-\u9fff]{1,12}中?)?"
    r"(?:表示|说道?|說道?|称|稱|指出|强调|強調|认为|認為|告诉[\u4e00-\u9fff]{1,6}|宣布|呼吁)(?=[。，,\s]|$)"
)
_JAPANESE_BEFORE = re.compile(
    r"(?P<who>[^\s、。「」\x01]{1,20}?)(?:は|が|も)[、,]?[^。\x01]{0,30}$"
)
_JAPANESE_AFTER = re.compile(
    r"\s*(?:など)?と[^。]{0,20}(?:述べ|語|話|発表|説明|強調|訴え|コメント|言)"
)
_PRONOUNS = frozenset(["他", "她", "它", "他们", "她们", "彼", "彼女"])
_REACH = 60


def east_asian_speaker(plain: str, unit: Unit, stretch: Stretch) -> Speaker | None:
    """Read "市长李伟表示：" in front of a quote, or "田中氏は…と述べた" around it."""
    first = max(unit.start, stretch.outer_start - _REACH)
    match = _CHINESE.search(plain, first, stretch.outer_start)
    if match is None:
        match = _CHINESE_AFTER.match(plain, stretch.outer_end)
    if match is None and _JAPANESE_AFTER.match(plain, stretch.outer_end):
        match = _JAPANESE_BEFORE.search(plain, first, stretch.outer_start)
    if match is None or match["who"] in _PRONOUNS:
        return None
    start, end = match.span("who")
    return Speaker(text=match["who"], start=start, end=end, name_start=start, name_end=end)
