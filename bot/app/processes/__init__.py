"""One bot in several processes over one PostgreSQL store.

* `roles`: what a worker, a scheduler, a listener, and all of them in one, run
* `beginning`: their settings, checked before anything heavy is loaded; `building`: their parts
* `tasks`: the kinds of jobs; `workshop`: what does them; `sweeping`: adds jobs that were lost
* `seating`: lets one process at a time do what only one may
"""
