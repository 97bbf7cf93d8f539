"""What goes wrong with bots on Slack and Discord, and which tests show that it does not here.

All of them speak to local servers through the platforms' real libraries, but for those on pure
rules and on the store. A message that a kept promise depends on never rests on an interaction:
questions are answered through the outbox, however long they take.
"""
# ruff: noqa: E501 - the names of tests are sentences

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_SLACK, _DISCORD = "tests/platforms/slack/", "tests/platforms/discord/"

PITFALLS: dict[str, tuple[str, ...]] = {
    "one mention is two events, or one that comes again, and is answered twice": (
        _SLACK
        + "test_listener.py::test_one_message_that_comes_as_many_events_at_once_is_heard_once",
        _SLACK + "test_listener.py::test_what_slack_sends_again_is_acknowledged_and_heard_once",
        _SLACK + "test_hearing.py::test_both_events_of_one_mention_are_the_same",
        _DISCORD + "test_listener.py::test_what_is_delivered_again_is_heard_once",
        "tests/commands/test_working.py::test_the_same_event_eleven_times_is_answered_once",
    ),
    "words of others call everybody, link elsewhere or hide": (
        "tests/platforms/test_hostile.py::test_no_text_of_any_payload_holds_what_nobody_sees",
        "tests/platforms/test_hostile.py::test_what_slack_parses_holds_no_mark_but_our_links",
        "tests/platforms/test_hostile.py::test_what_discord_parses_holds_no_mark_but_ours",
        "tests/platforms/test_hostile.py::test_no_link_says_that_it_leads_elsewhere",
        _SLACK + "test_render.py::test_hostile_words_stay_words_wherever_they_stand",
        _SLACK + "test_render_any.py::test_no_message_can_hold_markup_a_mention_or_a_foreign_link",
        _SLACK + "test_fallback.py::test_hostile_words_are_escaped",
        _SLACK + "test_views.py::test_words_of_others_are_words_in_a_form",
        _DISCORD + "test_render.py::test_hostile_words_stay_words_wherever_they_stand",
        _DISCORD
        + "test_render_any.py::test_no_message_can_hold_markup_a_mention_or_a_foreign_link",
        _DISCORD + "test_markup.py::test_hostile_words_are_inert_and_look_the_same",
        _DISCORD + "test_threads.py::test_a_thread_that_cannot_be_named_has_a_name_all_the_same",
        _DISCORD + "test_forms.py::test_words_of_others_are_words_in_a_form",
        "tests/core/text/test_characters.py::test_invisible_characters_go_and_visible_ones_stay",
        "tests/test_logs.py::test_a_text_of_others_breaks_no_line",
    ),
    "a message is over a limit, or is cut": (
        _SLACK + "test_render_any.py::test_limits_hold_for_any_message",
        _SLACK + "test_render_any.py::test_nothing_of_a_message_is_lost_or_moved",
        _SLACK + "test_render_any.py::test_slacks_own_models_take_every_block",
        _DISCORD + "test_render_any.py::test_limits_hold_for_any_message",
        _DISCORD + "test_render_any.py::test_nothing_of_a_message_is_lost_or_moved",
        _SLACK + "test_paging.py::test_a_long_reply_in_a_window_is_read_to_its_end",
        "tests/platforms/test_languages.py::test_a_brief_is_within_the_limits_in_every_language",
    ),
    "blocks or embeds are refused, and the message with them": (
        _SLACK + "test_messenger.py::test_refused_blocks_become_text_once_with_the_sources_kept",
        _SLACK + "test_messenger.py::test_words_that_are_refused_too_are_not_tried_for_ever",
        _DISCORD + "test_messenger.py::test_refused_embeds_become_words_once_with_the_sources_kept",
        _DISCORD + "test_messenger.py::test_words_that_are_refused_too_are_not_tried_for_ever",
    ),
    "a stream dies, or cannot begin": (
        _SLACK + "test_streaming.py::test_a_stream_that_dies_is_made_whole_by_an_edit",
        _SLACK
        + "test_streaming.py::test_what_cannot_be_made_whole_now_is_later_without_a_second_message",
        _SLACK + "test_streaming.py::test_where_streaming_is_refused_it_is_posted",
        _SLACK + "test_streaming.py::test_channels_and_what_starts_no_thread_are_not_streamed",
        _SLACK + "test_streaming_begun.py::test_a_beginning_that_dies_is_made_whole_by_an_edit",
        _SLACK
        + "test_streaming_begun.py::test_what_a_process_began_is_taken_up_by_the_next_whatever_it_says_now",
        _DISCORD + "test_beginning.py::test_what_a_process_began_is_taken_up_by_the_next",
        "tests/flows/test_answer_begun.py::test_what_the_gate_rejects_is_never_told_of",
    ),
    "the working state goes before the answer comes, or stays after it": (
        _SLACK
        + "test_working.py::test_the_status_is_shown_again_before_slack_clears_it_until_the_answer_is_posted",
        _SLACK + "test_working.py::test_the_status_is_not_shown_for_ever",
        _DISCORD + "test_working.py::test_typing_is_shown_again_until_the_answer_stands",
        "tests/commands/test_working.py::test_a_mistake_of_ours_gets_a_sentence_and_holds_up_no_other",
    ),
    "a window or the home tab holds a block that only messages may have": (
        _SLACK + "test_views.py::test_no_view_holds_what_only_messages_may",
    ),
    "tokens run out while nothing comes in": (
        _SLACK + "test_workspaces.py::test_a_bot_that_only_posts_keeps_its_tokens",
        _SLACK
        + "test_workspaces.py::test_time_alone_renews_tokens_while_nothing_comes_and_nothing_is_posted",
        _SLACK + "test_workspaces.py::test_what_would_go_out_with_a_token_that_ran_out_waits",
        _SLACK + "test_workspaces.py::test_a_start_renews_what_ran_out_while_the_bot_was_away",
        "tests/app/adapters/test_slack.py::test_tokens_are_kept_fresh_for_as_long_as_the_bot_listens",
        _SLACK
        + "test_workspaces.py::test_a_token_that_cannot_be_renewed_yet_is_used_as_long_as_it_lasts",
    ),
    "buttons are dead after a restart or in another version": (
        _DISCORD
        + "test_fronting.py::test_a_button_of_before_a_restart_opens_its_form_and_the_form_is_served",
        _DISCORD + "test_fronting.py::test_a_command_of_another_version_is_answered",
        "tests/commands/test_pressing.py::test_no_button_is_dead",
    ),
    "an interaction is too old": (
        _SLACK + "test_fronting.py::test_a_window_that_cannot_be_opened_any_more_is_said",
        _DISCORD + "test_fronting.py::test_a_form_that_comes_too_late_is_said",
        _DISCORD + "test_listener.py::test_a_follow_up_that_comes_too_late_harms_nothing",
        _DISCORD
        + "test_listener.py::test_a_command_that_cannot_be_acknowledged_is_answered_all_the_same",
    ),
    "something is not set up, and nobody is told what": (
        _SLACK + "test_check.py::test_a_channel_out_of_reach_is_named",
        _SLACK + "test_check.py::test_missing_scopes_are_named_with_what_they_are_for",
        _DISCORD
        + "test_connection.py::test_what_the_gateway_refuses_for_good_is_a_sentence_and_one_try",
        _DISCORD + "test_check.py::test_a_channel_out_of_reach_is_named",
        _DISCORD + "test_check.py::test_missing_permissions_are_named_with_what_they_are_for",
        _DISCORD + "test_check.py::test_a_thread_that_is_locked_is_named",
        _DISCORD + "test_check.py::test_a_forum_whose_tags_only_moderators_may_set_is_named",
        "tests/commands/test_serving.py::test_no_more_is_offered_than_discord_takes",
        "tests/commands/administering/test_doing.py::test_the_doctor_names_what_is_wrong_and_how_to_mend_it",
    ),
    "two processes post the same, or a crash posts it again": (
        "tests/app/test_engine.py::test_two_loops_that_deliver_at_once_post_once",
        "tests/flows/test_deliver_broken_off.py::test_a_kill_at_any_boundary_doubles_nothing_and_loses_nothing",
        "tests/faults/test_killed_posting.py::test_killed_while_posting_nothing_stands_twice_and_nothing_is_lost",
        "tests/faults/test_killed_replying.py::test_killed_while_replying_or_editing_nothing_stands_twice_and_nothing_is_lost",
        _SLACK + "test_messenger.py::test_a_look_back_finds_a_part_by_its_key_alone",
        _DISCORD + "test_looking.py::test_long_after_the_nonce_is_forgotten_a_post_is_still_found",
    ),
    "links open previews, or somebody is called": (
        _SLACK
        + "test_messenger.py::test_every_call_that_writes_forbids_previews_and_never_asks_for_mentions",
        _SLACK + "test_fronting.py::test_nothing_that_is_told_to_one_opens_previews",
        _DISCORD + "test_messenger.py::test_every_call_that_writes_calls_nobody",
        _DISCORD + "test_fronting.py::test_nothing_that_is_told_to_one_calls_anybody",
        _DISCORD + "test_render_any.py::test_previews_open_for_nothing_but_what_is_embedded",
    ),
    "the preview is not what is posted": (
        "tests/commands/administering/test_doing.py::test_a_preview_is_what_is_posted_to_the_letter",
        _SLACK + "test_messenger.py::test_what_is_posted_is_what_was_rendered",
        _DISCORD + "test_messenger.py::test_what_is_posted_is_what_was_rendered_with_its_reference",
    ),
    "what was told to one is read by all": (
        "tests/commands/test_serving.py::test_all_but_questions_is_for_the_asker_alone",
        "tests/commands/test_limiting.py::test_what_is_shared_names_who_shared_it",
        "tests/commands/test_explaining.py::test_the_thread_reads_no_more_than_that_there_is_no_answer",
        _SLACK + "test_fronting.py::test_what_takes_long_is_acknowledged_and_told_later",
        _DISCORD + "test_fronting.py::test_what_takes_long_is_deferred_and_shown_later",
        _DISCORD
        + "test_audience.py::test_what_is_asked_from_afar_is_answered_to_its_asker_and_kept_nowhere",
    ),
    "somebody who left or blocked the bot is written to for ever": (
        "tests/app/adapters/test_closed_channels.py::test_a_digest_to_somebody_who_blocked_the_bot_is_paused_with_the_reason",
        "tests/app/adapters/test_slack.py::test_a_workspace_that_leaves_is_paused_alone_and_it_is_noted",
    ),
}


def test_none_of_the_sixteen_pitfalls_is_left_out() -> None:
    assert len(PITFALLS) == 16


@pytest.mark.parametrize("test", sorted({test for tests in PITFALLS.values() for test in tests}))
def test_every_test_that_a_pitfall_names_is_there(test: str) -> None:
    file, _, name = test.partition("::")

    assert re.search(rf"def {name}\(", (ROOT / file).read_text("utf-8"))
