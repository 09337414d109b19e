// What makes a running timer heard and felt: the second clock, sounds, vibration, notifications, the lit screen.
// One file with two lives: the worker whose clock browsers slow down least, and the page's half that the program calls
// as `alarm(what, words, tell)`; what is heard back comes as `tell(what, words)`, always after the call has returned.
// Decides nothing. What a browser lacks or refuses is told or left out, and never stops the timer.

if (typeof document === "undefined") {
  let timer;
  self.onmessage = ({ data }) => {
    clearTimeout(timer);
    if (data !== null) timer = setTimeout(() => postMessage("woke"), data);
  };
} else {
  document.addEventListener("visibilitychange", () => void keepLit());
}

// Longer ones overflow, and fire at once.
const LONGEST = 2_000_000_000;

let listener;
// Never inside the call: the program may be busy with what it called from, and its faults are not to be caught here.
const tell = (what, ...words) => queueMicrotask(() => listener?.(what, words));

// The last word told about each part.
const told = {};
function tellNew(what, word) {
  if (told[what] !== word) tell("rung", what, word);
  told[what] = word;
}

// Runs its first steps at once, as a tap demands.
async function softly(act) {
  try {
    return await act();
  } catch {
    return undefined;
  }
}

// ---- The second clock --------------------------------------------------------------------------

// Null: this browser gives none.
let worker;
let armed = false;

function noWorker() {
  if (worker !== null) tell("rung", "worker", "missing");
  worker = null;
}

function arm(ms) {
  armed = ms !== null;
  if (armed && worker === undefined) {
    try {
      worker = new Worker(new URL("./alarm.js", document.baseURI), { type: "module" });
      worker.onmessage = () => tell("woke");
      worker.onerror = noWorker;
    } catch {
      noWorker();
    }
  }
  worker?.postMessage(ms);
}

// ---- Made sounds -------------------------------------------------------------------------------

const RATE = 8_000;
// Seconds of the loop. Android lets only long sounds play on behind a locked screen.
const LOOP = 12;
// Root mean square, -50 dB of full scale: quiet, and not what browsers take for silence.
const QUIET = 10 ** (-50 / 20);
// Start in seconds and pitch of each tone.
const TONES = {
  soft: [[0, 660], [0.3, 880]],
  full: [[0, 660], [0.25, 880], [0.5, 1_100], [1, 660], [1.25, 880], [1.5, 1_100]],
  begin: [[0, 988]],
  release: [[0, 494]],
};
// Seconds of one tone.
const TONE = 0.25;
const BUZZ = { soft: [200], full: [400, 150, 400, 150, 800], begin: [120], release: [60, 60, 60] };

// Brown noise. The filter goes round twice, so that the end runs on into the start without a click.
function noise() {
  const white = Float32Array.from({ length: RATE * LOOP }, () => Math.random() - 0.5);
  const brown = new Float32Array(white.length);
  let level = 0;
  for (let n = 0; n < 2 * white.length; n++) {
    level = 0.97 * level + white[n % white.length];
    brown[n % white.length] = level;
  }
  const loudness = Math.sqrt(brown.reduce((sum, value) => sum + value * value, 0) / brown.length);
  return brown.map((value) => (value * QUIET) / loudness);
}

// Tones over half a loop of noise: as long as a sound has to be, and never silent.
function chime(kind, gain) {
  const samples = noise().slice(0, (RATE * LOOP) / 2);
  for (const [start, pitch] of TONES[kind]) {
    for (let n = 0; n < RATE * TONE; n++) {
      const shape = Math.min(1, n / RATE / 0.02) * (1 - n / RATE / TONE);
      samples[start * RATE + n] += gain * shape * Math.sin((2 * Math.PI * pitch * n) / RATE);
    }
  }
  return samples;
}

// The address of a WAV file: 16 bit, one channel. Its words are the low end first, as in every browser.
function wav(samples) {
  const size = samples.length * 2;
  // "RIFF", "WAVE", "fmt ", 16 bytes of format, 1 channel of plain numbers, rates, 2 bytes of 16 bit, "data".
  const head = [0x46464952, size + 36, 0x45564157, 0x20746d66, 16, 0x10001, RATE, RATE * 2, 0x100002, 0x61746164, size];
  const body = Int16Array.from(samples, (value) => 32_767 * Math.max(-1, Math.min(1, value)));
  return URL.createObjectURL(new Blob([Uint32Array.from(head), body], { type: "audio/wav" }));
}

