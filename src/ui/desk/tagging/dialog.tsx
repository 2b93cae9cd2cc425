"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { hearTyping, isStray, takesText } from "../form/typing";

/**
 * A dialog that keeps the focus inside while it is open and gives it back when it closes; Escape closes it. Keys of the
 * desk do nothing meanwhile, and what is typed on after a field was left does nothing here. What has `data-first` has the focus first; `keys` takes single keys inside, outside of text fields.
 * Ctrl+Enter saves from anywhere: it sends the form that one is in or the only one, else takes the choice that was last gone to.
 */
export function Dialog(props: {
  title: string;
  close: () => void;
  keys?: (key: string) => boolean;
  children: ReactNode;
}) {
  const { title, close, keys, children } = props;
  const heading = useId();
  const root = useRef<HTMLDialogElement>(null);
  const choice = useRef<HTMLElement | null>(null);
  // Closed before it is taken out of the page, since only then does the browser give the focus back.
  useLayoutEffect(() => {
    hearTyping();
    const dialog = root.current;
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    (dialog.querySelector<HTMLElement>("[data-first]") ?? dialog.querySelector("h2"))?.focus();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={root}
      className="m-auto max-h-[calc(100vh-4rem)] w-[min(36rem,100vw-2rem)] overflow-auto rounded-xs border border-ink bg-paper p-0 text-ink backdrop:bg-[rgb(0_0_0/0.35)]"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={({ target }) => target === root.current && close()}
      onFocus={({ target }) => {
        if (target.matches("[data-choice]")) choice.current = target;
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isStray(event.nativeEvent)) return event.preventDefault();
        const { target, key } = event;
        if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          if (target instanceof Element) saveFrom(target, choice.current);
          return;
        }
        if (takesText(target) || event.ctrlKey || event.metaKey || event.altKey || !keys?.(key)) return;
        event.preventDefault();
      }}
    >
      <div className="grid gap-4 p-6 text-sm">
        <h2 id={heading} className="text-md/5.5 font-semibold" tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

function saveFrom(target: Element, choice: HTMLElement | null): void {
  const form = target.closest("form");
  if (form) form.requestSubmit();
  else if (choice?.isConnected) choice.click();
  else target.closest("dialog")?.querySelector("form")?.requestSubmit();
}
