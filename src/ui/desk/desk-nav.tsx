"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import { may } from "@/domain/access/may";
import type { Role } from "@/domain/access/role";
import { Link } from "../link";

const sections: { path: string; label: string; chief?: true }[] = [
  { path: "/desk", label: "In work" },
  { path: "/desk/stories", label: "Stories" },
  { path: "/desk/entities", label: "People and organizations" },
  { path: "/desk/publications", label: "Publications" },
  { path: "/desk/jobs", label: "Jobs" },
  { path: "/desk/settings", label: "Settings", chief: true },
];

/** The way to the parts of the desk, with the one that is shown. */
export function DeskNav({ role, waiting }: { role: Role; waiting: number }) {
  const part = useSelectedLayoutSegment();
  const here = part === null ? "/desk" : `/desk/${part}`;
  return (
    <ul>
      {sections
        .filter(({ chief }) => !chief || may(role, "chief"))
        .map(({ path, label }) => (
          <li key={path}>
            <Link href={path} aria-current={path === here ? "page" : undefined}>
              {label}
              {path === "/desk/publications" && waiting > 0 ? (
                <>
                  <span className="num dpnav__n">{waiting}</span>
                  <span className="vh"> waiting for a chief</span>
                </>
              ) : null}
            </Link>
          </li>
        ))}
    </ul>
  );
}
