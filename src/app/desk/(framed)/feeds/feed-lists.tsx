"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { useAwake } from "@/ui/desk/frame/use-awake";
import { useCommand } from "../../use-command";

const most = 2_000_000;

/** Takes the feeds over from another program's list, and gives ours out, both as OPML. */
export function FeedLists() {
  const [said, setSaid] = useState<{ words: string; failed: boolean } | null>(null);
  const isAwake = useAwake();
  const send = useCommand();
  const router = useRouter();

  async function choose(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    // The same file, mended meanwhile, can be chosen again.
    const bytes = await file.arrayBuffer();
    input.value = "";
    if (bytes.byteLength > most)
      return setSaid({ words: "That list is longer than two megabytes.", failed: true });
    setSaid({ words: "Reading the list…", failed: false });
    const opml = new TextDecoder().decode(bytes);
    const answer = await send("import-feeds", { opml }, { words: `Take over ${file.name}`, lanes: [] });
    if (!answer.ok) return setSaid({ words: answer.message, failed: true });
    const { added, there } = answer;
    setSaid({
      words: `${added} are new${there > 0 ? `, ${there} were here` : ""}. They are asked in turn.`,
      failed: false,
    });
    router.refresh();
  }

  return (
    <div className="flex flex-wrap items-center gap-3 text-sm/6">
      <label
        className={`${buttonLook("plain", "quiet")} has-[+input:focus-visible]:outline-2 has-[+input:focus-visible]:outline-offset-2 has-[+input:focus-visible]:outline-focus`}
        htmlFor="opml-file"
      >
        Take a list over
      </label>
      <input
        id="opml-file"
        className="sr-only"
        type="file"
        disabled={!isAwake}
        accept=".opml,.xml,text/xml,application/xml,text/x-opml"
        onChange={(event) => void choose(event.target)}
      />
      <a className={buttonLook("plain", "quiet")} href="/api/desk/feeds.opml" download>
        Save ours
      </a>
      <span className="text-ink-3">OPML, as other feed readers write and read it</span>
      <p
        role={said?.failed ? "alert" : "status"}
        className={said?.failed ? "basis-full text-refuted-ink" : "basis-full"}
      >
        {said?.words}
      </p>
    </div>
  );
}
