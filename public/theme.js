// Chooses light or dark before the first paint, so that the page never flashes white at night.
// It is part of the page, allowed by its digest, and blocks the parser, so it stays tiny. No choice made here means: follow the system.
(() => {
  const night = () => {
    const hour = new Date().getHours();
    return hour >= 20 || hour < 7;
  };
  try {
    const chosen = localStorage.getItem("unclench:theme");
    if (chosen === "dark" || chosen === "light") {
      document.documentElement.dataset.theme = chosen;
    } else if (chosen === null && night()) {
      document.documentElement.dataset.theme = "dark";
    }
  } catch {
    // Storage may be forbidden. The night rule needs none.
    if (night()) document.documentElement.dataset.theme = "dark";
  }
})();
