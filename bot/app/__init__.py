"""The composition root: configuration in, adapters built, loops run, clean stop.

Start with `running` (`watchfloor run`), then `engine`, which puts the flows in their order.

* `assembling`: from a configuration to an engine; `adapters`: the classes behind the ports
* `loops`: what runs again and again, and goes on when something fails;
  `one_at_a_time`: work of many small steps, which do not mix
* `collecting`, `tracking`, `delivering`: what the engine's three main steps need around their flows
* `configuration`: what is read from the file and may change while the bot runs
* `storing`: where the store is, and how a second bot is kept out of it
* `reading`: the one way in which every part has a text read
* `own_process`: work in a process of its own: `elsewhere`, where answers and briefs are made, and
  another in `tracking`
* `example`: the built-in example crisis; `announcing`: what is said at the start
* `memory`: gives memory back to the system
* `processes`: one bot in several processes
* `watching`: how a running bot is watched from outside
* `tools`: what stands behind every command other than `watchfloor run`
"""
