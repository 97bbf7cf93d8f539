"""The composition root: configuration in, adapters built, loops run, clean stop.

Here stands the running bot: `running` is the whole of it, `engine` its flows in their order,
`building` its adapters. Beside it:

* `tools`: what stands behind the other commands of `watchfloor`
* `watching`: how it is watched from outside
* `processes`: one bot in several processes
"""
