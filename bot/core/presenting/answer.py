"""An answer in the thread: cited sentences, or what was searched and the nearest thing."""

from dataclasses import replace

from bot.core.briefs import SourceLine
from bot.core.messages import Block, Message, Note, Paragraph, Text
from bot.core.presenting.lines import by_number, statement
from bot.core.presenting.thread import source_item
from bot.core.presenting.titles import articles, published_words
from bot.core.questions import Answer
from bot.core.speaking import full_stop, say

#: Of a person's name.
_NAME_CHARS = 60


def answer_message(answer: Answer) -> Message:
    """Write an answer with its sources, or an honest refusal."""
    answer = _numbered_anew(answer)
    sources = by_number(answer.sources)
    searched = _searched(answer)
    blocks: list[Block] = [Paragraph((Text(answer.notice),))] if answer.notice else []
    if answer.is_answered:
        blocks += [Paragraph(statement(said, sources)) for said in answer.statements]
        summary = " ".join(said.text for said in answer.statements)
        title = say("Answer")
    else:
        summary = say("Not in {searched}.", searched=searched)
        title = say("Not in our sources")
        if not answer.searched.articles:
            summary = _nothing_yet(answer)
        blocks.append(Paragraph((Text(summary),)))
        if answer.nearest:
            nearest = statement(answer.nearest[0], sources)
            blocks.append(Paragraph((Text(f"{say('Nearest:')} "), *nearest)))
    blocks += [source_item(source) for source in answer.sources]
    if answer.notice:
        summary = f"{answer.notice} {summary}"
    notes = [say("From {searched}", searched=searched)] if answer.is_answered else []
    if not answer.is_answered and answer.notice:
        notes.append(say("Ask for what was reported"))
    if answer.writer != "built-in":
        notes.append(say("written by {writer}", writer=answer.writer))
    if notes:
        blocks.append(Note((Text(f"{' · '.join(notes)}{full_stop()}"),)))
    return Message(title=title, summary=summary[:600], blocks=tuple(blocks))


def sources_shown(answer: Answer) -> tuple[SourceLine, ...]:
    """Return the sources that stand below an answer, with the numbers that it cites them by."""
    return _numbered_anew(answer).sources


def beginning_message(answer: Answer) -> Message:
    """Write what stands of an answer already, as `answer_message` begins it."""
    whole = answer_message(answer)
    shown = tuple(block for block in whole.blocks if isinstance(block, Paragraph))
    return replace(whole, blocks=shown)


def _numbered_anew(answer: Answer) -> Answer:
    """Keep what is shown, and number its sources from 1 in the order in which they are cited."""
    shown = answer.statements if answer.is_answered else answer.nearest[:1]
    cited = dict.fromkeys(citation.n for said in shown for citation in said.citations)
    numbers = {old: new for new, old in enumerate(cited, 1)}
    again = tuple(
        replace(said, citations=tuple(replace(one, n=numbers[one.n]) for one in said.citations))
        for said in shown
    )
    sources = sorted(
        (replace(one, n=numbers[one.n]) for one in answer.sources if one.n in numbers),
        key=lambda source: source.n,
    )
    return replace(
        answer,
        statements=again if answer.is_answered else (),
        nearest=() if answer.is_answered else again,
        sources=tuple(sources),
    )


def question_message(question: str, asker: str) -> Message:
    """Write the stub that a question asked by command hangs its answer on."""
    words = say("Asked: {question}", question=question)
    if asker:
        words = say("{asker} asks: {question}", asker=asker[:_NAME_CHARS], question=question)
    return _stub(say("Question"), words)


def shared_message(what: str, asker: str) -> Message:
    """Write the stub that what somebody shares hangs on, with who that is."""
    words = say("Asked: {question}", question=what)
    if asker:
        words = say("{asker} shares: {what}", asker=asker[:_NAME_CHARS], what=what)
    return _stub(say("Shared"), words)


def _stub(title: str, words: str) -> Message:
    return Message(
        title=title,
        summary=words[:600],
        blocks=(Paragraph((Text(words),)),),
    )


def _nothing_yet(answer: Answer) -> str:
    """Say that there was nothing to look in, which is no answer to what is asked."""
    until = answer.searched.until
    if until is None:
        return say("No article that belongs here has come yet; ask again when one has.")
    return say("No article had come by {time}.", time=published_words(until))


def _searched(answer: Answer) -> str:
    looked_through = articles(answer.searched.articles)
    if answer.searched.until is None:
        return looked_through
    until = published_words(answer.searched.until)
    return say("{articles} up to {time}", articles=looked_through, time=until)
