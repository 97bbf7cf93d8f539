"""When which flow runs. APScheduler is the alarm clock; the store says what was done."""
