"""When which flow runs. APScheduler reads cron; the store says what was done."""
