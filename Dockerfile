# syntax=docker/dockerfile:1
# Built once, started without building: the build leaves a note of its sources, which `npm start` compares.

FROM node:20-bookworm AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
# the install generates the database clients from these
COPY prisma ./prisma
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build \
  && npm prune --omit=dev --no-audit --no-fund --ignore-scripts \
  && rm -rf .next/cache

FROM node:20-bookworm-slim
# the backup scripts run pg_dump and pg_restore when DATABASE_URL is PostgreSQL's; as old as the server of compose.yaml
RUN apt-get update \
  && apt-get install -y --no-install-recommends postgresql-client-15 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY --from=build /app ./
# the only folder that it writes: the database, the kept secret, dumps before migrations
RUN mkdir data && chown node:node data && chmod 700 data
USER node
VOLUME /app/data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=8s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# not through npm, which would take the signals
CMD ["node", "--import", "tsx", "lib/server/start.ts"]
