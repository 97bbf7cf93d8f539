"""Sets up the log as configured, and warns of settings that are valid but probably not meant."""

import structlog

from bot.config import Config
from bot.logs import configure_logging

logger = structlog.get_logger()


def begin_log(config: Config) -> None:
    """Set up the log, and warn of settings that are valid but probably not meant."""
    configure_logging(config.log.level, config.log.format)
    for notice in config.notices:
        logger.warning(notice)
