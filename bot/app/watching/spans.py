"""Spans by OpenTelemetry: an extra, and loaded only where `[traces] endpoint` is set."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING

from bot.app.watching.tracing import Attributes
from bot.errors import ConfigError

try:
    from opentelemetry import trace
    from opentelemetry.context import Context
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor
    from opentelemetry.sdk.trace.id_generator import RandomIdGenerator
except ImportError as error:
    raise ConfigError(
        ["[traces] endpoint: OpenTelemetry is missing. Fix: pip install 'watchfloor[traces]', "
         "or leave it empty"]
    ) from error  # fmt: skip

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import SpanProcessor

#: Seconds that sending what is left may take when the bot stops.
_LAST = 3.0

#: What the trace is about that begins; "": its ids are dice.
_BEGINS: ContextVar[str] = ContextVar("begins", default="")


class _Ids(RandomIdGenerator):
    """Gives the first span of a trace the ids that others know without being told."""

    def generate_trace_id(self) -> int:
        return _ids(_BEGINS.get())[0] if _BEGINS.get() else super().generate_trace_id()

    def generate_span_id(self) -> int:
        return _ids(_BEGINS.get())[1] if _BEGINS.get() else super().generate_span_id()


class OtelSpans:
    """Implements `bot.app.watching.tracing.Spans`."""

    def __init__(self, processor: "SpanProcessor") -> None:
        resource = Resource.create(
            {"service.name": "watchfloor", "service.version": version("watchfloor")}
        )
        self._provider = TracerProvider(resource=resource, id_generator=_Ids())
        self._provider.add_span_processor(processor)
        self._tracer = self._provider.get_tracer("watchfloor")

    @contextmanager
    def span(
        self,
        name: str,
        of: str,
        *,
        is_first: bool = False,
        since: int | None = None,
        links: Sequence[str] = (),
        **about: Attributes,
    ) -> Iterator[None]:
        """Time the block; of an exception, record only the class: its text may quote articles."""
        parent = Context() if is_first else trace.set_span_in_context(_known(of), Context())
        begins = _BEGINS.set(of if is_first else "")
        try:
            span = self._tracer.start_span(
                name,
                parent,
                attributes={f"watchfloor.{key}": value for key, value in about.items()},
                start_time=since,
                links=[trace.Link(_known(one).get_span_context()) for one in links],
            )
        finally:
            _BEGINS.reset(begins)
        try:
            yield
        except BaseException as error:
            span.set_status(trace.Status(trace.StatusCode.ERROR, type(error).__name__))
            raise
        finally:
            span.end()

    def close(self) -> None:
        """Send what is left."""
        self._provider.force_flush(int(_LAST * 1_000))
        self._provider.shutdown()


def exported(endpoint: str) -> OtelSpans:
    """Return spans that are sent in batches to an address that takes OTLP over HTTP.

    Headers, a sign-in among them, come from OTEL_EXPORTER_OTLP_HEADERS, as everywhere.
    """
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

    address = f"{endpoint.rstrip('/')}/v1/traces"
    return OtelSpans(BatchSpanProcessor(OTLPSpanExporter(endpoint=address, timeout=_LAST)))


def _known(of: str) -> trace.Span:
    trace_id, span_id = _ids(of)
    flags = trace.TraceFlags(trace.TraceFlags.SAMPLED)
    return trace.NonRecordingSpan(
        trace.SpanContext(trace_id, span_id, is_remote=True, trace_flags=flags)
    )


def _ids(of: str) -> tuple[int, int]:
    """Return the ids of a trace and of its first span; neither is ever zero."""
    digest = sha256(f"watchfloor/{of}".encode()).digest()
    return int.from_bytes(digest[:16]) or 1, int.from_bytes(digest[16:24]) or 1
