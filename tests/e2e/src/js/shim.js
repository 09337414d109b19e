// A clock that can be moved. It must run before any other script of the page.
(() => {
  const RealDate = Date;
  const realNow = performance.now.bind(performance);
  let wall = START_OFFSET;
  let steady = 0;
  // While the clocks are stopped, the real times at which they were.
  let stopped = START_STOPPED;
  let stoodAt = realNow();
  const realWall = () => stopped ?? RealDate.now();

  class FakeDate extends RealDate {
    constructor(...given) {
      if (given.length) super(...given);
      else super(FakeDate.now());
    }
    static now() {
      return realWall() + wall;
    }
  }
  globalThis.Date = FakeDate;
  performance.now = () => (stopped === null ? realNow() : stoodAt) + steady;

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
  // From now on no time passes but what is skipped. Answers the real time at which that began.
  globalThis.__stop = () => {
    if (stopped === null) {
      stopped = RealDate.now();
      stoodAt = realNow();
    }
    return stopped;
  };
  // Someone sets the wall clock; the steady one does not move.
  globalThis.__set_wall = (ms) => {
    wall = ms - realWall();
    notice();
    return wall;
  };
})();
