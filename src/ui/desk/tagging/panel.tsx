import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { buttonLook } from "../../button-look";

// The form beside the article, in which fields take less room (`panel:`); a mouse needs still less.

const panel =
  "grid content-start gap-3 border-t border-ink bg-sunk px-6 py-4 *:min-w-0 max-lg:border-t-0 max-lg:px-4 " +
  "lg:pointer-fine:gap-1.5 lg:pointer-fine:py-2.5 [&_.g-halo]:stroke-raised";

/** What is in hand, to be filled in and saved. */
export function PanelForm(form: ComponentProps<"form">) {
  return <form className={panel} data-panel="" {...form} />;
}

/** What is in hand, and done with. */
export function PanelSection(section: ComponentProps<"section">) {
  return <section className={panel} data-panel="" {...section} />;
}

/** What is in hand, with what was said to it above. It scrolls where the queue needs the room; its actions stay in sight. */
export function PanelStack({ children }: { children: ReactNode }) {
  return (
    <div data-stack="" className="lg:max-h-[68vh] low:max-h-[52vh] lg:min-h-0 lg:overflow-auto">
      {children}
    </div>
  );
}

/** What is in hand, by its name. */
export function PanelHead({ title, note }: { title: string; note: string }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <h2 id="cf-h" className="text-md/5.5 font-semibold whitespace-nowrap">
        {title}
      </h2>
      <p className="text-ink-3 text-sm/6">{note}</p>
    </div>
  );
}

/**
 * What can be done with it, in sight however long the form is. It grows by what is asked in it, and what is scrolled to stops
 * above it.
 */
export function PanelFoot({ children }: { children: ReactNode }) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bar = foot.current;
    const stack = bar?.closest<HTMLElement>("[data-stack]");
    if (!bar || !stack) return;
    const seen = new ResizeObserver(() => {
      stack.style.scrollPaddingBottom = `${bar.offsetHeight + 8}px`;
    });
    seen.observe(bar);
    return () => seen.disconnect();
  }, []);
  return (
    <div
      ref={foot}
      data-panel-foot=""
      className="grid gap-2 *:min-w-0 lg:sticky lg:bottom-0 lg:-mx-6 lg:-mb-2.5 lg:bg-sunk lg:px-6 lg:pb-2.5 lg:pointer-fine:gap-1.5"
    >
      {children}
    </div>
  );
}

export function PanelActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2 lg:pointer-fine:gap-1">{children}</div>;
}

/** One of those. `shortcut` is the key that does the same, shown where there is a keyboard. */
export function PanelButton(
  props: ComponentProps<"button"> & { primary?: boolean; shortcut?: string | null },
) {
  const { primary = false, shortcut = null, children, ...button } = props;
  const look = primary ? "max-lg:basis-full" : "bg-raised hover:bg-raised max-lg:basis-[45%]";
  return (
    <button
      className={`${buttonLook(primary ? "primary" : "plain")} px-3 max-lg:min-h-11 max-lg:grow lg:pointer-fine:min-h-7.5 lg:pointer-fine:px-2 lg:pointer-fine:py-0.5 low:pointer-fine:gap-1 low:pointer-fine:px-1.5 low:[&_kbd]:m-0 low:[&_kbd]:min-w-0 low:[&_kbd]:border-0 low:[&_kbd]:bg-transparent low:[&_kbd]:p-0 ${look}`}
      type="button"
      {...button}
    >
      {children} {shortcut === null ? null : <kbd className="max-lg:hidden">{shortcut}</kbd>}
    </button>
  );
}
