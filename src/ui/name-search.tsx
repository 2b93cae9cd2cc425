import type { ReactNode } from "react";
import { buttonLook } from "./button-look";

/** One field that a list is narrowed by, a name in any script where nothing else is said. `children` are fields that go with it. */
export function NameSearch(props: {
  path: string;
  q: string;
  label?: string;
  className?: string;
  children?: ReactNode;
}) {
  const { path, q, label = "Find by name, in any script", className = "", children } = props;
  return (
    <form className={`flex flex-wrap items-center gap-3 text-sm/6 text-ink-2 ${className}`} action={path}>
      <label htmlFor="name">{label}</label>
      <input
        className="min-h-9.5 w-72 max-w-full rounded-xs border border-line bg-raised px-3 text-ink"
        id="name"
        name="q"
        type="search"
        defaultValue={q}
        autoComplete="off"
      />
      {children}
      <button className={buttonLook()} type="submit">
        Find
      </button>
    </form>
  );
}
