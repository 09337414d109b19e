// Starts the program, and is what is left when the program cannot start or has died.
// In this order: no string becomes markup, the crash panel, the start, the service worker.
// It reads no personal data except to hand it to the person as a file.

// ---- Markup ------------------------------------------------------------------------------------
// The page's policy lets no string become markup, and no address a script but the worker's. The program builds its
// elements one by one, so it never needs to.

globalThis.trustedTypes?.createPolicy("default", {
  createHTML: () => null,
  createScriptURL: (url) => (["./sw.js", "./alarm.js"].some((ours) => absolute(url) === absolute(ours)) ? url : null),
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

// The page on data can restore this file.
function download() {
  const kept = Object.keys(localStorage).filter((key) => key.startsWith("unclench:"));
  const texts = kept.map((key) => `=\t${key}\n${localStorage.getItem(key)}\n`);
  const file = new Blob(["unclench-raw\n", ...texts], { type: "text/plain" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `unclench-raw-${new Date().toISOString().slice(0, 10)}.txt`;
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

// A name nobody else has. Its lock says, as that of a letter does, that its page is open.
function randomName() {
  const name = randomWord();
  navigator.locks && take(`unclench:writer:${name}`).catch(() => {});
  return name;
}

function randomWord() {
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
    globalThis.unclenchFirst = await program.default({ module_or_path: bytes });
  } catch (error) {
    console.error(error);
    crash();
  }
}

// Most of the words, the figures, and the pages that need them, come second, so that the first screen is there sooner. The second
// half of the program names its exports by the places that they fill in the function table of the first.
async function readRest() {
  const second = document.querySelector("script[data-wasm]").dataset.wasm.replace("_bg.", "_late.");
  const urls = [second, "./words.txt", "./figures.txt"];
  const answers = await Promise.all(urls.map((url) => fetch(absolute(url), { credentials: "same-origin" })));
  if (!answers.every((answer) => answer.ok)) return null;
  const [late, words, figures] = await Promise.all([answers[0].arrayBuffer(), answers[1].text(), answers[2].text(), started]);
  const first = globalThis.unclenchFirst;
  const { instance } = await WebAssembly.instantiate(late, { p: first });
  for (const [place, page] of Object.entries(instance.exports)) first.t.set(Number(place), page);
  // The page break between them is `content::BREAK`.
  return `${words}\f${figures}`;
}
globalThis.unclenchRead = (arrived) => {
  readRest().catch((error) => void console.info("No second half:", error.message)).then(arrived);
};

// What rings is loaded when it is first needed; what is asked meanwhile waits in line.
let alarm;
let alarmComes;
globalThis.unclenchAlarm = (what, words, tell) => {
  if (alarm) return alarm(what, words, tell);
  alarmComes ??= import(absolute("./alarm.js")).then((program) => (alarm = program.default));
  alarmComes.then((ask) => ask(what, words, tell)).catch((error) => {
    console.info("No alarm:", error.message);
    alarmComes = undefined;
    for (const rung of ["sound", "worker"]) tell("rung", [rung, "missing"]);
  });
};

// ---- Work without a network --------------------------------------------------------------------

async function keepOffline() {
  // What an earlier page left there when it was killed. A running block sets it again.
  navigator.clearAppBadge?.().catch(() => {});
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

const started = start();
await Promise.all([started, loaded]);
// Without a worker the page works as before, it only needs the network.
keepOffline().catch((error) => console.info("No offline copy:", error.message));
