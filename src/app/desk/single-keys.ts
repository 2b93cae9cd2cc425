const kept = "reportedly.single-keys";

/** Whether keys without Ctrl or Alt do something: some people set them off by accident (WCAG 2.1.4). */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(kept) !== "off";
  } catch {
    // A browser that keeps nothing cannot have been told otherwise.
    return true;
  }
}

/** False where the browser keeps nothing. */
export function setSingleKeys(on: boolean): boolean {
  try {
    localStorage.setItem(kept, on ? "on" : "off");
    return true;
  } catch {
    return false;
  }
}
