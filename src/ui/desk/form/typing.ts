/** A key that follows within this time on a letter typed into a field belongs to the same words, in ms. */
const goesOn = 600;

let typedAt = Number.NEGATIVE_INFINITY;
let isHearing = false;
const strays = new WeakSet<Event>();

/** Whether letters typed there become text. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]") !==
      null
  );
}

/**
 * Whether a key was meant for a field that has just gone: whoever types on after Enter types the words that they had in mind, and
 * commands nothing. Any key but a letter and Enter (Tab, an arrow, Escape) leaves a field on purpose.
 */
export function isStray(event: Event): boolean {
  return strays.has(event);
}

/** Begins to tell stray keys from others; once for the page. */
export function hearTyping(): void {
  if (isHearing) return;
  isHearing = true;
  window.addEventListener("keydown", hear, true);
  window.addEventListener("pointerdown", leave, true);
}

/** Whoever points elsewhere has done with the words. */
function leave(): void {
  typedAt = Number.NEGATIVE_INFINITY;
}

/** What makes another letter of the next key, and none by itself. */
const modifiers = new Set(["Shift", "AltGraph", "CapsLock"]);
/** A letter on its way: an accent that waits for its letter, a letter of an input method. */
const letters = new Set(["Dead", "Compose", "Process", "Unidentified"]);

function isPartOfWord(event: KeyboardEvent): boolean {
  const { key, isComposing, ctrlKey, metaKey, altKey } = event;
  if (isComposing || letters.has(key)) return true;
  if (key.length !== 1) return false;
  // AltGr, by which many keyboards write "@" and "ł", is told as Ctrl and Alt together.
  return event.getModifierState("AltGraph") || (!ctrlKey && !metaKey && !altKey);
}

function hear(event: KeyboardEvent): void {
  const { key, target, timeStamp } = event;
  if (modifiers.has(key)) return;
  const isLetter = isPartOfWord(event);
  const isWithin = timeStamp - typedAt < goesOn;
  if (takesText(target)) {
    if (isLetter || key === "Backspace" || (key === "Enter" && isWithin)) typedAt = timeStamp;
    else leave();
  } else if (isWithin && (isLetter || key === "Enter")) {
    typedAt = timeStamp;
    strays.add(event);
    // A button that has the focus by then would click on Enter or the space bar by itself.
    event.preventDefault();
  } else leave();
}
