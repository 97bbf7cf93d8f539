"""How a running bot is watched from outside: health, metrics, pings and traces.

* `health` judges, `probing` answers whoever asks, `pinging` tells somebody as long as all is well
* `meters` count; `tracing` follows an article to its post, and `spans` sends that elsewhere
"""
