import type { ReactNode } from "react";
import { Shell } from "../shell";

const lines = [
  ["alleged", "Alleged"],
  ["reported", "Reported"],
  ["confirmed", "Confirmed"],
] as const;

/** A page through which somebody comes in: a form on the left, and what this place is about on the right. */
export function Door({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <Shell section={null} asOf={null} here={null} search={false} className="signin">
      <div className="signin__form">
        <h1>{title}</h1>
        <p className="signin__lead">{lead}</p>
        {children}
      </div>
      <div className="signin__key" aria-hidden="true">
        {lines.map(([status, label]) => (
          <div key={status} data-status={status}>
            <span className="hline" />
            <span>{label}</span>
          </div>
        ))}
      </div>
    </Shell>
  );
}
