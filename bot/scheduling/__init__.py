"""When which flow runs. APScheduler reads cron; the store knows what was done."""
