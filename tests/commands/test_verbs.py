"""What somebody means who writes a line: a verb, or a question that only begins like one."""

import pytest

from bot.commands.verbs import verb_and_rest


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("How many are missing?", ("ask", "How many are missing?"), id="a question"),
        pytest.param("ask how many?", ("ask", "how many?"), id="ask"),
        pytest.param("ask", ("help", ""), id="ask nothing"),
        pytest.param("status", ("status", ""), id="a verb alone"),
        pytest.param("Status?", ("status", ""), id="a verb with a mark"),
        pytest.param("now what?", ("ask", "now what?"), id="a question that begins like a verb"),
        pytest.param("catchup 12h", ("catchup", "12h"), id="a verb with a time"),
        pytest.param("catchup on Velk", ("ask", "catchup on Velk"), id="no time"),
        pytest.param("follow Sell flood", ("follow", "Sell flood"), id="a verb with a name"),
        pytest.param("follow whom?", ("ask", "follow whom?"), id="a question to follow"),
        pytest.param("crisis Velk", ("ask", "crisis Velk"), id="crisis, said in passing"),
        pytest.param("thanks!", ("thanks", ""), id="thanks"),
        pytest.param("hello", ("help", ""), id="a greeting"),
        pytest.param("?!", ("help", ""), id="only marks"),
        pytest.param("  ", ("help", ""), id="nothing"),
        pytest.param("/brief now Sell flood", ("crisis", "Sell flood"), id="written out"),
    ],
)
def test_a_line_to_the_bot_is_a_verb_or_a_question(typed: str, meant: tuple[str, str]) -> None:
    assert verb_and_rest(typed, is_command=False) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("now Sell flood", ("crisis", "Sell flood"), id="now, of one crisis"),
        pytest.param("now what?", ("ask", "now what?"), id="still a question"),
        pytest.param("crisis Velk", ("crisis", "Velk"), id="a verb with a name"),
        pytest.param("help follow", ("help", "follow"), id="help on a verb"),
        pytest.param("follow whom?", ("follow", "whom?"), id="a name, mark and all"),
        pytest.param("setup at 07:00", ("setup", ""), id="a verb of the other command"),
        pytest.param("sttaus", ("sttaus", ""), id="no verb at all"),
        pytest.param("how many dead?", ("ask", "how many dead?"), id="a question"),
    ],
)
def test_a_command_is_a_verb_unless_it_asks(typed: str, meant: tuple[str, str]) -> None:
    assert verb_and_rest(typed, is_command=True) == meant


def test_a_question_is_cut_off_where_nobody_writes_more() -> None:
    _, rest = verb_and_rest("why " * 500, is_command=False)

    assert len(rest) <= 1_000
