"use client";

import { useRouter } from "next/navigation";
import type { DeskKind, Version } from "@/domain/desk/subject";
import { useSay } from "@/ui/desk/did-line";
import { versionWords } from "@/ui/desk/version-words";
import { useTakeBack, useTell, wordsOf } from "../../../tell";

/** Goes back to an earlier state, as a new draft revision on top of what there is. */
export function Revert(props: { kind: DeskKind; id: string; to: Version; basedOn: Version }) {
  const { to } = props;
  const tell = useTell();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();

  async function revert() {
    const answer = await tell({
      path: "/api/desk/reverts",
      body: props,
      words: "Go back to an earlier state",
    });
    if (!answer.ok) return say({ words: wordsOf(answer), failed: true });
    const { draft } = answer.version as Version;
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
      className="btn btn--quiet"
      type="button"
      aria-label={`Go back to ${versionWords(to).toLowerCase()}`}
      onClick={() => void revert()}
    >
      Go back to it
    </button>
  );
}
