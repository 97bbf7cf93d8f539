"""What the dialects say in different words."""

from typing import Any

from sqlalchemy import String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class json_text(GenericFunction[str]):  # noqa: N801 - as SQL says it
    """A field of a JSON text, as text: `json_text(table.c.body, "publisher")`."""

    type = String()
    inherit_cache = True


@compiles(json_text, "sqlite")
def _in_sqlite(element: json_text, compiler: Any, **kw: Any) -> str:
    body, field = element.clauses
    return f"json_extract({compiler.process(body, **kw)}, '$.' || {compiler.process(field, **kw)})"


@compiles(json_text, "postgresql")
def _in_postgres(element: json_text, compiler: Any, **kw: Any) -> str:
    body, field = element.clauses
    return f"(CAST({compiler.process(body, **kw)} AS json) ->> {compiler.process(field, **kw)})"
