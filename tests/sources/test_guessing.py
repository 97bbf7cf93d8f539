import pytest

from bot.sources.guessing import guessed

DOCUMENT = "<rss><channel><item><title>{}</title><link>https://herald.example/1</link>"
RUSSIAN = (
    "В понедельник утром прорвало дамбу, и вода за несколько минут вошла в нижний город. По "
    "словам мэра, четырнадцать человек пропали без вести."
)
TEXTS = {
    "koi8-r": RUSSIAN,
    "cp1251": RUSSIAN,
    "shift_jis": "月曜日の朝、堤防が決壊し、水が下町に流れ込んだ。十四人が行方不明です。",
    "euc-jp": "月曜日の朝、堤防が決壊し、水が下町に流れ込んだ。十四人が行方不明です。",
    "gb2312": "星期一早上,堤坝决口,几分钟内洪水涌入下城。市长说,有十四人失踪,军队已派出船只。",
    "big5": "星期一早上,堤壩決口,幾分鐘內洪水湧入下城。市長說,有十四人失蹤,軍隊已派出船隻。",
    "euc-kr": "월요일 아침 제방이 무너져 물이 아랫마을로 밀려들었다. 열네 명이 실종되었다.",
    "cp1255": "ביום שני בבוקר נפרץ הסכר והמים נכנסו לעיר התחתית בתוך דקות. הצבא שלח סירות לעיר.",
    "cp1256": "انهار السد صباح يوم الاثنين ودخلت المياه إلى المدينة السفلى خلال دقائق معدودة.",
    "cp1253": "Τη Δευτέρα το πρωί έσπασε το φράγμα και το νερό μπήκε στην κάτω πόλη σε λίγα λεπτά.",
    "tis-620": "เช้าวันจันทร์ เขื่อนพัง น้ำไหลเข้าเมืองล่างภายในไม่กี่นาที กองทัพส่งเรือไปช่วยชาวบ้าน",
    "cp1252": "La digue a cédé à Tarn et l’eau a envahi la ville ; l’armée a envoyé des bateaux.",
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_a_script_is_known_by_its_bytes(encoding: str) -> None:
    document = DOCUMENT.format(TEXTS[encoding])

    assert guessed(document.encode(encoding)) == document


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("Прорвало дамбу".encode() + b"\xff", "Прорвало дамбу", id="cut off"),
        pytest.param(
            "Прорвало".encode() + b"\xff" + "дамбу".encode(), "Прорвало\ufffdдамбу", id="one byte"
        ),
        pytest.param(
            "Crue à Örvane : déjà ".encode() + b"noy\xe9s", "Crue à Örvane : déjà noyés", id="mixed"
        ),
        pytest.param(b"noy\xe9 deux fois", "noyé deux fois", id="no UTF-8 at all"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_broken_utf8_is_still_utf8(body: bytes, text: str) -> None:
    assert guessed(body) == text
