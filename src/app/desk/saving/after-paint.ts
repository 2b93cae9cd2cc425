/** A page that is not looked at paints nothing: it waits no longer than this, in ms. */
const patience = 100;

/**
 * Runs something once what was just changed is on the screen: a key press is seen before its work is done. A frame's
 * callback runs before its paint, and a message posted there after it.
 */
export function afterPaint(run: () => void): void {
  let hasRun = false;
  const once = () => {
    if (hasRun) return;
    hasRun = true;
    clearTimeout(timer);
    run();
  };
  const timer = setTimeout(once, patience);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = once;
    port2.postMessage(null);
  });
}
