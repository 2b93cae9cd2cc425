import type { ComponentProps } from "react";

// How the fields of the desk stand together. In a panel they stand closer, and abreast on every screen.

const grid = "grid gap-4 *:min-w-0";

/** Fields under one another. */
export function FieldGrid({ className = "", ...fields }: ComponentProps<"div">) {
  return <div className={`${grid} ${className}`} {...fields} />;
}

/** The same as a form. */
export function FieldForm({ className = "", ...form }: ComponentProps<"form">) {
  return <form className={`${grid} in-[dialog]:gap-3 ${className}`} {...form} />;
}

/** The same as a row of a list of things that have several fields each. */
export function FieldItem({ className = "", ...item }: ComponentProps<"li">) {
  return <li className={`${grid} border-b border-hair pt-4 ${className}`} {...item} />;
}

/** Two fields abreast where there is room, or three. */
export function FieldRow({ three = false, ...row }: ComponentProps<"div"> & { three?: boolean }) {
  const columns = three
    ? "md:grid-cols-3 panel:grid-cols-3 panel:max-lg:grid-cols-[1fr_1fr]"
    : "md:grid-cols-2 panel:grid-cols-2";
  return <div className={`${grid} panel:gap-3 ${columns}`} {...row} />;
}

/** What can be done with the fields above. */
export function FieldActions(actions: ComponentProps<"p">) {
  return <p className="flex flex-wrap gap-2 pt-2 pb-4" {...actions} />;
}

/** A form of one line: its fields, and the button at their end. */
export function LineForm({ className = "mb-8", ...form }: ComponentProps<"form">) {
  return <form className={`flex flex-wrap items-end gap-3 ${className}`} {...form} />;
}
