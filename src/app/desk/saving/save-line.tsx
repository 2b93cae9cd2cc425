"use client";

import { usePathname } from "next/navigation";
import { saveWords } from "@/domain/outbox/save-words";
import { buttonLook } from "@/ui/button-look";
import { SaveState } from "@/ui/desk/frame/save-state";
import { Link } from "@/ui/link";
import { useKeeper, useSaving } from "./saving-provider";

/** The save state of this page, with what can be done where something stands in the way. */
export function SaveLine() {
  const saving = useSaving();
  const keeper = useKeeper();
  const here = usePathname();
  const [refused] = saving.outbox.refused;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SaveState {...saveWords(saving, clock)} />
      {saving.connection === "signed-out" ? (
        <Link className={`${buttonLook()} min-h-7`} href={`/sign-in?${new URLSearchParams({ next: here })}`}>
          Sign in
        </Link>
      ) : null}
      {saving.connection === "no-connection" || saving.connection === "server-troubled" ? (
        <button className={`${buttonLook()} min-h-7`} type="button" onClick={() => keeper?.retry()}>
          Try now
        </button>
      ) : null}
      {refused ? (
        <button
          className={`${buttonLook()} min-h-7`}
          type="button"
          onClick={() => keeper?.drop(refused.request.action)}
        >
          Drop this change
        </button>
      ) : null}
    </div>
  );
}

function clock(instant: string): string {
  return new Date(instant).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
