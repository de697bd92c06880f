# Built in two stages by the scripts that CI runs in an empty folder: what works there works here.
FROM node:24-slim AS build
WORKDIR /source
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run assemble -- /kindlijn

FROM node:24-slim
ENV NODE_ENV=production KINDLIJN_MODE=production NODE_OPTIONS=--enable-source-maps
WORKDIR /kindlijn
COPY --from=build /kindlijn ./
# where the worker keeps the anchors of the log; a volume that the database cannot write
RUN mkdir /anchors && chown node:node /anchors
USER node
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
