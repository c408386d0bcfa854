# Two stages: the first has a compiler for hnswlib-node, the second has only what runs.
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production PORT=8787
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY package.json tsconfig.json LICENSE ./
COPY src ./src
COPY scripts ./scripts
COPY prompts ./prompts
COPY corpus ./corpus
RUN mkdir -p data corpus/answers && chown -R node:node data corpus/answers
USER node
VOLUME ["/app/data", "/app/corpus/answers"]
EXPOSE 8787
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
# Not through npm: signals reach the program itself, which then lets answers under way finish.
CMD ["node", "--import", "tsx", "src/main.ts"]
