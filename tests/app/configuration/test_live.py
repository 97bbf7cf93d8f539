from bot.app.configuration.live import LiveSources


def test_a_part_of_the_roster_is_a_sequence_too() -> None:
    roster = LiveSources()

    assert (list(roster[:1]), list(roster.ids[:1]), len(roster), len(roster.ids)) == ([], [], 0, 0)
