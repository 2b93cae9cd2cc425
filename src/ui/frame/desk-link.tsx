"use client";

import { may } from "@/domain/access/may";
import { Link } from "../link";
import { useViewer } from "./viewer-context";

/** The way to the desk, for those who work there. */
export function DeskLink({ current }: { current: boolean }) {
  const viewer = useViewer();
  if (viewer === null || !may(viewer.role, "edit")) return null;
  return (
    <li>
      <Link href="/desk" aria-current={current ? "page" : undefined}>
        Desk
      </Link>
    </li>
  );
}
