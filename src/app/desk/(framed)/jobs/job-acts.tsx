"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { JobLine } from "@/domain/jobs/job";
import { buttonLook } from "@/ui/button-look";
import { useSay } from "@/ui/desk/frame/toast";
import { Link } from "@/ui/link";
import { useCommand } from "../../use-command";

/** What can be done about a job: stop it, or have its page fetched again. */
export function JobActs({ job }: { job: JobLine }) {
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();
  const isOpen = job.state === "waiting" || job.state === "running";
  if (!isOpen && job.kind === "read-feed") return <Link href="/desk/feeds">Feeds</Link>;
  if (!isOpen && job.kind === "look-up-name")
    return <Link href="/desk/entities">People and organizations</Link>;
  if (!isOpen && job.kind === "have-list") return <Link href="/desk/lists">Sanction lists</Link>;

  async function act() {
    setBusy(true);
    const answer = isOpen
      ? await send("stop-job", { job: job.id }, { words: "Stop a job", lanes: [] })
      : await send("fetch-page", { url: job.what }, { words: `Fetch ${job.what}`, lanes: [] });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    say({ words: isOpen ? "Taken back" : "Asked for again" });
    router.refresh();
  }

  return (
    <button className={buttonLook()} type="button" disabled={busy} onClick={() => void act()}>
      {isOpen ? "Stop" : "Fetch again"} <span className="sr-only">{job.what}</span>
    </button>
  );
}
