# The site in a container: built by the project's own command, served as docs/howto/host.md asks.
FROM rust:1-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && npm install -g n && n 20
WORKDIR /loopscope
COPY . .
RUN ./dev build

FROM nginx:alpine
COPY tools/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /loopscope/dist /usr/share/nginx/html
