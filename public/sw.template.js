// The service worker: keeps one whole release and serves it without a network.
// `cargo xtask precache` writes sw.js from this text at every release build; a changed list is a new worker.
// Pages never get a mix: a release is installed whole or not at all, and waits until the page says so.

const VERSION = "__VERSION__";
/** Each row: address below the scope, and the digest its bytes must have. */
const FILES = __FILES__;

// Other programs may live on the same origin, so the name carries our own address.
const OURS = `unclench ${self.registration.scope} `;
const CACHE = OURS + VERSION;
const address = (url) => new URL(url, self.registration.scope).href;
const KNOWN = new Map(FILES.map(([url]) => [address(url), address(url)]));
KNOWN.set(address("./index.html"), address("./"));

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  if (event.data === "SKIP_WAITING") self.skipWaiting();
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(backToTimer());
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const wanted = method === "GET" ? KNOWN.get(url.split(/[?#]/, 1)[0]) : undefined;
  // Anything not in the list, and any other origin, is left to the browser.
  if (wanted) event.respondWith(kept(wanted, event.request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(([url, integrity]) => keep(cache, address(url), integrity)));
}

/** Past the HTTP cache, and only with the right bytes: a half-deployed release must fail here. */
async function keep(cache, url, integrity) {
  const response = await fetch(new Request(url, { cache: "reload", credentials: "omit", integrity }));
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  await cache.put(url, unredirected(response));
}

/** Browsers refuse a redirected response for a navigation, even when the bytes are right. */
function unredirected(response) {
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function backToTimer() {
  const [page] = await self.clients.matchAll({ type: "window" });
  await (page ? page.focus() : self.clients.openWindow(address("./#/timer")));
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function kept(url, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(url)) ?? fetch(request);
}
