from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages import confirmed_language, detect_language
from bot.pages import WorkerLanguages
from bot.workers import Worker, WorkerAbsent

ENGLISH = "The river rose through the night, and the bridge to the mill was taken with it."
GERMAN = "Der Fluss stieg in der Nacht und riss die Brücke mit, sagte die Bürgermeisterin."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("The river rose through the night and took the bridge.", "en", id="en"),
        pytest.param("Der Fluss stieg in der Nacht und riss die Brücke mit.", "de", id="de"),
        pytest.param("El río creció durante la noche y se llevó el puente.", "es", id="es"),
        pytest.param("Река поднялась ночью и снесла старый мост в городе.", "ru", id="ru"),
        pytest.param("夜の間に川の水位が上がり、橋が流されました。", "ja", id="ja"),
        pytest.param("河水在夜间上涨，冲走了老桥，居民已经撤离。", "zh", id="zh"),
        pytest.param("밤사이 강물이 불어나 다리가 떠내려갔습니다.", "ko", id="ko"),
        pytest.param("THE RIVER ROSE THROUGH THE NIGHT AND TOOK THE BRIDGE", "en", id="capitals"),
        pytest.param("River rose", "", id="too short"),
        pytest.param("12 34 56 78 --- ###", "", id="no letters"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_text_is_in_a_language_or_we_are_not_sure(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_the_language_is_that_of_the_text_and_not_of_its_first_words() -> None:
    quoted = "“We will not leave our homes, whatever the water does,” stand the words on the wall. "
    text = "Der Fluss stieg in der Nacht und riss die Brücke mit, sagte die Bürgermeisterin. " * 5

    assert detect_language(quoted + text) == "de"


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_code_of_two_letters_or_none(text: str) -> None:
    code = detect_language(text)

    assert code == "" or (len(code) == 2 and code.isalpha())


@pytest.mark.parametrize(
    ("text", "said", "language"),
    [
        pytest.param(ENGLISH, "en", "en", id="as it says"),
        pytest.param(ENGLISH, "de", "en", id="English under another name"),
        pytest.param(GERMAN, "en", "de", id="a system that came in English"),
        pytest.param(GERMAN, "", "de", id="nothing said"),
        pytest.param("1, 2, 3", "en", "en", id="nothing told"),
        pytest.param("1, 2, 3", "sw", "sw", id="set on purpose"),
    ],
)
def test_what_a_page_says_of_its_language_is_looked_at(text: str, said: str, language: str) -> None:
    assert confirmed_language(text, said) == language


async def test_a_worker_says_what_language_it_is() -> None:
    worker = Worker()
    detect = WorkerLanguages(worker)

    assert [await detect(GERMAN), await detect(9 * ENGLISH), await detect("")] == ["de", "en", ""]
    worker.close()


async def test_we_are_not_sure_where_no_worker_can_be_asked() -> None:
    class Gone(Worker):
        def _ready(self) -> Any:
            raise WorkerAbsent("no process can be started")

    assert await WorkerLanguages(Gone())(GERMAN) == ""
