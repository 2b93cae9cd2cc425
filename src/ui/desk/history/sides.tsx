import type { ComponentProps } from "react";

// Two versions side by side, with what can be chosen between them: the parts of every question of that kind.

const box = "border-t border-ink bg-paper px-6 py-4 text-sm max-lg:px-4";

/** A question that is answered by a form. */
export function SidesForm(form: ComponentProps<"form">) {
  return <form className={box} {...form} />;
}

/** A question that is answered by a button. */
export function SidesSection(section: ComponentProps<"section">) {
  return <section className={box} {...section} />;
}

/** What is asked. */
export function SidesHead({ children, ...head }: ComponentProps<"h2">) {
  return (
    <h2 className="text-md/5.5 font-semibold" {...head}>
      {children}
    </h2>
  );
}

/** Where what stands on the two sides stands: abreast, and under one another on a phone. */
export const sidesAbreast =
  "grid grid-cols-[1fr_1fr] gap-x-6 gap-y-3 border-b border-hair py-3 max-lg:grid-cols-[1fr]";

/** What can be done. */
export function SidesActions(actions: ComponentProps<"p">) {
  return <p className="flex flex-wrap gap-2 pt-3" {...actions} />;
}
