import type { ReactNode } from "react";

/** The head of a page that is about one thing: its name in large, a sentence or two on it, and what stands below. */
export function BigHead({ children }: { children: ReactNode }) {
  return <header className="max-w-248 py-7 lg:pt-12 lg:pb-9">{children}</header>;
}

export function BigTitle({ dir, children }: { dir?: "auto"; children: ReactNode }) {
  return (
    <h1 className="font-serif text-[2.125rem]/9.5 font-[560] tracking-[-0.02em] lg:text-4xl" dir={dir}>
      {children}
    </h1>
  );
}

/** The sentence under a title. */
export function Dek({ dir, children }: { dir?: "auto"; children: ReactNode }) {
  return (
    <p
      className="mt-4 max-w-176 font-serif text-[1.1875rem]/6.75 text-pretty text-ink-2 lg:mt-5 lg:text-lg/7.25"
      dir={dir}
    >
      {children}
    </p>
  );
}

/** Below the title: when it changed, and the ways to follow it. */
export function BigHeadNote({ children }: { children: ReactNode }) {
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-8 gap-y-4 text-sm/6 text-ink-3">{children}</div>
  );
}
