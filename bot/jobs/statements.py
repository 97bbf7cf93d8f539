"""SQL for what Procrastinate's interface does not tell of its tables."""

from typing import LiteralString

#: Stand in a line of that name until the transaction ends.
LINE: LiteralString = "SELECT pg_advisory_xact_lock(hashtextextended(%(name)s, 0))"
#: Which of some keys wait.
WAITING: LiteralString = """
SELECT queueing_lock FROM procrastinate_jobs
WHERE status = 'todo' AND queueing_lock = ANY(%(keys)s::text[])
"""
#: A job is as old as the time since it could begin.
STATS: LiteralString = """
WITH open AS (
    SELECT queue_name, status, GREATEST(scheduled_at, (
        SELECT min(at) FROM procrastinate_events
        WHERE job_id = job.id AND type IN ('deferred', 'deferred_for_retry'))) AS begins_at
    FROM procrastinate_jobs AS job WHERE status IN ('todo', 'doing', 'failed'))
SELECT queue_name,
    count(*) FILTER (WHERE status = 'todo' AND begins_at <= now()),
    COALESCE(EXTRACT(epoch FROM now() - min(begins_at) FILTER (WHERE status = 'todo')), 0),
    count(*) FILTER (WHERE status = 'doing'),
    count(*) FILTER (WHERE status = 'failed')
FROM open GROUP BY queue_name
"""
#: Only as it was found: whoever put it back before, or still does it, is right.
PUT_BACK: LiteralString = """
UPDATE procrastinate_jobs
SET status = 'todo', attempts = attempts + 1, scheduled_at = now(), worker_id = NULL
WHERE id = %(id)s AND status = 'doing' AND attempts = %(attempts)s
"""
#: The same of what was fetched and never begun: it was no try.
UNBEGIN: LiteralString = """
UPDATE procrastinate_jobs SET status = 'todo', worker_id = NULL
WHERE id = %(id)s AND status = 'doing' AND attempts = %(attempts)s
"""
#: The same of what found the store away: it was no try, and may find it so again.
PUT_OFF: LiteralString = """
UPDATE procrastinate_jobs
SET status = 'todo', scheduled_at = now() + make_interval(secs => 3), worker_id = NULL
WHERE id = %(id)s AND status = 'doing' AND attempts = %(attempts)s
"""
#: What some workers left behind.
LEFT: LiteralString = """
SELECT id, attempts FROM procrastinate_jobs
WHERE status = 'doing' AND worker_id = ANY(%(workers)s::bigint[])
"""
GIVE_UP: LiteralString = """
UPDATE procrastinate_jobs SET status = 'failed', attempts = attempts + 1
WHERE id = %(id)s AND status = 'doing' AND attempts = %(attempts)s
"""
LET_GO: LiteralString = """
DELETE FROM procrastinate_jobs
WHERE id = %(id)s AND status = 'doing' AND attempts = %(attempts)s
"""
DEAD: LiteralString = """
SELECT job.id, task_name, queue_name, args, max(event.at) AS given_up_at
FROM procrastinate_jobs AS job JOIN procrastinate_events AS event ON event.job_id = job.id
WHERE status = 'failed' GROUP BY job.id ORDER BY given_up_at DESC, job.id DESC LIMIT %(limit)s
"""
GIVEN_UP: LiteralString = """
SELECT DISTINCT queueing_lock FROM procrastinate_jobs AS job
WHERE status = 'failed' AND queueing_lock IS NOT NULL AND EXISTS (
    SELECT 1 FROM procrastinate_events WHERE job_id = job.id
    AND at > now() - make_interval(secs => %(seconds)s))
"""
TAKE_DEAD: LiteralString = """
DELETE FROM procrastinate_jobs WHERE id = %(id)s AND status = 'failed'
RETURNING task_name, queue_name, args, queueing_lock, lock, priority
"""
