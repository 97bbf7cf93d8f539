import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.charset import decoded
from tests.sources.feeds import drafts_of

DOCUMENT = (
    '<?xml version="1.0" encoding="{}"?><rss version="2.0"><channel>'
    "<item><title>{}</title></item></channel></rss>"
)


def titled(encoding: str, title: str, *, said: str = "", content_type: str = "") -> str:
    document = DOCUMENT.format(said or encoding, title).encode(encoding)
    return drafts_of(document, content_type=content_type)[0].title


@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("utf-8", "Überfall"), ("iso-8859-1", "Überfall"), ("iso-8859-15", "5 €"),
        ("windows-1252", "“5 €”"), ("windows-1251", "Пожар"), ("koi8-r", "Пожар"),
        ("iso-8859-2", "Łódź"), ("iso-8859-7", "Φωτιά"), ("iso-8859-9", "Şehir"),
        ("big5", "水災"), ("gb2312", "水灾"), ("gb18030", "水灾"), ("shift_jis", "洪水"),
        ("euc-jp", "洪水"), ("iso-2022-jp", "洪水"), ("euc-kr", "홍수"), ("iso-2022-kr", "홍수"),
        ("hz", "水灾"), ("utf-7", "Überfall"), ("utf-16", "Überfall"), ("utf-16-le", "Überfall"),
        ("utf-16-be", "Überfall"), ("utf-32", "Überfall"), ("utf-32-le", "Überfall"),
        ("cp037", "Überfall"), ("cp500", "Überfall"), ("mac-roman", "Überfall"),
        ("tis-620", "น้ำท่วม"), ("windows-1256", "حريق"), ("windows-1255", "שריפה"),
    ],
)  # fmt: skip
def test_a_document_is_read_in_the_encoding_it_names(encoding: str, title: str) -> None:
    assert titled(encoding, title) == title


@pytest.mark.parametrize(
    ("encoding", "said", "content_type"),
    [
        pytest.param("utf-8", "iso-8859-1", "", id="UTF-8 that calls itself Latin-1"),
        pytest.param("utf-8", "us-ascii", "text/xml", id="UTF-8 in an ASCII envelope"),
        pytest.param("utf-8", "utf-8", "text/xml; charset=iso-8859-1", id="UTF-8, header wrong"),
        pytest.param("cp1252", "utf-8", "", id="Windows-1252 that calls itself UTF-8"),
        pytest.param("cp1252", "iso-8859-1", "", id="Windows-1252 that calls itself Latin-1"),
        pytest.param("cp1252", "no-such-code", "", id="an encoding nobody knows"),
        pytest.param("utf-8-sig", "iso-8859-1", "", id="a byte order mark knows better"),
        pytest.param("koi8-r", "utf-8", "application/xml; charset=koi8-r", id="the header knows"),
    ],
)
def test_an_encoding_that_is_wrongly_named_is_found_out(
    encoding: str, said: str, content_type: str
) -> None:
    title = "Пожар" if encoding == "koi8-r" else "Café – “Überfall”, façade à l’œil"

    assert titled(encoding, title, said=said, content_type=content_type) == title


def test_utf8_that_was_cut_in_a_letter_is_still_utf8() -> None:
    text = "Überfall in Örvane, sagt die Bürgermeisterin. " * 4

    assert decoded(text.encode()[:-1] + "ü".encode()[:1]).startswith("Überfall")


@given(st.binary(max_size=300), st.text(max_size=40))
def test_no_bytes_crash_the_decoding(body: bytes, content_type: str) -> None:
    assert isinstance(decoded(body, content_type), str)
