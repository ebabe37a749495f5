# syntax=docker/dockerfile:1
# What runs is assembled in one image (lib/server/assemble.ts) and is all that there is in the other.

FROM node:20-bookworm AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
# the install generates the database clients from these
COPY prisma ./prisma
RUN npm ci --no-audit --no-fund
COPY . .
# the pages as Next's standalone output, commands and threads as JavaScript: no compiler, a tenth of node_modules
RUN npm run assemble -- /assembled

FROM node:20-bookworm-slim
# the backup scripts run pg_dump and pg_restore when DATABASE_URL is PostgreSQL's; as old as the server of compose.yaml
RUN apt-get update \
  && apt-get install -y --no-install-recommends postgresql-client-15 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY --from=build /assembled ./
# the only folder that it writes: the database, the kept secret, dumps before migrations
RUN mkdir data && chown node:node data && chmod 700 data
USER node
VOLUME /app/data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=8s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# not through npm, which would take the signals
CMD ["node", ".next/commands/start.mjs"]
