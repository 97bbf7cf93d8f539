"""When which flow runs. APScheduler reads cron; the store knows what was done.

* `briefs` runs each brief at its time, which `cron` works out; `alarms` ring by the wall clock
* `system` is the machine's clock, `setting` waits until it is set; `replay` has a clock of its own
"""
