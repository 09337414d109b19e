// Keeps the whole sample page for when the server is gone.
const FILES = ["./", "./sample.css", "./sample.js", "./icon.svg"];
const fill = async () => (await caches.open("sample")).addAll(FILES);
const answer = async (request) => (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => event.respondWith(answer(event.request)));
