"""Language models behind `bot.ports.LanguageModel`. Heavy: import the modules when needed."""
