"""News agencies, by the names and letters under which papers credit them."""

#: An agency's one name, and what else it is called.
_KNOWN = {
    "AP": "associated press, the associated press, 美联社",
    "Reuters": "thomson reuters, رويترز, рейтер, 路透社, ロイター, 로이터",
    "AFP": "agence france-presse, agence france presse, فرانس برس, أ ف ب, 法新社",
    "UPI": "united press international",
    "dpa": "dpa-infocom, dpa-afx",
    "ANSA": "",
    "EFE": "agencia efe",
    "Europa Press": "",
    "Lusa": "",
    "APA": "apa-ots",
    "Keystone-SDA": "sda",
    "Belga": "",
    "ANP": "",
    "Ritzau": "",
    "NTB": "",
    "STT": "",
    "PAP": "",
    "ČTK": "ctk",
    "TASR": "",
    "MTI": "",
    "HINA": "",
    "Tanjug": "",
    "Agerpres": "",
    "ANA-MPA": "amna",
    "Anadolu": "anadolu agency, anadolu ajansı",
    "İHA": "",
    "DHA": "",
    "Xinhua": "新华社, 新華社, 新华网, xinhua news agency",
    "CNA": "中央社",
    "Kyodo": "kyodo news, 共同通信, 共同通信社, 共同",
    "Jiji": "jiji press, 時事通信, 時事通信社, 時事",
    "Yonhap": "연합뉴스, yonhap news agency",
    "PTI": "press trust of india",
    "ANI": "asian news international",
    "IANS": "",
    "Antara": "",
    "Bernama": "",
    "TASS": "тасс",
    "RIA": "риа новости, ria novosti",
    "Interfax": "интерфакс",
    "Interfax-Ukraine": "інтерфакс-україна, интерфакс-украина",
    "Ukrinform": "укринформ, укрінформ",
    "AAP": "australian associated press",
    "PA": "pa media, press association",
    "Canadian Press": "the canadian press",
    "Télam": "telam",
    "Agência Brasil": "",
    "Estadão Conteúdo": "",
    "Bloomberg": "",
    "MENA": "",
    "WAM": "وام",
    "SPA": "واس",
    "Petra": "بترا",
    "SANA": "سانا",
    "WAFA": "وفا",
    "IRNA": "ایرنا, إرنا",
}
_NAMES = {
    name: agency
    for agency, others in _KNOWN.items()
    for name in (agency.casefold(), *filter(None, others.split(", ")))
}
#: So few letters are a name only as capitals.
_LETTERS = 4


def agency(name: str) -> str:
    """Return the one name of a news agency; "" for anybody else."""
    words = name.strip(" .:–—-").partition("/")[0].strip()
    is_short = len(words) <= _LETTERS and words.isascii()
    if is_short and not words.isupper() and words != "dpa":
        return ""
    return _NAMES.get(words.casefold(), "")
