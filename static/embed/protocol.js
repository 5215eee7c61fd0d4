// What the element and the embedded page say to each other: messages are objects `{ loopscope: VERSION, type, … }`, described
// in docs/embed.md. Either side ignores what has another version, another origin, or comes from another window.
export const VERSION = 1;

/** The message's data if it is one of ours and comes from where it should. */
export function received(event, source, origin) {
  const { data } = event;
  const ours = event.source === source && data !== null && typeof data === "object" && data.loopscope === VERSION;
  return ours && (origin === "*" || event.origin === origin) ? data : undefined;
}

export const message = (type, members) => ({ loopscope: VERSION, type, ...members });
