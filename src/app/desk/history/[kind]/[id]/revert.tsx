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
    say({
      words: `Went back to ${versionWords(to).toLowerCase()}. Readers see it when it is published.`,
      takeBack: () => void takeBack(answer.action).then(() => router.refresh()),
    });
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
