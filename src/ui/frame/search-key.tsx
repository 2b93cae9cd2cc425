"use client";

import { useEffect } from "react";

/** "/" puts the cursor into the search field, as long as nobody is typing elsewhere. Draws nothing. */
export function SearchKey() {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select")) return;
      const field = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')].find(
        (input) => input.offsetParent !== null,
      );
      if (!field) return;
      event.preventDefault();
      field.focus();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
