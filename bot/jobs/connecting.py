"""Connections to the jobs in the database."""

import asyncio
from typing import Any, LiteralString

from procrastinate import PsycopgConnector
from procrastinate.exceptions import ConnectorException


class Connector(PsycopgConnector):
    """Tells when something could not be written.

    A worker that cannot say how a job ended goes on, and the job would count as being done as long
    as it lives.
    """

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.is_broken = asyncio.Event()

    async def execute_query_async(self, query: LiteralString, **arguments: Any) -> None:
        try:
            await super().execute_query_async(query, **arguments)
        except ConnectorException:
            self.is_broken.set()
            raise
