"""Speakers in Chinese and Japanese, where no space parts a subject from its verb."""

from bot.core.patterns import Pattern
from bot.core.reading.speech.speaker import Speaker
from bot.core.reading.speech.units import Unit
from bot.core.reading.text.marks import Stretch

_WHERE = r"(?:在[\u4e00-\u9fff]{1,12}[中上里]?)?"
_SAYS = (
    r"(?:表示|说道?|說道?|称|稱|指出|强调|強調|认为|認為|告诉[\u4e00-\u9fff]{1,6}"
    r"|宣布|呼吁|写道|寫道|补充|回应|警告)"
)
_WHEN = (
    r"(?:(?:(?:星期|周|週)[一二三四五六日天]|昨天|今天|昨日|今日|当天|當天|\d{1,2}日|随后|隨後|还|還|也|则"
    r"|向媒体|对记者|對記者)){0,2}"
)
_CHINESE = Pattern(rf"(?P<who>[\u4e00-\u9fff·]{{2,16}}?){_WHEN}{_WHERE}{_WHEN}{_SAYS}[：:，,]?\s*$")
_CHINESE_AFTER = Pattern(
    rf"[，,]?(?P<who>[\u4e00-\u9fff·]{{2,16}}?){_WHEN}{_WHERE}{_SAYS}(?=[。，,\s]|$)"
)
#: Roles in front of a name, and "one", are no part of it.
_ROLE = Pattern(
    r"[\u4e00-\u9fff]*?(?:总统|總統|主席|总理|總理|部长|部長|外长|外長|市长|市長|省长|州长"
    r"|县长|局长|处长|主任|发言人|發言人|大使|议员|議員|书记|秘书长|秘書長|司令|将军|院长"
    r"|校长|教授|专家|專家|医生|醫生|记者|律师|居民|经理|负责人|村民|教师|老师|司机|学生|农民|工人|志愿者|母亲|父亲)(?=[\u4e00-\u9fff·]{2,12}$)"
)
_ONE = Pattern(r"(?:有?一[名位个個])(?=[\u4e00-\u9fff]{2})")
_JAPANESE_BEFORE = Pattern(r"(?P<who>[^\s、。「」\x01]{1,20}?)(?:は|が|も)[、,]?[^。\x01]{0,30}$")
_JAPANESE_AFTER = Pattern(
    r"\s*(?:など)?と[^。]{0,20}(?:述べ|語|話|発表|説明|強調|訴え|コメント|言)"
)
_PRONOUNS = frozenset(["他", "她", "它", "他们", "她们", "彼", "彼女"])
_REACH = 60


def east_asian_speaker(plain: str, unit: Unit, stretch: Stretch) -> Speaker | None:
    """Read "市长李伟表示：" in front of a quote or behind it, or "田中氏は…と述べた" around it."""
    first = max(unit.start, stretch.outer_start - _REACH)
    match = _CHINESE.search(plain, first, stretch.outer_start)
    if match is None:
        match = _CHINESE_AFTER.match(plain, stretch.outer_end)
    if match is None and _JAPANESE_AFTER.match(plain, stretch.outer_end):
        match = _JAPANESE_BEFORE.search(plain, first, stretch.outer_start)
    if match is None or match["who"] in _PRONOUNS:
        return None
    start, end = match.span("who")
    adorned = _ROLE.match(plain, start, end) or _ONE.match(plain, start, end)
    role = plain[start : adorned.end()] if adorned else ""
    start = adorned.end() if adorned else start
    return Speaker(
        text=plain[start:end], start=start, end=end, name_start=start, name_end=end, role=role
    )
