# Run it with a read-only root: everything that changes is in /data.
#
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     -v watchfloor:/data -v ./watchfloor.toml:/etc/watchfloor/watchfloor.toml:ro \
#     --env-file secrets.env -p 127.0.0.1:8787:8787 watchfloor

FROM python:3.13-slim AS build
WORKDIR /src
RUN python -m venv /opt/watchfloor && python -m venv /opt/build
ENV PATH="/opt/watchfloor/bin:$PATH" PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements/all.txt requirements/build.txt requirements/
RUN pip install --require-hashes --no-deps -r requirements/all.txt \
 && /opt/build/bin/pip install --require-hashes --no-deps -r requirements/build.txt
COPY pyproject.toml README.md LICENSE NOTICE config.example.toml ./
COPY prompts prompts
COPY bot bot
RUN /opt/build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /opt/wheel . \
 && pip install --no-deps --no-index /opt/wheel/*.whl && python -m compileall -q /opt/watchfloor/lib && pip uninstall -y -q pip

FROM python:3.13-slim
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin watchfloor \
 && install -d -o watchfloor -g watchfloor /data
COPY --from=build /opt/watchfloor /opt/watchfloor
ENV PATH="/opt/watchfloor/bin:$PATH" \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MALLOC_ARENA_MAX=2 \
    WATCHFLOOR_STORE_DATA_DIR=/data \
    WATCHFLOOR_BROWSER_HOST=0.0.0.0 \
    WATCHFLOOR_HEALTH_HOST=0.0.0.0
USER watchfloor
WORKDIR /etc/watchfloor
VOLUME /data
# The browser channel, and the pages for monitoring.
EXPOSE 8787 8789
# Healthy means that messages go out and sources are asked, not merely that a port is open.
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s --retries=3 CMD \
  ["watchfloor", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["watchfloor"]
CMD ["run"]
