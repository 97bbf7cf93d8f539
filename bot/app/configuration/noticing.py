"""The log's beginning: set up as the configuration says, and what somebody should know of that."""

import structlog

from bot.config import Config
from bot.logs import configure_logging

logger = structlog.get_logger()


def begin_log(config: Config) -> None:
    """Begin to log, with what is right in the configuration and may still not be meant."""
    configure_logging(config.log.level, config.log.format)
    for notice in config.notices:
        logger.warning(notice)