const made = {};
const loopFile = () => (made.loop ??= wav(noise()));
const chimeFile = (kind, gain) => (made[kind + gain] ??= wav(chime(kind, gain)));

// ---- Sound through the speaker, while the page is in sight -------------------------------------

let context;
let heard = {};

// Is there a context that sounds? Makes or wakes it; one that is not woken in a second was refused.
async function sounds() {
  try {
    const now = performance.now();
    // It can say that it runs, and be dead.
    const dead = context?.state === "running" && context.currentTime === heard.time && now - heard.at > 1_000;
    if (dead) {
      softly(() => context.close());
      context = undefined;
    }
    context ??= new AudioContext();
    heard = { at: now, time: context.currentTime };
    const late = new Promise((done) => setTimeout(done, 1_000));
    if (context.state !== "running") await Promise.race([context.resume(), late]);
    return context.state === "running";
  } catch {
    return false;
  }
}

function tone(start, pitch, loudness) {
  const [voice, volume] = [context.createOscillator(), context.createGain()];
  voice.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(loudness, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + TONE - 0.03);
  voice.connect(volume).connect(context.destination);
  voice.start(start);
  voice.stop(start + TONE);
}

// On a context that sleeps the tones would come out at the next tap, long after they were due.
async function playTones(kind, gain) {
  if (!(await sounds())) return tell("rung", "sound", "refused");
  // Else the mute switch of an iPhone silences it.
  if (!wanted() && kind === "full") {
    audioSession("playback");
    setTimeout(() => wanted() || audioSession("auto"), 3_000);
  }
  const now = context.currentTime + 0.02;
  TONES[kind].forEach(([start, pitch]) => tone(now + start, pitch, gain));
}

// ---- Sound in the background -------------------------------------------------------------------

let audio;
let seen = {};

const wanted = () => run?.background === "yes";
const chiming = () => audio && !audio.loop && !audio.paused && !audio.ended;

function play(file, loop) {
  if (!audio) {
    audio = new Audio();
    audio.onended = () => (wanted() ? playLoop() : stopSound());
  }
  // The same chime again starts from its beginning.
  if (!loop || audio.src !== file) audio.src = file;
  audio.loop = loop;
  seen = { at: performance.now(), time: audio.currentTime };
  return audio.play();
}

const audioSession = (type) => softly(() => navigator.audioSession && (navigator.audioSession.type = type));

async function playLoop() {
  if (!wanted()) return;
  audioSession("playback");
  try {
    // A chime under way goes back to the loop by itself.
    if (!chiming()) await play(loopFile(), true);
    if (wanted()) tellNew("background", "ok");
  } catch (error) {
    // A chime that took its place is no refusal.
    if (wanted() && error.name !== "AbortError") tellNew("background", "refused");
  }
}

function stopSound() {
  delete told.background;
  // The last chime sounds to its end, which comes here again.
  if (!audio || chiming()) return;
  audio.pause();
  // Without a source it also leaves the lock screen.
  audio.removeAttribute("src");
  audio.load();
  audioSession("auto");
}

async function ring([kind, loudness, silent, still]) {
  if (still !== "yes") softly(() => navigator.vibrate?.(BUZZ[kind]));
  if (silent === "yes") return;
  const step = Math.max(1, Math.min(5, Number(loudness) || 1));
  const gain = kind === "full" ? 0.1875 + 0.1625 * step : 0.3;
  if (!wanted() || told.background !== "ok" || audio.paused) return playTones(kind, gain);
  try {
    await play(chimeFile(kind, gain), false);
  } catch (error) {
    // A newer chime that took its place sounds instead.
    if (error.name === "AbortError") return;
    audio.loop = true;
    await Promise.all([playTones(kind, gain), playLoop()]);
  }
}

// Notices background sound that has died, and tries once to bring it back.
function look() {
  const now = performance.now();
  if (!wanted() || !["ok", "stopped"].includes(told.background) || now - seen.at < 1_500) return;
  const moves = !audio.paused && audio.currentTime !== seen.time;
  seen = { at: now, time: audio.currentTime };
  const again = !moves && told.background === "ok";
  tellNew("background", moves ? "ok" : "stopped");
  if (!again) return;
  // One that claims to play would not start anew.
  if (!audio.paused) audio.load();
  return play(loopFile(), true);
}

// ---- The screen and the lock screen ------------------------------------------------------------

let light;
let asking = false;

