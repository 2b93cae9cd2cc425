// For pages that show a frame of Reportedly: gives each frame the height that it asks for. Reads nothing, keeps nothing.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const once = `reportedly frames of ${origin}`;
  if (window[once]) return;
  window[once] = true;
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${origin}/embed/`));
  addEventListener("message", (event) => {
    const height = Number(event.data?.reportedly?.height);
    if (event.origin !== origin || !(height > 0 && height < 30_000)) return;
    for (const frame of frames())
      if (frame.contentWindow === event.source) frame.height = String(Math.ceil(height));
  });
  // A frame that was there before this script has told its height to nobody.
  for (const frame of frames()) frame.contentWindow?.postMessage({ reportedly: "height" }, origin);
})();
