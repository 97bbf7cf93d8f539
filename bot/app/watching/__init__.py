"""How a running bot is watched from outside: health, metrics, pings and traces."""
