// The panel for a page that cannot start or has died, and who watches for that. In the syntax of 2009, so that a browser
// which cannot read `boot.js` reads this and says so. Reads no personal data except to hand it over as a file.
(function () {
  "use strict";
  var REASONS = {
    old: "This browser is too old for this page. A newer browser may work.",
    wasm: "This browser has WebAssembly switched off, and this page needs it. Another browser may work.",
    load: "A part of this page could not be loaded. Check the connection, then reload.",
  };
  var here = location.href.split(/[?#]/)[0].replace(/[^/]*$/, "");

  function byId(id) {
    return document.getElementById(id);
  }

  function crash(reason) {
    var panel = byId("crash");
    if (!panel || !panel.hidden) return;
    document.body.className = document.body.className.replace(/(^| )ready( |$)/, " ");
    byId("shell").hidden = false;
    // What the dead program last drew would go on looking true.
    byId("app").hidden = true;
    byId("crash-why").textContent = REASONS[reason] || "";
    byId("crash-why").hidden = !REASONS[reason];
    panel.hidden = false;
    panel.scrollIntoView();
  }

  // The program goes on after a refused sound or wake lock (a DOMException), and after a fault in a browser extension.
  // A trap in the program ("RuntimeError") leaves it dead wherever it was called from.
  function isFatal(error) {
    if (!(error instanceof Error) || (window.DOMException && error instanceof DOMException)) return false;
    return error.name === "RuntimeError" || String(error.stack).indexOf(here) >= 0;
  }

  // The page on data can restore this file.
  function download() {
    var parts = ["unclench-raw\n"];
    for (var at = 0; at < localStorage.length; at += 1) {
      var key = localStorage.key(at);
      if (key.indexOf("unclench:") === 0) parts.push("=\t" + key + "\n" + localStorage.getItem(key) + "\n");
    }
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type: "text/plain" }));
    link.download = "unclench-raw-" + new Date().toISOString().slice(0, 10) + ".txt";
    link.click();
  }

  window.unclenchCrash = crash;
  // The program stands. Before, `boot.js` says itself what kept it from beginning.
  function stands() {
    return /(^| )ready( |$)/.test(document.body ? document.body.className : "");
  }
  function isOurs(address) {
    return String(address || "").indexOf(here) === 0;
  }

  addEventListener("error", function (event) {
    var target = event.target;
    if (stands()) {
      if (isFatal(event.error)) crash("dead");
    } else if (target && target.tagName === "SCRIPT") {
      if (isOurs(target.src)) crash("load");
    } else if (!window.unclenchBoots && isOurs(event.filename)) crash("old");
  }, true);
  addEventListener("unhandledrejection", function (event) {
    if (stands() && isFatal(event.reason)) crash("dead");
  });

  function watch() {
    byId("crash-reload").onclick = function () {
      location.reload();
    };
    byId("crash-download").onclick = download;
    // Scripts in modules have run by now, where there are such.
    if (!window.unclenchBoots) crash("noModule" in document.createElement("script") ? "load" : "old");
  }
  if (document.readyState === "complete") watch();
  else addEventListener("load", watch);
})();
