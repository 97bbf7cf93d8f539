"""The adapters that a configuration asks for: the only place that knows the class behind a port.

* `platforms`: every platform that is configured; `slack`, `discord` and `browser` build one each,
  `page` is what the browser shows besides its channels
* `models`: the language model and the embedding model
* `purses`: what the models used today, kept in files; `logged_model` and `logged_embedder` log once
  that one fails
* `capabilities`: what a platform can do beyond posting
* `closed_channels`: pauses what a channel follows when it no longer takes messages
"""
