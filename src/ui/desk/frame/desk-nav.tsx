"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { may, type Permission } from "@/domain/access/may";
import type { Role } from "@/domain/access/role";
import { Link } from "../../link";

const sections: { path: string; label: string; takes?: Permission }[] = [
  { path: "/desk", label: "In work" },
  { path: "/desk/inbox", label: "Inbox" },
  { path: "/desk/stories", label: "Stories" },
  { path: "/desk/entities", label: "People and organizations" },
  { path: "/desk/publications", label: "Publications" },
  { path: "/desk/changed", label: "Changed at the source" },
  { path: "/desk/reports", label: "Reports" },
  { path: "/desk/feeds", label: "Feeds" },
  { path: "/desk/wires", label: "Wires" },
  { path: "/desk/lists", label: "Sanction lists" },
  { path: "/desk/import", label: "Spreadsheets" },
  { path: "/desk/jobs", label: "Jobs" },
  { path: "/desk/webhooks", label: "Webhooks", takes: "chief" },
  { path: "/desk/settings", label: "Settings", takes: "chief" },
  { path: "/desk/tokens", label: "API tokens", takes: "chief" },
  { path: "/desk/audit", label: "Audit", takes: "administer" },
];

/** How much waits in a part of the desk. */
export type Waiting = { publications: number; changed: number; reports: number };

/** The way to the parts of the desk, with the one that is shown. */
export function DeskNav({ role, waiting }: { role: Role; waiting: Waiting }) {
  const part = useSelectedLayoutSegment();
  const here = part === null ? "/desk" : `/desk/${part}`;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm/6">
      {sections
        .filter(({ takes }) => takes === undefined || may(role, takes))
        .map(({ path, label }) => (
          <li key={path}>
            <Link
              className="block py-1.5 text-ink-2 no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--color-ink)]"
              href={path}
              aria-current={path === here ? "page" : undefined}
            >
              {label}
              {path === "/desk/publications" ? (
                <Count of={waiting.publications} says="waiting for a chief" />
              ) : null}
              {path === "/desk/changed" ? <Count of={waiting.changed} says="not settled" /> : null}
              {path === "/desk/reports" ? <Count of={waiting.reports} says="not settled" /> : null}
            </Link>
          </li>
        ))}
    </ul>
  );
}

function Count({ of, says }: { of: number; says: string }) {
  if (of === 0) return null;
  return (
    <>
      <span className="tabular-nums ml-1.5 rounded-xs border border-current px-1.5 text-xs/6 font-semibold">
        {of}
      </span>
      <span className="sr-only"> {says}</span>
    </>
  );
}
