"use client";

import { may } from "@/domain/access/may";
import { buttonLook } from "./button-look";
import { useViewer } from "./frame/viewer-context";
import { Link } from "./link";

/** From a page that readers see to where it is worked on, for those who work there. */
export function AtTheDesk({ path }: { path: `/desk/${"claims" | "stories" | "entities"}/${string}` }) {
  const viewer = useViewer();
  if (viewer === null || !may(viewer.role, "edit")) return null;
  return (
    <Link className={`${buttonLook()} print:hidden`} href={path}>
      Edit at the desk
    </Link>
  );
}
