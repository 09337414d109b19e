// The second place for notes, and what else a browser answers later: IndexedDB, locks, files, promises to keep.
// Loaded beside the program, so that the second place is open by the time the program asks. The program calls
// `unclenchAsk(what, lists, answer)`; each answer is `answer(what, ok, lists)`, with lists of texts.
// Decides nothing: what is kept, read and removed is the program's to say.

const STORES = ["log", "copies", "backups", "intents"];
/** Automatic backups that stay. */
const MOST_BACKUPS = 3;

const place = new Promise((open, refuse) => {
  const asked = indexedDB.open("unclench", 1);
  asked.onupgradeneeded = () => STORES.forEach((name) => asked.result.createObjectStore(name));
  asked.onblocked = asked.onerror = () => refuse(asked.error);
  asked.onsuccess = () => {
    // A newer version of the page may need to change it.
    asked.result.onversionchange = () => asked.result.close();
    open(asked.result);
  };
  // One that never opens is none.
  setTimeout(() => refuse(new Error("late")), 10_000);
});
let opened;
place.then((it) => (opened = it)).catch(() => {});

/** All or nothing, and on disk before it says so. Begins at once where it can: before the page is drawn. */
async function within(names, mode, act) {
  const transaction = (opened ?? (await place)).transaction(names, mode, { durability: "strict" });
  const done = new Promise((yes, no) => {
    transaction.oncomplete = yes;
    transaction.onabort = () => no(transaction.error);
  });
  const found = act(...names.map((name) => transaction.objectStore(name)));
  transaction.commit?.();
  await done;
  return found.map((request) => request.result);
}

const change = (names, act) => within(names, "readwrite", (...stores) => (act(...stores), []));
const look = (names, act) => within(names, "readonly", act);

// ---- Locks -------------------------------------------------------------------------------------

const forEver = () => new Promise(() => {});

// Exactly one page rings: the one that was touched last, else the one that is open longest.
let tellRing = () => {};
let rings = false;
function holdRing(options) {
  const hold = () => {
    tellRing((rings = true));
    return forEver();
  };
  return navigator.locks.request("unclench:ring", options, hold).catch(() => tellRing((rings = false)));
}
function ring(tell) {
  tellRing = tell;
  if (navigator.locks) holdRing({}).then(() => ring(tell));
  else tell(true);
}

// A page holds the lock of its writer for as long as it is open.
const lockOf = (key) => {
  const slot = key.split(":").pop().split("-").pop();
  return `unclench:writer:${slot.length < 4 ? slot[0] : slot.slice(0, 4)}`;
};

/** Takes the locks that are free, one in the other, then acts with their names. */
function withLocks(wanted, got, act) {
  const [name, ...rest] = wanted;
  if (!name) return act(got);
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => withLocks(rest, lock ? [...got, name] : got, act));
}

// ---- Files -------------------------------------------------------------------------------------

const asFile = (name, text) => new File([text], name, { type: name.endsWith(".ics") ? "text/calendar" : "text/plain" });

function download(file) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function handOver(file, share) {
  if (share) {
    try {
      await navigator.share({ files: [file] });
      return true;
    } catch (error) {
      if (error.name === "AbortError") return false;
    }
  }
  download(file);
  return true;
}

// ---- What can be asked -------------------------------------------------------------------------

const inStorage = (keys) => keys.map((key) => localStorage.getItem(key));
const drop = (which) => Object.keys(localStorage).filter(which).forEach((key) => localStorage.removeItem(key));
function put(done) {
  try {
    localStorage.setItem("unclench:done", done);
    return true;
  } catch {
    return false;
  }
}
const newestFirst = (a, b) => Number.parseInt(b.slice(1), 10) - Number.parseInt(a.slice(1), 10);

