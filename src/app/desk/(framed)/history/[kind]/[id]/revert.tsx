"use client";

import { useRouter } from "next/navigation";
import type { DeskKind, Version } from "@/domain/draft/subject";
import { buttonLook } from "@/ui/button-look";
import { useSay } from "@/ui/desk/frame/toast";
import { versionWords } from "@/ui/desk/history/version-words";
import { useCommand, useTakeBack } from "../../../../use-command";

/** Goes back to an earlier state, as a new draft revision on top of what there is. */
export function Revert(props: { kind: DeskKind; id: string; to: Version; basedOn: Version }) {
  const { kind, id, to, basedOn } = props;
  const send = useCommand();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();

  async function revert() {
    const words = "Go back to an earlier state";
    const answer = await send("revert-subject", { kind, id, to, basedOn }, { words });
    if (!answer.ok) return say({ words: answer.message, failed: true });
    const { draft } = answer.version;
    say({
      words: `Went back to ${versionWords(to).toLowerCase()}. ${draft === 0 ? "Readers see it already." : "Readers see it when it is published."}`,
      takeBack: () => void takeBack(answer.action).then(() => router.refresh()),
    });
    // Where one is has no way back to itself: the button goes.
    document.querySelector<HTMLElement>("#main h1")?.focus();
    router.refresh();
  }

  return (
    <button
      className={buttonLook("plain", "quiet")}
      type="button"
      aria-label={`Go back to ${versionWords(to).toLowerCase()}`}
      onClick={() => void revert()}
    >
      Go back to it
    </button>
  );
}
