"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { ChangedClaim, ChangedOutcome, SourceChange } from "@/domain/watching/source-change";
import { type ChangeCommand, changeKeys } from "@/domain/watching/watching-keys";
import { subjectPath } from "@/ui/desk/frame/subject-path";
import { useSay } from "@/ui/desk/frame/toast";
import { ChangeRow, outcomeWords } from "@/ui/desk/history/change-row";
import { useCommand } from "../../use-command";
import { useDeskKeys } from "../../use-desk-keys";
import { DecideButtons, SeenButton } from "./change-acts";

type Did = { change: string; claim: string | null };

/** The changes of the list. What is settled stays in its place, with the way back, until the page is looked at anew. */
export function ChangeList({ changes, me }: { changes: SourceChange[]; me: string }) {
  const [now, setNow] = useState(changes);
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<Did[]>([]);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-changed]") ?? [])];
  const place = () => rows().findIndex((row) => row.contains(document.activeElement));
  function goTo(at: number) {
    const all = rows();
    all[Math.max(0, Math.min(at, all.length - 1))]?.querySelector("a")?.focus();
  }
  /** The buttons go with what was decided: whoever works by keys is still there. */
  const stayAt = (selector: string) => list.current?.querySelector<HTMLElement>(`${selector} a`)?.focus();
  const did = (change: string, claim: string | null, isBack: boolean) => {
    const others = last.current.filter((one) => one.change !== change || one.claim !== claim);
    last.current = isBack ? others : [...others, { change, claim }];
  };
  const put = (id: string, next: (change: SourceChange) => SourceChange) =>
    setNow((before) => before.map((one) => (one.id === id ? next(one) : one)));

  async function decide(change: SourceChange, claim: ChangedClaim, outcome: ChangedOutcome | null) {
    const words = `${outcome === null ? "Taken back" : outcomeWords[outcome]}: ${claim.words}`;
    const { kind, id } = claim;
    const request = { change: change.id, round: change.round, kind, id, outcome };
    const answer = await send("decide-changed", request, { words, lanes: [] });
    if (!answer.ok) return say({ words: answer.message, failed: true });
    const decidedBy = outcome === null ? null : me;
    put(change.id, (one) => ({
      ...one,
      closed: answer.closed,
      claims: one.claims.map((each) =>
        each.id === id && each.kind === kind ? { ...each, outcome, decidedBy } : each,
      ),
    }));
    did(change.id, id, outcome === null);
    stayAt(`[data-change="${change.id}"] [data-changed="${id}"]`);
    say(outcome === null ? { words } : { words, takeBack: () => void decide(change, claim, null) });
    // To change a claim is done where claims are changed.
    if (outcome === "edit" || outcome === "withdrew") router.push(subjectPath(kind, id));
  }

  async function see(change: SourceChange, seen: boolean) {
    const words = `${seen ? "Seen" : "Taken back"}: ${change.article.title}`;
    const request = { change: change.id, round: change.round, seen };
    const answer = await send("see-change", request, { words });
    if (!answer.ok) return say({ words: answer.message, failed: true });
    put(change.id, (one) => ({ ...one, closed: answer.closed, seenBy: seen ? me : null }));
    did(change.id, null, !seen);
    stayAt(`[data-change="${change.id}"] [data-changed=""]`);
    say(seen ? { words, takeBack: () => void see(change, false) } : { words });
  }

  function back(): boolean {
    const one = last.current.at(-1);
    const change = now.find(({ id }) => id === one?.change);
    const claim = change?.claims.find(({ id }) => id === one?.claim);
    if (!one || !change) return false;
    void (claim ? decide(change, claim, null) : see(change, false));
    return true;
  }

  useDeskKeys(changeKeys, (command: ChangeCommand) => {
    const at = place();
    if (command.kind === "next") goTo(at + 1);
    else if (command.kind === "previous") goTo(at - 1);
    else if (command.kind === "undo") return back();
    else {
      const row = rows()[at];
      const change = now.find(({ id }) => id === row?.closest<HTMLElement>("[data-change]")?.dataset.change);
      if (!row || !change) return false;
      if (command.kind === "seen") {
        if (change.seenBy !== null) return false;
        void see(change, true);
      } else {
        const claim = change.claims.find(({ id }) => id === row.dataset.changed);
        if (!claim) return false;
        void decide(change, claim, command.outcome);
      }
    }
    return true;
  });

  return (
    <ul ref={list} aria-label="Articles that changed at their source">
      {now.map((change) => (
        <ChangeRow
          key={change.id}
          change={change}
          act={<SeenButton change={change} see={(seen) => see(change, seen)} />}
          decide={(claim) => (
            <DecideButtons claim={claim} decide={(outcome) => decide(change, claim, outcome)} />
          )}
        />
      ))}
    </ul>
  );
}
