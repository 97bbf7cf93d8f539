"""What is decided of some articles in one transaction, beside what is stored.

Each is decided with all that those before it did. What has to be looked up for them is looked up
together, and what came of them written together: stories before others are looked for, the rest
when something else is asked, or in the end.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from bot.core.articles import Article, ArticleId
from bot.core.placing.groundwork import Groundwork
from bot.core.placing.joining import own_story
from bot.core.stories import Placement, Signature, Story, StoryId
from bot.ports import Tracked
from bot.store.bands import MOST_OF_BAND, most_alike
from bot.store.sql.ledgers import OpenLedgers
from bot.store.sql.packing import unpacked
from bot.store.sql.saving import Facts, write_decided
from bot.store.sql.terms import count_changes, write_counts, write_stories
from bot.store.sql.transactions import Statements
from bot.store.sql.wording import Name, Wording


class Batch:
    """One transaction of tracking."""

    def __init__(self, wording: Wording) -> None:
        """Begin with nothing looked up or decided."""
        self._wording = wording
        self._untracked: set[Name] = set()
        #: Of bands that were looked up: who had them before.
        self._having: dict[int, Sequence[ArticleId]] = {}
        #: Who has them by what was decided here.
        self._here: dict[int, list[ArticleId]] = defaultdict(list)
        self._packed: dict[ArticleId, bytes] = {}
        self._signed: dict[ArticleId, Signature] = {}
        #: As they stand now; None: there is none.
        self._stories: dict[StoryId, Story | None] = {}
        self._placed: dict[ArticleId, Placement] = {}
        #: All that was decided, and what of it is not written.
        self.decided: list[Tracked] = []
        self._unwritten: list[Tracked] = []
        self._counted: Counter[str] = Counter()
        self._facts = Facts()
        #: Stories as they are stored, and as they are to be.
        self._changed: dict[StoryId, tuple[Story | None, Story]] = {}

    def look_up(
        self, connection: Statements, waiting: Sequence[tuple[Article, Groundwork]]
    ) -> dict[str, int]:
        """Look up what will be asked of some articles; return how many stories hold their terms."""
        wording = self._wording
        names = [(article.id, article.revision) for article, _ in waiting]
        self._untracked = wording.untracked(connection, names)
        bands = [laid.signature.bands for _, laid in waiting]
        self._having |= wording.having(connection, {band for each in bands for band in each})
        alike = (most_alike(self._having.get(band, ()) for band in each) for each in bands)
        self._packed |= wording.signatures(connection, {id for ids in alike for id in ids})
        own = {own_story(id) for id, _ in names}
        self._stories |= dict.fromkeys(own)
        self._stories |= {story.id: story for story in wording.stories(connection, own)}
        terms = {term for _, laid in waiting for term in laid.terms}
        return wording.counts(connection, terms) if terms else {}

    def similar(self, connection: Statements, bands: Sequence[int]) -> Sequence[Signature]:
        """See `bot.ports.TrackStore`."""
        asked = sorted(set(bands))
        unknown = [band for band in asked if band not in self._having]
        having = self._wording.having(connection, unknown) if unknown else {}
        ids = most_alike(
            self._with_ours(band, self._having.get(band, having.get(band, ()))) for band in asked
        )
        missing = [id for id in ids if id not in self._signed and id not in self._packed]
        if missing:
            self._packed |= self._wording.signatures(connection, missing)
        return [self._signature(id) for id in ids if id in self._signed or id in self._packed]

    def _with_ours(self, band: int, before: Sequence[ArticleId]) -> Sequence[ArticleId]:
        ours = self._here.get(band)
        return sorted({*before, *ours})[:MOST_OF_BAND] if ours else before

    def _signature(self, id: ArticleId) -> Signature:
        if id not in self._signed:
            self._signed[id] = unpacked(id, self._packed[id])
        return self._signed[id]

    def placement(self, article: ArticleId) -> Placement | None:
        """Return where an article was placed here."""
        return self._placed.get(article)

    def story(self, connection: Statements, id: StoryId) -> Story | None:
        """See `bot.ports.TrackStore`."""
        if id not in self._stories:
            found = self._wording.stories(connection, [id])
            self._stories[id] = found[0] if found else None
        return self._stories[id]

    def counts(self, connection: Statements, terms: Collection[str]) -> dict[str, int]:
        """Return in how many stories each of some terms stands."""
        stored = self._wording.counts(connection, terms)
        return {term: count + self._counted[term] for term, count in stored.items()}

    def near(
        self, connection: Statements, terms: Mapping[str, float], limit: int
    ) -> Sequence[Story]:
        """See `bot.ports.TrackStore`."""
        self._write_stories(connection)
        found = self._wording.near(connection, terms, limit)
        self._stories |= {story.id: story for story in found}
        return found

    def add(
        self, connection: Statements, tracked: Tracked, known: OpenLedgers
    ) -> Counter[str] | None:
        """Enter what was decided of one article; return by how much counts of terms changed.

        None: that revision is tracked, or was never stored, and nothing is entered.
        """
        article = tracked.article
        name = (article.id, article.revision)
        if name not in self._untracked:
            self.write(connection)
            if not self._wording.untracked(connection, [name]):
                return None
        self._untracked.discard(name)
        is_first = article.revision == 1 and article.id not in self._placed
        if not is_first:
            self.write(connection)
        counted = self._enter(connection, tracked, known)
        if not is_first:
            # What had its bands may have them no more.
            self.write(connection)
            for kept in (self._having, self._here, self._packed, self._signed):
                kept.clear()
        return counted

    def _enter(self, connection: Statements, tracked: Tracked, known: OpenLedgers) -> Counter[str]:
        counted: Counter[str] = Counter()
        for story in (tracked.ended, tracked.begun, tracked.story):
            if story is not None:
                old = self.story(connection, story.id)
                counted.update(count_changes(old, story))
                stored = self._changed[story.id][0] if story.id in self._changed else old
                self._changed[story.id] = (stored, story)
                self._stories[story.id] = story
        self._counted.update(counted)
        self._facts.put(connection, tracked.facts, known)
        self._placed |= {one.article: one for one in (tracked.placement, *tracked.moved)}
        signed = tracked.signature
        self._signed[signed.article] = signed
        for band in signed.bands:
            self._here[band].append(signed.article)
        self.decided.append(tracked)
        self._unwritten.append(tracked)
        return counted

    def write(self, connection: Statements) -> None:
        """Write all that was decided and is not written."""
        self._write_stories(connection)
        if self._unwritten:
            write_counts(connection, self._counted)
            self._counted.clear()
            unwritten, self._unwritten = self._unwritten, []
            write_decided(connection, self._wording, unwritten, self._facts)

    def _write_stories(self, connection: Statements) -> None:
        if self._changed:
            changed, self._changed = list(self._changed.values()), {}
            write_stories(connection, changed)
