// The second timer of the page: browsers slow down the clock of a worker least. Gets a time in milliseconds, or null for
// none, in place of the one before; answers once it is over. Decides nothing.
let timer;
self.onmessage = ({ data }) => {
  clearTimeout(timer);
  if (data !== null) timer = setTimeout(() => postMessage("woke"), data);
};
