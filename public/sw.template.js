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
  if (event.data === "TAKE_OVER") self.skipWaiting();
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(showWhatRang());
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

/** In front comes the page that rings, else any, else a new one: never a second window. */
async function showWhatRang() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const pages = open.filter((page) => page.url.startsWith(self.registration.scope));
  const late = new Promise((done) => setTimeout(done, 500));
  const page = (await Promise.race([late, ...pages.map(ifItRings)])) ?? pages[0];
  if (!page) return self.clients.openWindow(address("./#/timer"));
  page.postMessage("SHOW_WHAT_RANG");
  return page.focus();
}

/** Settles with the page once that says that it rings. */
function ifItRings(page) {
  const { port1, port2 } = new MessageChannel();
  page.postMessage("WHO_RINGS", [port2]);
  return new Promise((done) => (port1.onmessage = () => done(page)));
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

let mending;
async function kept(url, request) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(url);
  if (found) return found;
  // Somebody emptied the cache: it is filled again beside this answer.
  mending ??= keepAll().catch(() => {}).finally(() => (mending = undefined));
  return fetch(request);
}
