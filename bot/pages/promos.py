"""Lines that stand in article texts and are not theirs: calls to read, share, follow, subscribe."""

import re

from bot.core.patterns import Pattern

#: A longer line is a paragraph, whatever it begins with.
_LONGEST = 160

#: How such lines begin, as patterns, parted by semicolons.
_BEGINNINGS = r"""
like this (?:story|article|post); share (?:this|on|it|via); follow (?:us|me) (?:on|at);
read more; read also; also read; read next;
(?:in )?related(?: (?:articles?|stories|posts?|content))?:; see also:?;
you (?:may|might) (?:also )?(?:like|be interested in); don.t miss:; click here (?:to|for);
tap here; sign up (?:for|to|here); subscribe (?:to|now|here|for);
download (?:the|our) .{0,30}app; get (?:the|our) .{0,40}(?:app|newsletter|inbox);
advertisement\Z; advert\Z; filed under; posted (?:in|under); tagged (?:with|as); tags?:;
categor(?:y|ies):; comments?\Z; (?:leave|post|add) a (?:comment|reply); tell us what you think;
join the (?:conversation|discussion); (?:please )?enable javascript;
this (?:slideshow|site|page|video) requires; copyright (?:©|\(c\)|\d{4}); ©; all rights reserved;
most (?:read|popular):?\Z; recommended(?: for you)?:?\Z; print this; email this; back to top\Z;
skip to (?:main|content);
listen to this (?:article|story); story continues below; lesen sie (?:auch|mehr|hier|dazu);
mehr zum thema; mehr dazu; auch interessant; anzeige\Z; jetzt (?:abonnieren|anmelden|lesen);
folgen sie uns; artikel teilen; zur startseite; lire (?:aussi|également|la suite);
à lire (?:aussi|également|sur); voir aussi; abonnez-vous; partager; suivez-nous; inscrivez-vous;
publicité\Z; sur le même (?:sujet|thème); lea? (?:también|más); ver también; te puede interesar;
te recomendamos; suscríbete; síguenos; compart[ie]r?; más información; noticias? relacionadas?;
publicidad\Z; mira también; además:; leia (?:também|mais|ainda); saiba mais;
veja (?:também|mais); compartilhe; inscreva-se; siga-nos; publicidade\Z; receba (?:as|em seu);
clique aqui; assine; você pode gostar; leggi (?:anche|tutto); potrebbe interessarti; condividi;
iscriviti; seguici; vedi anche; lees (?:ook|meer|verder); bekijk ook; læs (?:også|mere);
les (?:også|mer); läs (?:också|mer|även); lue (?:myös|lisää); czytaj (?:też|także|więcej|dalej);
zobacz (?:też|także|również); przeczytaj (?:też|także); čtěte také; číst dále; přečtěte si;
prečítajte si; čítajte (?:aj|viac); olvass[ao]n? (?:el|tovább); citește și; citeşte şi; vezi și;
pročitajte (?:i|još); čitajte; διαβάστε (?:επίσης|ακόμη|ακόμα|περισσότερα);
δείτε (?:επίσης|ακόμη); читайте (?:также|також|ещё|еще|больше); подписывайтесь; підписуйтесь;
подпишитесь; смотрите также; по теме:; материалы по теме; поделиться; прочетете (?:още|също);
вижте (?:още|също); ayrıca (?:oku|bak); ilgili haber; haberin devamı; abone ol;
baca (?:juga|selengkapnya|:); simak (?:juga|video); lihat juga; bagikan; xem thêm; đọc thêm;
mời (?:bạn|quý); อ่านเพิ่มเติม; อ่านข่าว; ข่าวที่เกี่ยวข้อง; اقر[أا] (?:أيض[اً]*|المزيد|ايضا);
إقرأ (?:أيضا|المزيد); شاهد (?:أيضا|أيضاً); مواضيع ذات صلة; تابعنا; بیشتر بخوانید;
קרא(?:ו)? (?:עוד|גם); ये भी पढ़ें; यह भी पढ़ें; इसे भी पढ़ें; और पढ़ें; আরও পড়ুন;
மேலும் படிக்க; 関連記事; あわせて読みたい; 続きを読む; 【関連; 相关(?:阅读|新闻|报道|文章);
延伸阅读; 責任編輯; 责任编辑; 相關(?:新聞|文章|報導);
延伸閱讀; 点击(?:这里|查看|进入); \[?관련 ?기사; 무단 ?전재; 저작권자; ▶; ⓒ;
more stories; newsletter\Z;
more (?:on this story|from (?:the )?web); watch (?:live|below|the video):?\Z;
support (?:our journalism|us);
"""
_PATTERNS = [one.strip() for one in " ".join(_BEGINNINGS.split()).split(";") if one.strip()]
_PROMO = Pattern(
    rf"\W{{0,3}}(?:{'|'.join(_PATTERNS)})(?:(?<=:)|(?![a-zà-ÿα-ωа-яіїєґ]))", re.IGNORECASE
)
#: Who made a picture, in front of the name.
_PICTURED = Pattern(
    r"\W{0,3}(?:photos?|foto(?:graf)?s?|фото|світлина|bild(?:er)?|imagen|imagem|immagine|zdjęcie|fotoğraf|"
    r"gambar|ảnh|写真|圖片?|图片?|사진|φωτογραφία|صورة|תמונה|צילום)(?:\s(?:by|von|de|di|:))?\s?[:：/©=]\s?\S",
    re.IGNORECASE,
)
_SHORTCODE = Pattern(r"\[[a-z_-]{2,30}\s[^\]=]{0,60}=[^\]]{0,300}\]|\[/[a-z_-]{2,30}\]")


def is_promo(line: str) -> bool:
    """Tell whether a line calls on the reader, and says nothing of what happened."""
    return len(line) <= _LONGEST and bool(_PROMO.match(line) or _PICTURED.match(line))


def without_shortcodes(line: str) -> str:
    """Leave out the marks of a publishing system that were never turned into anything."""
    return _SHORTCODE.sub("", line).strip()