async function keepLit() {
  if (run?.awake !== "yes" || document.hidden || asking || (light && !light.released)) return;
  if (!navigator.wakeLock) return tellNew("awake", "missing");
  asking = true;
  try {
    const mine = (light = await navigator.wakeLock.request("screen"));
    mine.onrelease = () => light === mine && run?.awake === "yes" && !document.hidden && tellNew("awake", "refused");
    if (run?.awake === "yes") tellNew("awake", "ok");
    else letDark();
  } catch {
    // Out of sight it is always refused, and asked for again afterwards.
    if (run?.awake === "yes" && !document.hidden) tellNew("awake", "refused");
  }
  asking = false;
}

function letDark() {
  delete told.awake;
  const old = light;
  light = undefined;
  softly(() => old?.release());
}

const BUTTONS = {
  play: () => void playLoop(),
  pause: () => tell("media", "pause"),
  stop: () => tell("media", "stop"),
};

// Without a title it is cleared.
function showTitle(title, artist) {
  const session = navigator.mediaSession;
  if (!session) return;
  for (const action in BUTTONS) softly(() => session.setActionHandler(action, title ? BUTTONS[action] : null));
  session.playbackState = title ? "playing" : "none";
  session.metadata = title ? new MediaMetadata({ title, artist }) : null;
}

// ---- The run -----------------------------------------------------------------------------------

// Null: idle was already said.
let run;
let letGo;

// A single letter, outside any field. What it does, and whether, is the program's to say.
function press(event) {
  const inField = event.target.closest?.("input, select, textarea");
  if (event.key.length !== 1 || inField || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === " ") {
    // What has the focus takes it for a tap; elsewhere it would scroll the page.
    if (event.target.closest?.("button, a, summary")) return;
    event.preventDefault();
  }
  tell("key", event.key.toLowerCase());
}

function begin() {
  addEventListener("keydown", press);
  // A page that holds a lock is not frozen.
  const over = new Promise((done) => (letGo = done));
  softly(() => navigator.locks?.request("unclench:timer", { mode: "shared" }, () => over));
  softly(() => navigator.setAppBadge?.());
}

function running([awake, background, title, artist]) {
  const before = run;
  run = { awake, background, title, artist };
  if (!before) begin();
  if (awake !== before?.awake) softly(awake === "yes" ? keepLit : letDark);
  if (background !== before?.background) softly(background === "yes" ? playLoop : stopSound);
  if (title !== before?.title || artist !== before?.artist) softly(() => showTitle(title, artist));
}

function idle() {
  if (armed) arm(null);
  if (run === null) return;
  run = null;
  removeEventListener("keydown", press);
  letGo?.();
  softly(letDark);
  softly(stopSound);
  softly(showTitle);
  softly(() => navigator.clearAppBadge?.());
  return unshow();
}

// ---- Words -------------------------------------------------------------------------------------

async function show([tag, title, body, quiet]) {
  if (!document.hidden || globalThis.Notification?.permission !== "granted") return;
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const icon = "icons/icon-192.png";
    await registration.showNotification(title, { body, tag, icon, renotify: true, requireInteraction: true, silent: quiet === "yes" });
  } catch {
    tell("rung", "notify", "refused");
  }
}

async function unshow() {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = await registration?.getNotifications({ tag: "unclench" });
  shown?.forEach((notification) => notification.close());
}

async function ask() {
  if (!globalThis.Notification?.requestPermission) return tell("rung", "notify", "missing");
  const answer = await softly(() => Notification.requestPermission());
  tell("rung", "notify", answer === "granted" ? "ok" : "denied");
}

function say([text]) {
  if (!globalThis.speechSynthesis) return;
  speechSynthesis.cancel();
  for (const sentence of text.match(/[^.!?]+[.!?]*/g) ?? []) {
    const words = new SpeechSynthesisUtterance(sentence.trim());
    words.lang = "en";
    speechSynthesis.speak(words);
  }
}

// ---- What can be asked -------------------------------------------------------------------------

const QUESTIONS = {
  arm: ([ms]) => arm(Number(ms) <= LONGEST ? Number(ms) : null),
  async prime() {
    const sound = sounds();
    softly(playLoop);
    softly(keepLit);
    tell("rung", "sound", (await sound) ? "ok" : "refused");
  },
  // To be loaded is all.
  prepare() {},
  ring, show, unshow, ask, running, idle, look, say,
  full([on]) {
    if (on === "yes") return document.documentElement.requestFullscreen?.();
    return document.fullscreenElement ? document.exitFullscreen() : undefined;
  },
};

export default function alarm(what, words, answer) {
  listener = answer;
  softly(() => QUESTIONS[what](words));
}
