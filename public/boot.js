// Starts the program: the policy on markup, and the start after the first paint. What shows when something here fails is
// `watch.js`, which needs nothing of this file.

// Leptos copies what never changes on a page from a template of markup. Only plain elements with plain attributes pass:
// no script, no handler, no style, no element whose inside is read in another way, no address but our own and `tel:`.

const ELEMENTS = new Set(
  ("a br button circle dd details div dl dt em figcaption figure footer form g h1 h2 h3 header hr input label legend li main " +
    "nav ol option p path rect section select small span strong summary svg table tbody td th thead tr ul").split(" "),
);
const PART = /[^<]+|<!(?:--)?>|<!---->|<\/([a-zA-Z0-9]+)>|<([a-zA-Z0-9]+)((?:[ \n]+[a-zA-Z][\w:.-]*(?:="[^"]*")?)*)[ \n]*\/?>/gy;
const ATTRIBUTE = /([a-zA-Z][\w:.-]*)(?:="([^"]*)")?/g;

function isPlainAttribute([, name, value = ""]) {
  const lower = name.toLowerCase();
  if (lower === "href") return /^(#|tel:\+?\d)/.test(value);
  return !/^on|^style$|^src|^action$|^form|^is$|^ping$|^background$|:/.test(lower);
}

function isPlain(html) {
  let end = 0;
  for (const [whole, closed, opened, attributes = ""] of html.matchAll(PART)) {
    end += whole.length;
    const element = closed ?? opened;
    if (element !== undefined && !ELEMENTS.has(element.toLowerCase())) return false;
    if (![...attributes.matchAll(ATTRIBUTE)].every(isPlainAttribute)) return false;
  }
  return end === html.length;
}

const absolute = (url) => new URL(url, document.baseURI).href;
const WORKERS = ["./sw.js", "./tick.js"].map(absolute);

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (isPlain(html) ? html : null),
  createScriptURL: (url) => (WORKERS.includes(absolute(url)) ? url : null),
});

globalThis.unclenchBoots = true; // `watch.js` goes by this.

/** Once the static page is on screen; at once where nobody sees it. */
function painted() {
  if (document.hidden) return undefined;
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 1_000); // A page that is hidden meanwhile gets no frame.
  });
}

// Kept for the program: it asks at a better moment, and only when the person wants it.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  globalThis.unclenchInstall = event;
});

async function start() {
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  // Fetched now, compiled and started after the first paint.
  const bytes = fetch(absolute(wasm), { credentials: "same-origin" });
  bytes.catch(() => {});
  if (typeof WebAssembly !== "object") return globalThis.unclenchCrash("wasm");
  try {
    await painted();
    // WebKit never asks again for a module that was missing once, however often the page is loaded.
    const glue = import(absolute(js)).catch(() => import(`${absolute(js)}?${Date.now()}`));
    const [program] = await Promise.all([glue, bytes]);
    await program.default({ module_or_path: bytes });
  } catch (error) {
    console.error(error);
    globalThis.unclenchCrash("load");
  }
}

start();
