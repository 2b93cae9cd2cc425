"use client";

import { may } from "@/domain/access/may";
import { Link } from "../link";
import type { SectionLook } from "./section-look";
import { useViewer } from "./viewer-context";

/** The way to the desk, for those who work there. */
export function DeskLink({ current, look }: { current: boolean; look: SectionLook }) {
  const viewer = useViewer();
  if (viewer === null || !may(viewer.role, "edit")) return null;
  return (
    <li className={look.item}>
      <Link className={look.link} href="/desk" aria-current={current ? "page" : undefined}>
        Desk
      </Link>
    </li>
  );
}
