// Within a frame: tells the page around it how high the frame is, and opens its links in a window of their own.
(() => {
  const main = document.querySelector("main");
  const tell = () =>
    parent.postMessage({ reportedly: { height: Math.ceil(main.getBoundingClientRect().height) } }, "*");
  new ResizeObserver(tell).observe(main);
  addEventListener("message", ({ data }) => data?.reportedly === "height" && tell());
  addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element && target.closest('a[href]:not([href^="#"])');
      if (!link) return;
      link.target = "_blank";
      link.rel = "noopener";
    },
    true,
  );
})();