const QUESTIONS = {
  async open(lists, answer) {
    ring((mine) => answer("ring", mine, []));
    navigator.storage?.persisted?.().then((kept) => answer("persist", kept, []), () => {});
    const found = await look(STORES, (log, copies, backups, intents) => [
      log.getAllKeys(), log.getAll(), copies.getAllKeys(), backups.getAllKeys(), intents.getAllKeys(), intents.getAll(),
    ]);
    found[3].sort(newestFirst).reverse();
    return found;
  },
  ring: () => rings || !navigator.locks || void holdRing({ steal: true }),
  log: ([ids, texts]) => change(["log"], (log) => ids.forEach((id, n) => log.put(texts[n], id))),
  unlog: ([ids]) =>
    change(["log", "intents"], (log, intents) => ids.forEach((id) => (id.startsWith("intent\t") ? intents.delete(id.slice(7)) : log.delete(id)))),
  async keepCopies([names]) {
    const texts = inStorage(names.map((name) => name.split("\t")[0]));
    await change(["copies"], (copies) => names.forEach((name, n) => {
      if (texts[n] === null) return;
      copies.delete(IDBKeyRange.bound(`${name.split("\t")[0]}\t`, `${name.split("\t")[0]}\t\uffff`));
      copies.put(texts[n], name);
    }));
    return [names];
  },
  readCopies: async ([names]) => [names, await look(["copies"], (copies) => names.map((name) => copies.get(name)))],
  dropCopies: ([names]) => change(["copies"], (copies) => names.forEach((name) => copies.delete(name))),
  async intend([[id, text, before]]) {
    const old = (await look(["backups"], (backups) => [backups.getAllKeys()]))[0].sort(newestFirst).slice(MOST_BACKUPS - 1);
    await change(STORES, (log, copies, backups, intents) => {
      if (id[0] !== "m") [log, copies].forEach((store) => store.clear());
      old.forEach((name) => backups.delete(name));
      backups.put(before, id);
      intents.clear();
      intents.put(text, id);
    });
    return [];
  },
  dropIntent: () => change(["intents"], (intents) => intents.clear()),
  readBackup: async ([[id]]) => [[(await look(["backups"], (backups) => [backups.get(id)]))[0]]],
  async erase([[id, again]]) {
    let done = id;
    try {
      // What was logged just now is behind this.
      if (again) await change(["log"], () => {});
      else await change(STORES, (...stores) => {
        stores.forEach((store) => store.clear());
        stores[3].put("", id);
      });
    } catch {
      done = id.endsWith("!") ? id : `${id}!`;
    }
    // Other tabs hear of it before they see their own shards go, and don't write them again.
    if (!put(`${id}+`)) {
      drop((key) => key.startsWith("unclench:bak:"));
      put(`${id}+`);
    }
    drop((key) => key.startsWith("unclench:"));
    // Without that word every start would erase again.
    if (!put(done)) await change(["intents"], (intents) => intents.clear()).catch(() => {});
    location.reload();
  },
  persist: async (lists, answer) => answer("persist", (await navigator.storage?.persist?.()) ?? false, []),
  later: ([keys]) => new Promise((read, refuse) => {
    const go = () => setTimeout(() => { try { read([keys, inStorage(keys)]); } catch (error) { refuse(error); } });
    // A page in the background is never drawn.
    requestAnimationFrame(go);
    if (document.hidden) go();
  }),
  compact: ([keys], answer) => navigator.locks?.request("unclench:compact", { ifAvailable: true }, (lock) => {
    const wanted = lock ? [...new Set(keys.map(lockOf))] : [];
    return withLocks(wanted, [], (got) => {
      const gone = keys.filter((key) => got.includes(lockOf(key)) && localStorage.getItem(key) !== null);
      if (gone.length) answer("compact", true, [gone, inStorage(gone)]);
    });
  }),
  async readFile([[id, most]]) {
    const field = document.getElementById(id);
    const file = field?.files?.[0];
    if (!file || file.size > Number(most)) throw file ? ["large"] : [];
    const text = await file.text();
    // Choosing the same file again must be a change again.
    field.value = "";
    return [[text]];
  },
  handOver: async ([[name, text, share]], answer) => answer("handOver", await handOver(asFile(name, text), share === "yes"), [[name]]),
};

globalThis.unclenchAsk = async (what, lists, answer) => {
  try {
    const found = await QUESTIONS[what](lists, answer);
    if (Array.isArray(found)) answer(what, true, found);
  } catch (error) {
    answer(what, false, [Array.isArray(error) ? error : []]);
  }
};

globalThis.unclenchDevice = () => {
  const agent = navigator.userAgent;
  const share = navigator.canShare?.({ files: [asFile("a.txt", "a")] }) ? "share" : "";
  const installed = matchMedia("(display-mode: standalone)").matches || navigator.standalone ? "installed" : "";
  const browser = /Firefox\//.test(agent) ? "firefox" : /Chrom(e|ium)\//.test(agent) ? "chromium" : /AppleWebKit\//.test(agent) ? "safari" : "";
  // An iPad calls itself a Mac, but no Mac is touched.
  const ios = /iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints > 1);
  return [share, installed, browser, ios ? "ios" : /Android/.test(agent) ? "android" : ""];
};

// ---- The writer --------------------------------------------------------------------------------

// Each open page writes under a letter of its own, so that two pages never write the same key.
// The lock is never given back: it ends with the page.
function take(name) {
  return new Promise((answer, refuse) => {
    const hold = (lock) => {
      answer(lock !== null);
      return lock ? forEver() : undefined;
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
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  const name = Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
  navigator.locks && take(`unclench:writer:${name}`).catch(() => {});
  return name;
}

// Storage works without locks too; then a random name is as good, it only leaves more keys behind.
const writer = navigator.locks ? freeLetter().catch(randomName) : Promise.resolve(randomName());

/** Settles when this page has a name to write under, at the latest after a moment. */
globalThis.unclenchClaim = async () => {
  const late = new Promise((done) => setTimeout(() => done(randomName()), 300));
  globalThis.unclenchWriter = await Promise.race([writer, late]);
};

// ---- What rings --------------------------------------------------------------------------------

// It is loaded when it is first needed; what is asked meanwhile waits in line.
let alarm;
let alarmComes;
globalThis.unclenchAlarm = (what, words, tell) => {
  if (alarm) return alarm(what, words, tell);
  alarmComes ??= import("./alarm.js").then((program) => (alarm = program.default));
  alarmComes.then((ask) => ask(what, words, tell)).catch((error) => {
    console.info("No alarm:", error.message);
    alarmComes = undefined;
    for (const part of ["sound", "worker"]) tell("rung", [part, "missing"]);
  });
};
