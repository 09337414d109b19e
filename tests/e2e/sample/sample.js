// Makes the sample page move: a status, a dialog, a late mount, a service worker.
const at = (id) => document.getElementById(id);
at("none").onclick = () => (at("status").textContent = "Good, none of these");
at("ask").onclick = () => at("sure").showModal();
at("close").onclick = () => at("sure").close();
at("break").onclick = () => setTimeout(() => { throw new Error("on purpose"); });
at("wander").onclick = () => (new Image().src = "http://127.0.0.1:9/elsewhere.png");
document.addEventListener("visibilitychange", () => (at("seen").textContent = "time was looked at again"));
setTimeout(() => document.body.classList.add("ready"), 100);
trustedTypes.createPolicy("default", { createScriptURL: (url) => (url === "./sw.js" ? url : null) });
navigator.serviceWorker?.register("./sw.js").catch(() => {});
