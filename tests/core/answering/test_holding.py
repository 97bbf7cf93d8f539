"""What sources say to a wish for opinion, forecast or advice."""

import pytest

from bot.core.answering import understand
from bot.core.answering.holding import suits_tone
from tests.core.answering.asking import found


@pytest.mark.parametrize(
    ("question", "text", "suits"),
    [
        ("Do you think the dam is safe?", "Ana Brel said the dam is safe.", True),
        ("Do you think the dam is safe?", "The dam is safe.", False),
        ("Will the gates open?", "The gates are expected to open on Friday.", True),
        ("Will the gates open?", "The gates opened, and rain will fall.", False),
        ("Will schools reopen?", "Schools in Orlo will open again on Monday.", True),
        ("Will schools reopen?", "Schools will open a fund for the hurt again.", False),
        ("Will the dam break?", "Engineers plan to paint the broken dam.", False),
        ("Will Velk flood?", "Velk may flood.", True),
        ("Will Brel propose a tax?", "Brel said he would propose a tax in May.", True),
        ("Will Brel propose a tax?", "Brel, who fought the tax, will leave.", False),
        ("Should I leave Tarn?", "Residents of Tarn must leave.", True),
        ("Should I leave Tarn?", "Tarn is quiet.", False),
        ("Where is Tarn?", "Tarn is quiet.", True),
        ("When can we return to Tarn?", "Tarn opens on Monday.", True),
        ("Will the tax be eased?", "Velk would lift the ban and further ease the tax.", True),
        ("Will the tax be eased?", "Velk would lift the ban if others ease the tax.", False),
        ("Will Brel be at the hearing?", "Brel will not be attending the hearing.", True),
        ("Will Brel be at the hearing?", "Brel missed the hearing.", False),
        ("When will Velk declare war?", "Velk would declare war by the end of May.", True),
        ("When will Velk declare war?", "Velk declared war in May.", False),
        ("How many jobs will it cut?", "It is preparing to cut 40 jobs.", True),
        ("How many jobs will it cut?", "It cut 40 jobs.", False),
        ("When will the inquiry report?", "The inquiry is to report by 30 June.", True),
    ],
)
def test_wishes_get_what_sources_say(question: str, text: str, suits: bool) -> None:
    (one, *_) = found(question, text)

    assert suits_tone(understand(question), one) is suits
