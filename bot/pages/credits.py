"""Who wrote an article, and who had its text first: an agency, or another paper."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from bot.pages.structured import elements_at, names_of
from bot.sources.fragments import one_line

#: News agencies, by the names and letters under which papers credit them.
_AGENCIES = {
    "ap": "AP", "associated press": "AP", "the associated press": "AP", "reuters": "Reuters",
    "thomson reuters": "Reuters", "afp": "AFP", "agence france-presse": "AFP",
    "agence france presse": "AFP", "upi": "UPI", "dpa": "dpa", "ansa": "ANSA", "efe": "EFE",
    "agencia efe": "EFE", "europa press": "Europa Press", "lusa": "Lusa", "apa": "APA",
    "keystone-sda": "Keystone-SDA", "sda": "Keystone-SDA", "belga": "Belga", "anp": "ANP",
    "ritzau": "Ritzau", "ntb": "NTB", "tt": "TT", "stt": "STT", "pap": "PAP", "čtk": "ČTK",
    "ctk": "ČTK", "tasr": "TASR", "mti": "MTI", "hina": "HINA", "tanjug": "Tanjug",
    "agerpres": "Agerpres", "bta": "BTA", "ana-mpa": "ANA-MPA", "аmna": "ANA-MPA",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu", "aa": "Anadolu", "iha": "İHA",
    "xinhua": "Xinhua", "新华社": "Xinhua", "新華社": "Xinhua", "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "共同通信": "Kyodo", "時事通信": "Jiji", "jiji press": "Jiji", "yonhap": "Yonhap",
    "연합뉴스": "Yonhap", "pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS",
    "antara": "Antara", "bernama": "Bernama", "tass": "TASS", "тасс": "TASS", "риа новости": "RIA",
    "интерфакс": "Interfax", "interfax": "Interfax", "укринформ": "Ukrinform", "укрінформ":
    "Ukrinform", "interfax-ukraine": "Interfax-Ukraine", "aap": "AAP", "pa media": "PA",
    "press association": "PA", "the canadian press": "Canadian Press", "telam": "Télam",
    "télam": "Télam", "notimex": "Notimex", "agência brasil": "Agência Brasil",
    "estadão conteúdo": "Estadão Conteúdo", "bloomberg": "Bloomberg", "cnn newsource": "CNN",
}  # fmt: skip
_BY = re.compile(
    r"\A\s*(?:written\s+by|posted\s+by|story\s+by|report(?:ed)?\s+by|by|von|par|por|di|de|door|af|"
    r"av|autor(?:a|e)?|author|auteur|автор|текст|автори|yazan|penulis|oleh|作者|記者|记者|文)\s*[:：|]?\s+",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?:|www\.|@|\.com\b|/", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:,|;|\||•|·| and | und | et | y | e | & )\s*", re.IGNORECASE)
_NO_NAME = re.compile(
    r"\d|\b(?:staff|editor(?:s|ial)?|desk|team|redaktion|redaction|rédaction|redacción|redação|"
    r"redazione|admin|webmaster|newsroom|updated|published|correspondent|reporter|writer)\b",
    re.IGNORECASE,
)
_LONGEST_NAME, _MOST_NAMES = 60, 8
_BYLINE = (
    "//*[contains(concat(' ',@rel,' '),' author ') or @itemprop='author']"
    "[not(self::link) and not(self::meta)]"
)
_NAME = r"(?:the\s)?([^\W\d_a-zà-ÿа-яё][^.,;:()\n|]{1,50}?)"
#: "This article was originally published by the Sell Courier."
_FIRST = re.compile(
    r"(?:(?:was\s)?(?:first|originally)\s(?:published|appeared|posted|printed)\s(?:by|on|in|at)|"
    r"re-?published\s(?:here\s)?(?:with\spermission\s)?(?:from|by\spermission\sof)|"
    r"(?:erschien|erschienen)\s(?:zuerst|ursprünglich)\s(?:bei|in|auf|im)|"
    r"(?:zuerst|ursprünglich)\s(?:bei|in|auf|im)|"
    r"(?:initialement|d['’]abord)\s(?:été\s)?(?:publié|paru)e?\s(?:par|sur|dans)|"
    r"publi(?:é|e)\s(?:initialement|à l['’]origine)\s(?:par|sur|dans)|"
    r"(?:se\s)?public(?:ó|ado|ada)\s(?:originalmente|primero|por primera vez)\s(?:en|por)|"
    r"publicado\soriginalmente\s(?:em|no|na|por|pelo|pela)|"
    r"pubblicat[oa]\s(?:originariamente|per la prima volta)\s(?:su|in|da))\s"
    rf"{_NAME}(?=\s(?:on|under|am|le|el|il|em)\s|[.,;()|\n]|\Z)",
    re.IGNORECASE,
)
#: "(Reuters)", "Source: AFP", "avec AFP", "© dpa".
_CREDITED = re.compile(
    r"\(([^()\n]{2,40})\)|(?:source|sources|quelle|fuente|fonte|bron|źródło|zdroj|источник|джерело|"
    r"kaynak|sumber|nguồn|来源|來源|출처|with|avec|mit|con|com|©)\s?[:：]?\s?([^\n.,;()]{2,40})",
    re.IGNORECASE,
)
_DATELINE_CHARS, _TAIL_CHARS = 90, 160


def authors_of(
    tree: etree._Element,
    meta: Mapping[str, str],
    articles: Sequence[Mapping[str, Any]],
    nodes: Sequence[Mapping[str, Any]],
    publisher: str,
) -> list[str]:
    """Return the people who wrote an article, as its page names them."""
    said = [name for node in articles for name in names_of(node.get("author"), nodes)]
    metas = ("author", "byl", "dc.creator", "parsely-author", "sailthru.author", "citation_author",
             "article:author", "article:author_name", "authors")  # fmt: skip
    shown = (
        one_line("".join(map(str, element.itertext())))
        for element in elements_at(tree, _BYLINE)[:4]
    )
    for names in (said, *([meta.get(name, "")] for name in metas), list(shown)):
        people = list(dict.fromkeys(_people(names, publisher)))
        if people:
            return people[:_MOST_NAMES]
    return []


def _people(names: Sequence[str], publisher: str) -> Iterator[str]:
    for name in names:
        if _ADDRESS.search(name):
            continue
        for part in _PARTS.split(_BY.sub("", one_line(name))):
            is_other = part.casefold() in (publisher.casefold(), "") or agency(part)
            if not is_other and not _NO_NAME.search(part) and len(part) <= _LONGEST_NAME:
                yield part


def credit_of(
    meta: Mapping[str, str],
    articles: Sequence[Mapping[str, Any]],
    nodes: Sequence[Mapping[str, Any]],
    publisher: str,
) -> str:
    """Return who the page's markup says had the text first; "" where it names nobody else."""
    keys = ("sourceOrganization", "provider", "creator", "author")
    said = [name for node in articles for key in keys for name in names_of(node.get(key), nodes)]
    said += [meta.get(name, "") for name in ("author", "source", "article:source", "news_source",
             "dc.source", "byl", "article:author_name")]  # fmt: skip
    agencies = (agency(part) for name in said for part in _PARTS.split(_BY.sub("", name)))
    return next((name for name in agencies if name and name.casefold() != publisher.casefold()), "")


def credit_in(text: str, publisher: str) -> str:
    """Return who the text says had it first: in its dateline, or below it."""
    head, tail = text[:_DATELINE_CHARS], text[-_TAIL_CHARS:]
    if found := _FIRST.search(text[-600:]) or _FIRST.search(text[:300]):
        return _other(found[1].strip(), publisher)
    for part in (head, tail):
        for found in _CREDITED.finditer(part):
            if name := agency(found[1] or found[2]):
                return _other(name, publisher)
    return ""


def agency(name: str) -> str:
    """Return the one name of a news agency; "" for anybody else."""
    words = name.strip(" .:–—-").casefold()
    return _AGENCIES.get(words) or _AGENCIES.get(words.partition("/")[0].strip(), "")


def _other(name: str, publisher: str) -> str:
    return "" if name.casefold() == publisher.casefold() else name
