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
  // Time passes: both clocks move. Answers the new offset of the wall clock.
  globalThis.__skip = (ms) => {
    wall += ms;
    steady += ms;
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
