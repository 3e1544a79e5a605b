// What HTML alone cannot do. Every page works without it.
(() => {
  "use strict";

  const typing = (element) => element.closest("input, select, textarea, [contenteditable]");

  const rows = () => [...document.querySelectorAll("td.key a")];

  function step(by) {
    const links = rows();
    const here = links.indexOf(document.activeElement);
    const next = links[here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by];
    if (next) next.focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    if (event.key === "/") {
      const search = document.querySelector("[data-search]") || document.querySelector("[data-search-all]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === "j") {
      step(1);
    } else if (event.key === "k") {
      step(-1);
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
    document.querySelectorAll(".who details[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector(".who details[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // The navigation is folded away where there is no room for it beside the page.
  const side = document.querySelector("details.side");
  if (side) {
    const narrow = window.matchMedia("(max-width: 56rem)");
    const fold = () => { side.open = !narrow.matches; };
    fold();
    narrow.addEventListener("change", fold);
  }

  // An address names only what narrows the list, so that it can be read, kept and passed on.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.verb !== "get") return;
    const asked = event.detail.parameters;
    for (const name of Object.keys(asked)) {
      if (asked[name] === "") delete asked[name];
    }
  });

  // Copying, said aloud: the button says so for those who see it, the live region for those who hear it.
  const copied = document.createElement("div");
  copied.className = "visually-hidden";
  copied.setAttribute("aria-live", "polite");
  document.body.append(copied);

  async function copy(button) {
    const text = button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Browsers give the clipboard to pages on TLS and localhost only.
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "visually-hidden";
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    const said = document.documentElement.lang === "en" ? "Copied" : "Đã chép";
    copied.textContent = `${said}: ${text}`;
    const label = button.firstChild;
    const before = button.dataset.label || label.textContent;
    button.dataset.label = before;
    label.textContent = said;
    setTimeout(() => { label.textContent = before; }, 2000);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
  });

  // What was typed is not lost by a slip.
  let unsaved = false;
  document.addEventListener("input", (event) => {
    if (event.target.closest("form[data-keep]")) unsaved = true;
  });
  document.addEventListener("submit", () => { unsaved = false; });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
})();
