// A clock that can be moved. It must run before any other script of the page.
(() => {
  const RealDate = Date;
  const realNow = performance.now.bind(performance);
  let wall = START_OFFSET;
  let steady = 0;

  class FakeDate extends RealDate {
    constructor(...given) {
      if (given.length) super(...given);
      else super(FakeDate.now());
    }
    static now() {
      return RealDate.now() + wall;
    }
  }
  globalThis.Date = FakeDate;
  performance.now = () => realNow() + steady;

  const notice = () => document.dispatchEvent(new Event("visibilitychange"));
  const skip = (ms) => {
    wall += ms;
    steady += ms;
  };
  // Time passes: both clocks move. Answers the new offset of the wall clock.
  globalThis.__skip = (ms) => {
    skip(ms);
    notice();
    return wall;
  };

  // Time passes, and nobody is told.
  globalThis.__pass = (ms) => {
    skip(ms);
    return wall;
  };

  // The same in all tabs: none is told before all clocks have moved.
  const tabs = new BroadcastChannel("e2e clock");
  const heard = [];
  tabs.onmessage = ({ data }) => {
    if (data === "moved") return heard.push(data);
    if (data === "notice") return notice();
    skip(data);
    tabs.postMessage("moved");
  };
  globalThis.__skip_all = async (ms, others) => {
    heard.length = 0;
    skip(ms);
    tabs.postMessage(ms);
    while (heard.length < others) await new Promise((again) => setTimeout(again, 5));
    tabs.postMessage("notice");
    notice();
    return wall;
  };
  // Someone sets the wall clock; the steady one does not move.
  globalThis.__set_wall = (ms) => {
    wall = ms - RealDate.now();
    notice();
    return wall;
  };
})();
