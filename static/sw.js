// Keeps the site at hand for visits without a network. tools/assets.mjs writes the two constants below.
//
// Every file but the pages has a name that tells its content, so a file that is here is the right one: it is given from
// here, and a new build has new names. The pages themselves are asked for anew, and given from here when nobody answers.
const FILES = __FILES__;
const PAGES = __PAGES__;

/** A network that does not answer is as good as none. */
const PATIENCE = 4000;
const AT_ONCE = 6;

const home = new URL("./", self.location.href).href;
/** One for each copy of the site: an origin may have several. */
const CACHE = `loopscope ${home}`;
const address = (name) => new URL(name, home).href;
const immutable = new Set(FILES.map(address));
const pages = new Set(PAGES.map(address));

/** Fetches what is not here yet, a few files at a time; pages always, since they tell of the new names. */
async function fill() {
  const cache = await caches.open(CACHE);
  const missing = [];
  for (const file of immutable) if (!(await cache.match(file))) missing.push(file);
  const queue = [...missing, ...pages];
  const worker = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const response = await fetch(file, { cache: pages.has(file) ? "no-cache" : "default" });
      if (!response.ok) throw new Error(`${file} answered ${response.status}`);
      await cache.put(file, response);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Throws away what belongs to earlier builds, unless a page of one may still be open beside the one that brought this. */
async function tidy() {
  if ((await self.clients.matchAll({ type: "window", includeUncontrolled: true })).length > 1) return;
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) if (!immutable.has(url) && !pages.has(url)) await cache.delete(url);
}

/** A page from the network, or from here when that takes too long or fails. */
async function page(request, name) {
  const cache = await caches.open(CACHE);
  const known = () => cache.match(name);
  const fresh = fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  try {
    const response = await fresh;
    if (response.ok) await cache.put(name, response.clone());
    return response;
  } catch (error) {
    const kept = await known();
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener("install", (event) => {
  // The names are new where anything is, so an older page and a newer worker do not disagree.
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  url.search = url.hash = "";
  const name = url.href === home ? address("index.html") : url.href;
  if (immutable.has(name)) {
    event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(name)) ?? fetch(request)));
  } else if (pages.has(name)) {
    event.respondWith(page(request, name));
  }
});
