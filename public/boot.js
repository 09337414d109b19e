// Starts the program, and is what is left when the program cannot start or has died.
// In this order: which markup is safe, the crash panel, the start, the service worker.
// It reads no personal data except to hand it to the person as a file.

// ---- Markup ------------------------------------------------------------------------------------
// The page's policy lets no string become markup unless `plain` has read it from end to end.
// Leptos builds its elements from template strings, and one wrong refusal stops the whole program:
// so names are judged as names, never searched for in the text around them.

const ELEMENTS = new Set((
  "a abbr address article aside audio b bdi bdo blockquote br button canvas caption cite code col colgroup data " +
  "datalist dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header " +
  "hgroup hr i img input ins kbd label legend li main map mark menu meter nav ol optgroup option output p picture pre " +
  "progress q rp rt ruby s samp search section select small source span strong sub summary sup table tbody td textarea " +
  "tfoot th thead time tr track u ul var video wbr " +
  "svg animate animatemotion animatetransform circle clippath defs desc ellipse filter fegaussianblur feoffset " +
  "feblend fecolormatrix feflood femerge femergenode g line lineargradient marker mask mpath path pattern polygon " +
  "polyline radialgradient rect set stop switch symbol text textpath title tspan use view"
).split(" "));
const FORBIDDEN = new Set(["style", "srcdoc", "srcset", "action", "formaction", "ping"]);
const ADDRESSES = new Set(["href", "xlink:href", "src", "poster", "cite", "data", "background"]);
const SAFE_ADDRESS = /^(?:#|(?:https?|tel|sms|mailto|blob):|[^:&\s]*$)/i;
const PLAIN_NAME = /^[a-z][a-z0-9:._-]*$/i;

// One token each, tried at the place where the last one ended. `[ \t\n\f\r]` is what HTML calls space.
const TEXT = /(?:[^<]|<(?=[ \t\n\f\r0-9=]))+/y;
const COMMENT = /<!>|<!--(?!-?>)(?:(?!--!?>)[^])*-->/y;
const BARE_TEXT = /(?:[^<]|<!>|<!---->)*(?=<\/(?:textarea|title)>)/iy;
const CLOSE = /<\/([a-z][a-z0-9]*)[ \t\n\f\r]*>/iy;
const OPEN = /<([a-z][a-z0-9]*)/iy;
const ATTRIBUTE = /[ \t\n\f\r]+([^ \t\n\f\r"'<>/=]+)(?:=(?:"([^"]*)"|'([^']*)'|([^ \t\n\f\r"'=<>`]+)))?/y;
const TAG_END = /[ \t\n\f\r]*\/?>/y;

function plain(html) {
  let at = 0;
  const take = (token) => {
    token.lastIndex = at;
    const found = token.exec(html);
    if (found) at = token.lastIndex;
    return found;
  };
  while (at < html.length) {
    if (take(TEXT) || take(COMMENT)) continue;
    const tag = take(CLOSE) ?? take(OPEN);
    if (!tag || !ELEMENTS.has(tag[1].toLowerCase())) return false;
    if (tag[0].endsWith(">")) continue;
    for (let found = take(ATTRIBUTE); found; found = take(ATTRIBUTE)) {
      if (!plainAttribute(found[1].toLowerCase(), found[2] ?? found[3] ?? found[4] ?? "")) return false;
    }
    if (!take(TAG_END)) return false;
    // Depending on where they stand, the browser reads what is inside these two as bare text: no tag may be there.
    if (/^<(?:textarea|title)$/i.test(tag[0]) && !take(BARE_TEXT)) return false;
  }
  return true;
}

function plainAttribute(name, value) {
  if (!PLAIN_NAME.test(name) || name.startsWith("on") || FORBIDDEN.has(name)) return false;
  // An animation could write an address or a handler that the markup itself may not carry.
  if (name === "attributename") return /^[a-z-]+$/i.test(value) && !/^(?:on|href$)/i.test(value);
  return !ADDRESSES.has(name) || SAFE_ADDRESS.test(value);
}

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (plain(html) ? html : null),
  createScriptURL: (url) => (absolute(url) === absolute("./sw.js") ? url : null),
});

function absolute(url) {
  return new URL(url, document.baseURI).href;
}

// ---- When it breaks ----------------------------------------------------------------------------

function crash(reason) {
  const panel = document.getElementById("crash");
  if (!panel.hidden) return;
  document.body.classList.remove("ready");
  document.getElementById("shell").hidden = false;
  // What the dead program last drew would go on looking true.
  document.getElementById("app").hidden = true;
  const why = document.getElementById("crash-why");
  if (why && reason) why.textContent = reason;
  panel.hidden = false;
  panel.scrollIntoView();
}

// The program goes on after a refused sound or wake lock (a DOMException), and after a fault in a browser
// extension. A trap in the program ("RuntimeError") leaves it dead wherever it was called from.
function fatal(error) {
  if (!(error instanceof Error) || error instanceof DOMException) return false;
  return error.name === "RuntimeError" || String(error.stack).includes(absolute("./"));
}

function download() {
  const kept = Object.entries(localStorage).filter(([key]) => key.startsWith("unclench:"));
  const file = new Blob([JSON.stringify(Object.fromEntries(kept), null, 1)], { type: "text/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `unclench-raw-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
}

globalThis.unclenchCrash = () => crash();
addEventListener("error", (event) => fatal(event.error) && crash());
addEventListener("unhandledrejection", (event) => fatal(event.reason) && crash());
document.getElementById("crash-reload")?.addEventListener("click", () => location.reload());
document.getElementById("crash-download")?.addEventListener("click", download);

// ---- The start ---------------------------------------------------------------------------------

// Each open page writes under a letter of its own, so that two pages never write the same key.
// The lock is never given back: it ends with the page.
function take(name) {
  return new Promise((answer, refuse) => {
    const hold = (lock) => {
      answer(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    };
    navigator.locks.request(name, { mode: "exclusive", ifAvailable: true }, hold).catch(refuse);
  });
}

async function freeLetter() {
  for (const letter of "abcdefghijklmnopqrstuvwxyz") {
    if (await take(`unclench:writer:${letter}`)) return letter;
  }
  return randomName();
}

function randomName() {
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => (byte % 36).toString(36)).join("");
}

// Storage works without locks too; then a random name is as good, it only leaves more keys behind.
function claimWriter() {
  return navigator.locks ? freeLetter().catch(randomName) : randomName();
}

function afterAMoment(answer) {
  return new Promise((done) => setTimeout(() => done(answer()), 300));
}

async function start() {
  if (typeof WebAssembly !== "object") {
    return crash("This browser has WebAssembly switched off, and this page needs it. The danger signs below need nothing. Another browser may work.");
  }
  try {
    const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
    // The import waits for its own download, so the larger one begins first.
    const bytes = fetch(absolute(wasm), { credentials: "same-origin" });
    const writer = claimWriter();
    const [program] = await Promise.all([import(absolute(js)), bytes]);
    globalThis.unclenchWriter = await Promise.race([writer, afterAMoment(randomName)]);
    await program.default({ module_or_path: bytes });
  } catch (error) {
    console.error(error);
    crash();
  }
}

// Most of the words are not part of the program, so that the first screen is there sooner.
globalThis.unclenchRead = (arrived) => {
  const text = fetch(absolute("./words.txt"), { credentials: "same-origin" }).then((answer) => (answer.ok ? answer.text() : null));
  text.catch(() => null).then(arrived);
};

// ---- Work without a network --------------------------------------------------------------------

async function keepOffline() {
  const workers = navigator.serviceWorker;
  if (!workers || document.documentElement.dataset.sw === "off") return;
  let controlled = workers.controller !== null;
  let reloading = false;
  workers.addEventListener("controllerchange", () => {
    // The very first worker takes over a page that is already current.
    if (controlled && !reloading) {
      reloading = true;
      location.reload();
    }
    controlled = true;
  });

  const registration = await workers.register("./sw.js", { updateViaCache: "none" });
  const announce = () => registration.waiting && controlled && dispatchEvent(new CustomEvent("unclench:update"));
  globalThis.unclenchUpdate = () => (registration.waiting ? registration.waiting.postMessage("SKIP_WAITING") : location.reload());
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", announce);
  });
  announce();

  // An installed page can stay open for weeks and never asks by itself.
  let asked = Date.now();
  const ask = () => {
    if (document.hidden || Date.now() - asked < 60_000) return;
    asked = Date.now();
    registration.update().catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  addEventListener("focus", ask);
  addEventListener("pageshow", ask);
}

const loaded = new Promise((answer) => {
  if (document.readyState === "complete") answer();
  else addEventListener("load", answer, { once: true });
});

await Promise.all([start(), loaded]);
// Without a worker the page works as before, it only needs the network.
keepOffline().catch((error) => console.info("No offline copy:", error.message));
