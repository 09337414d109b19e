// Chooses light or dark before the first paint, so that the page never flashes white at night.
// It is part of the page, allowed by its digest, and blocks the parser, so it stays tiny. No choice made here means: follow the system.
(() => {
  const hour = new Date().getHours();
  let theme = null;
  try {
    theme = localStorage.getItem("unclench:theme");
  } catch {
    // Storage may be forbidden. The night rule needs none.
  }
  if (theme === null) theme = hour >= 20 || hour < 7 ? "dark" : "system";
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
})();
