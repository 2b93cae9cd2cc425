import type { ReactNode } from "react";
import { buttonLook } from "../button-look";
import { Shell } from "../shell";

const lines = [
  ["alleged", "Alleged"],
  ["reported", "Reported"],
  ["confirmed", "Confirmed"],
] as const;

/** A page through which somebody comes in: a form on the left, and what this place is about on the right. */
export function Door({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <Shell
      section={null}
      asOf={null}
      here={null}
      search={false}
      className="grid grid-cols-[var(--container-form)_1fr] items-center gap-30 pt-24 pb-10 max-lg:grid-cols-[1fr] max-lg:gap-14 max-lg:py-10"
    >
      <div>
        <h1 className="font-serif text-3xl font-[560] tracking-[-0.018em]">{title}</h1>
        <p className="mt-2 mb-7 text-ink-2">{lead}</p>
        {children}
      </div>
      <div className="grid gap-9 max-lg:gap-4" aria-hidden="true">
        {lines.map(([status, label]) => (
          <div key={status} className="grid grid-cols-[1fr_8rem] items-center gap-6" data-status={status}>
            <span className="hline" />
            <span className="font-serif text-xl text-ink max-lg:text-md/7.75">{label}</span>
          </div>
        ))}
      </div>
    </Shell>
  );
}

/** What sends the form of a door, and what stands beside it. */
export function DoorActions({ button, children }: { button: string; children?: ReactNode }) {
  return (
    <div className="mt-2 flex items-center gap-5 text-sm">
      <button className={`${buttonLook("primary")} min-h-11 px-6 text-base/none`} type="submit">
        {button}
      </button>
      {children}
    </div>
  );
}
