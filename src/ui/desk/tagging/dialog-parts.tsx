import type { ComponentProps, ReactNode, Ref } from "react";
import { Input } from "../../field-parts";

/** A field of a dialog: what it is called and, in the same label, what is typed. */
export function DialogField(label: ComponentProps<"label">) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the field stands inside
  return <label className="block text-xs/4.5 font-medium text-ink-2" {...label} />;
}

/** One line of it. */
export function DialogInput(input: Omit<ComponentProps<"input">, "height">) {
  return <Input className="in-[label]:inline-block" {...input} />;
}

/** Several lines of it. */
export function DialogArea(area: ComponentProps<"textarea">) {
  return (
    <textarea
      className="block min-h-8.5 w-full resize-y rounded-xs border border-line bg-raised px-2.5 py-1 font-serif text-md/5.75 font-normal text-ink"
      rows={2}
      {...area}
    />
  );
}

/** One of several ways to go: a line parts it from the one before. */
export function WaySection({ next = false, ...way }: ComponentProps<"section"> & { next?: boolean }) {
  return <section className={wayLook(next)} {...way} />;
}

/** The same, by what is filled in. */
export function WayForm({ next = false, ...way }: ComponentProps<"form"> & { next?: boolean }) {
  return <form className={wayLook(next)} {...way} />;
}

const wayLook = (next: boolean) => `grid gap-3 ${next ? "border-t border-hair pt-4" : ""}`;

/** What a way is called. */
export function WayTitle({ children }: { children: ReactNode }) {
  return <h3 className="text-sm font-semibold">{children}</h3>;
}

/** What can be done. */
export function DialogActions(actions: ComponentProps<"p">) {
  return <p className="flex flex-wrap gap-2" {...actions} />;
}

/** One of a list to choose from. */
export function ChoiceButton(button: ComponentProps<"button"> & { ref?: Ref<HTMLButtonElement> }) {
  return (
    <button
      className="grid w-full cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-3 px-2 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
      type="button"
      data-choice=""
      {...button}
    />
  );
}
