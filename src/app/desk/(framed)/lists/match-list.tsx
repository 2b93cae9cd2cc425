"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { type MatchCommand, matchKeys } from "@/domain/lists/match-keys";
import type { MatchLine } from "@/domain/lists/match-lines";
import { buttonLook } from "@/ui/button-look";
import { MatchRow, matchId } from "@/ui/desk/entity/match-row";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand, useTakeBack } from "../../use-command";
import { useDeskKeys } from "../../use-desk-keys";
import { type Decided, DecideMatch, type Deciding } from "./decide-match";

/** The matches of a page. One that is decided goes at once, with a way back; whoever works by keys goes on with the next. */
export function MatchList({ matches }: { matches: MatchLine[] }) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<{ words: string; back: () => Promise<boolean> }[]>([]);
  const send = useCommand();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();
  const shown = matches.filter((match) => !gone.has(matchId(match)));

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-match]") ?? [])];
  const here = (): number => rows().findIndex((row) => row.contains(document.activeElement));
  function goTo(place: number) {
    const all = rows();
    all[Math.max(0, Math.min(place, all.length - 1))]?.querySelector("a")?.focus();
  }
  const show = (id: string, isShown: boolean) =>
    setGone((before) => new Set([...[...before].filter((each) => each !== id), ...(isShown ? [] : [id])]));

  const decide: Deciding = async (match, decision, from) => {
    const id = matchId(match);
    const request = { list: match.list.id, entry: match.entry, entity: match.entity.id };
    const words = `${decidedWords[decision]}: ${match.name}`;
    const answer = await send("decide-match", { ...request, decision, from }, { words });
    if (!answer.ok && "faults" in answer) return { fault: answer.faults[0]?.message ?? "cannot be so" };
    if (!answer.ok) {
      say({ words: answer.message, failed: true });
      return { fault: null };
    }
    const place = here();
    if (place !== -1) goTo(place === rows().length - 1 ? place - 1 : place + 1);
    show(id, false);
    const back = async () => {
      const isBack =
        decision === "reject"
          ? (await send("decide-match", { ...request, decision: "reopen" }, { words: `Take back: ${words}` }))
              .ok
          : await takeBack(answer.action);
      if (isBack) show(id, true);
      return isBack;
    };
    last.current.push({ words, back });
    const isAccepted = decision === "accept";
    say({
      words: isAccepted ? `${words}. The draft of ${match.entity.name} has it` : words,
      ...(decision !== "leave" && { takeBack: () => void back() }),
    });
    return { fault: null };
  };

  useDeskKeys(matchKeys, (command: MatchCommand) => {
    const place = here();
    const row = rows()[place];
    if (command.kind === "next") goTo(place + 1);
    else if (command.kind === "previous") goTo(place - 1);
    else if (command.kind === "undo") {
      const one = last.current.pop();
      if (!one) return false;
      void one.back().then((isBack) => isBack && say({ words: `Taken back: ${one.words}` }));
    } else {
      const button = row?.querySelector<HTMLButtonElement>(`button[data-decision="${command.kind}"]`);
      if (!button) return false;
      button.click();
    }
    return true;
  });

  return (
    <>
      <ul ref={list} aria-label="Whom of ours a list may name">
        {shown.map((match) => (
          <MatchRow key={matchId(match)} match={match} act={<DecideMatch match={match} decide={decide} />} />
        ))}
      </ul>
      {shown.length === 0 ? (
        <p className="py-6">
          All of this page is decided.{" "}
          <button className={buttonLook("plain", "quiet")} type="button" onClick={() => router.refresh()}>
            Look for more
          </button>
        </p>
      ) : null}
    </>
  );
}

const decidedWords: Record<Decided, string> = {
  accept: "Accepted",
  reject: "Rejected",
  leave: "Left as it is",
};
