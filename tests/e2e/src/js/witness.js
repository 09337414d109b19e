// Notes what the page really made the browser do, beside what the page says of it: rings, words said aloud, the lit
// screen, sounds, what its workers told it, and what the lock screen offers. It must run before any other script of the page.
(() => {
  // Looked up at each call, because the clock that can be moved may come later.
  const now = () => Date.now();
  const seen = (window.__witness = { rings: [], said: [], light: [], sounds: [], woken: [], actions: {} });
  const ring = (by, when = 0) => seen.rings.push({ at: now(), by, when, hidden: document.hidden });

  navigator.vibrate = () => {
    ring("vibration");
    return true;
  };
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) {
    ring("tone", when[0]);
    return start.apply(this, when);
  };

  const RealAudio = window.Audio;
  window.Audio = function (...given) {
    const sound = new RealAudio(...given);
    seen.sounds.push(sound);
    return sound;
  };

  const RealWorker = window.Worker;
  window.Worker = class extends RealWorker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", () => seen.woken.push(now()));
    }
  };

  const english = { lang: "en-GB", localService: true };
  const speech = {
    speaking: false,
    pending: false,
    cancel() {},
    getVoices: () => [english],
    speak(words) {
      seen.said.push(words.text);
      words.onstart?.();
    },
  };
  Object.defineProperty(window, "speechSynthesis", { configurable: true, value: speech });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };

  // As the standard has it: refused out of sight, and let go of when the page is hidden, before the page hears of it.
  let held = [];
  const request = async () => {
    if (document.hidden) throw new DOMException("out of sight", "NotAllowedError");
    const lock = {
      released: false,
      onrelease: null,
      async release() {
        if (lock.released) return;
        lock.released = true;
        seen.light.push("released");
        lock.onrelease?.();
      },
    };
    held.push(lock);
    seen.light.push("taken");
    return lock;
  };
  Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
  addEventListener("visibilitychange", () => {
    if (!document.hidden) return;
    held.forEach((lock) => void lock.release());
    held = [];
  }, { capture: true });

  const session = navigator.mediaSession;
  const setActionHandler = session.setActionHandler.bind(session);
  session.setActionHandler = (action, act) => {
    seen.actions[action] = act;
    setActionHandler(action, act);
  };
})();
