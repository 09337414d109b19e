// Reads the page as a person with a screen reader would: by role and name. Runs inside the page on every question and
// leaves nothing behind but the list of errors it has seen.
const e2e = (() => {
  const squash = (text) => (text ?? "").replace(/\s+/g, " ").trim();

  const INPUT_ROLES = {
    button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio",
    range: "slider", number: "spinbutton", search: "searchbox", hidden: "none",
  };
  const TAG_ROLES = {
    BUTTON: "button", SUMMARY: "button", TEXTAREA: "textbox", DIALOG: "dialog", PROGRESS: "progressbar",
    METER: "meter", OUTPUT: "status", NAV: "navigation", MAIN: "main", UL: "list", OL: "list", LI: "listitem",
    FIELDSET: "group", DETAILS: "group", TABLE: "table", OPTION: "option", SECTION: "region", IMG: "img",
    H1: "heading", H2: "heading", H3: "heading", H4: "heading", H5: "heading", H6: "heading",
  };
  // Roles that take their name from the text inside.
  const NAMED_BY_TEXT = new Set([
    "button", "link", "heading", "checkbox", "radio", "switch", "option", "tab", "menuitem", "listitem", "cell",
  ]);

  const role = (el) => {
    const given = squash(el.getAttribute("role")).split(" ")[0];
    if (given) return given;
    if (el.tagName === "A") return el.hasAttribute("href") ? "link" : "none";
    if (el.tagName === "INPUT") return INPUT_ROLES[el.type] ?? "textbox";
    if (el.tagName === "SELECT") return el.multiple || el.size > 1 ? "listbox" : "combobox";
    return TAG_ROLES[el.tagName] ?? "none";
  };

  const visible = (el) =>
    el.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
    !el.closest("[inert], [aria-hidden='true']");

  // The text of an element for a name: hidden parts are left out, pictures give their name, blocks are words apart.
  const words = (node, skip) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node === skip || node.getAttribute("aria-hidden") === "true") return "";
    const style = getComputedStyle(node);
    if (style.display === "none" || style.visibility === "hidden") return "";
    const label = node.getAttribute("aria-label") ?? node.getAttribute("alt");
    if (label) return label;
    if (node.tagName === "BR") return " ";
    const inner = [...node.childNodes].map((child) => words(child, skip)).join("");
    return style.display.startsWith("inline") ? inner : ` ${inner} `;
  };
  const inside = (el, skip) => squash([...el.childNodes].map((child) => words(child, skip)).join(""));
  // A name may come from hidden text when it is pointed at.
  const pointed = (el) => inside(el) || squash(el.textContent);

  const name = (el) => {
    const ids = squash(el.getAttribute("aria-labelledby")).split(" ").filter(Boolean);
    const from = ids.map((id) => document.getElementById(id)).filter(Boolean);
    if (from.length) return squash(from.map(pointed).join(" "));
    const label = squash(el.getAttribute("aria-label"));
    if (label) return label;
    if (el.labels?.length) return squash([...el.labels].map((one) => inside(one, el)).join(" "));
    if (el.tagName === "INPUT" && role(el) === "button") return squash(el.value || el.alt || el.type);
    if (el.tagName === "IMG") return squash(el.alt);
    const title = el.querySelector(":scope > legend, :scope > caption, :scope > summary");
    if (title && !NAMED_BY_TEXT.has(role(el))) return pointed(title);
    const own = NAMED_BY_TEXT.has(role(el)) ? inside(el) : "";
    return own || squash(el.getAttribute("title") ?? el.getAttribute("placeholder"));
  };

  const FIELDS = ["textbox", "searchbox", "spinbutton", "combobox", "slider", "listbox"];
  const has = (el, wanted) => (wanted === "field" ? FIELDS : [wanted]).includes(role(el));
  const called = (el, want) =>
    want.name === null || (want.part ? name(el).includes(want.name) : name(el) === want.name);
  // While a modal dialog is open, nothing behind it can be reached.
  const root = () => [...document.querySelectorAll(":modal")].pop() ?? document.documentElement;
  const all = (from) => [...from.querySelectorAll("*"), ...(from === document.documentElement ? [] : [from])];
  const matching = (from, want) => all(from).filter((el) => has(el, want.role) && visible(el) && called(el, want));

  // `path` leads from the outermost wanted element to the one that is looked for.
  const find = (path) => {
    let from = [root()];
    for (const want of path) from = [...new Set(from.flatMap((el) => matching(el, want)))];
    return from;
  };
  const names = (wanted) => matching(root(), { role: wanted, name: null }).map(name);
  const disabled = (el) => el.matches(":disabled") || el.getAttribute("aria-disabled") === "true";
  const checked = (el) => (el.matches("input") ? el.checked : el.getAttribute("aria-checked") === "true");
  // A finger hits the label when the real box is hidden behind a drawn one.
  const target = (el) => {
    const { width, height } = el.getBoundingClientRect();
    const unseen = width < 4 || height < 4 || getComputedStyle(el).opacity === "0";
    return unseen && el.labels?.length ? el.labels[0] : el;
  };
  const text = () => squash(root() === document.documentElement ? document.body?.innerText : root().innerText);
  const regions = (wanted) => squash(matching(root(), { role: wanted, name: null }).map((el) => inside(el)).join(" "));
  // Firefox may give the focus to its own buttons; the page then still names its last one. WebKit without a window
  // manager never says that it has the focus, so it is not asked.
  const away = () => navigator.userAgent.includes("Firefox") && !document.hasFocus();
  const focused = () => {
    const el = away() ? null : document.activeElement;
    return el && el !== document.body ? squash(`${role(el)} ${name(el)}`) : "";
  };

  // Errors since the first question to this page, for engines whose driver has no log.
  if (!window.__e2e_errors) {
    const seen = (window.__e2e_errors = []);
    addEventListener("error", (event) => seen.push(`error: ${event.message ?? event.target?.src}`));
    addEventListener("unhandledrejection", (event) => seen.push(`unhandled rejection: ${event.reason}`));
    addEventListener("securitypolicyviolation", (event) =>
      seen.push(`content policy: ${event.violatedDirective} ${event.blockedURI}`));
  }
  const errors = () => window.__e2e_errors.splice(0);
  const fetched = () => performance.getEntriesByType("resource").map((entry) => entry.name);
  return { find, names, name, role, disabled, checked, target, text, regions, focused, errors, fetched };
})();
