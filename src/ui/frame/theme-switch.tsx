"use client";

import { Icon } from "../lines/icon";
import { iconButton } from "./icon-button";

/** Light or dark, remembered on this device. Hidden where scripts do not run: the system's setting stands then. */
export function ThemeSwitch() {
  return (
    <button
      className={`${iconButton} noscript:hidden`}
      type="button"
      aria-label="Switch colour theme"
      onClick={toggle}
    >
      <Icon name="theme" className="size-4" />
    </button>
  );
}

function toggle() {
  const root = document.documentElement;
  const now = root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const next = now === "dark" ? "light" : "dark";
  root.dataset.theme = next;
  try {
    localStorage.setItem("theme", next);
  } catch (refused) {
    // A browser may refuse storage: the choice then lasts as long as the page.
    console.info("The theme cannot be remembered here.", refused);
  }
}
