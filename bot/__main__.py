"""`python -m bot` is `watchfloor`."""

from bot.cli import main

if __name__ == "__main__":
    main()
