/** The move of the focus that waits for the next frame. */
let waiting = 0;

/**
 * Moves the focus once what it goes to is drawn. Only the last move counts: whoever presses two keys within a frame would
 * else be taken back to where the first one led.
 */
export function focusOnceDrawn(move: () => void): void {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(move);
}

/** Moves the focus at once, to what is drawn already, in place of any move that still waits. */
export function focusNow(field: HTMLElement | null | undefined): void {
  cancelAnimationFrame(waiting);
  field?.focus();
}
