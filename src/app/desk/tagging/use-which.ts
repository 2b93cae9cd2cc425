"use client";

import { useCallback, useEffect, useState } from "react";
import { type WhichOne, withChosen } from "@/domain/entity/which-one";
import { editToKeep, type KeptRequest } from "@/domain/outbox/queued-request";
import { useKeeper } from "../saving/saving-provider";

/** A decision that waits for an answer: whom of several a name in it means. */
export type Asked = { request: KeptRequest; which: WhichOne };

/** The decisions of this page that were not saved because a name in them is borne by several; the newest first. */
export function useWhich(heard: (asked: Asked) => void) {
  const keeper = useKeeper();
  const [all, setAll] = useState<readonly Asked[]>([]);
  const end = useCallback(
    ({ request }: Asked) => setAll((before) => before.filter((one) => one.request.action !== request.action)),
    [],
  );

  useEffect(
    () =>
      keeper?.onAnswer(({ command, answer }, request) => {
        if (command !== "decide-suggestion" && command !== "attribute-by-hand") return;
        if (answer.ok || answer.reason !== "invalid" || !("which" in answer) || !answer.which) return;
        const { which } = answer;
        setAll((before) => [
          { request, which },
          ...before.filter((one) => ofWhom(one) !== ofRequest(request)),
        ]);
        heard({ request, which });
      }),
    [keeper, heard],
  );

  /** Sends the decision again with who was chosen; null makes somebody new of that name first. */
  const choose = useCallback(
    async (asked: Asked, chosen: string | null): Promise<string | null> => {
      if (keeper === null) return null;
      const { request, which } = asked;
      const id = chosen ?? (await made(keeper, which));
      if (id === null) return null;
      const { command, body, lanes, words, whole } = request;
      keeper.drop(request.action);
      const { action } = keeper.keep({
        command,
        body: withChosen(body, which, id),
        lanes,
        words,
        whole: whole && { ...whole, content: withChosen(whole.content, which, id) },
      });
      end(asked);
      return action;
    },
    [keeper, end],
  );

  /** Leaves the suggestion open with what was typed into it. */
  const leave = useCallback(
    (asked: Asked) => {
      const { request } = asked;
      keeper?.drop(request.action);
      if (request.whole) keeper?.keep(editToKeep(request.whole, request.whole.base, request.words));
      end(asked);
    },
    [keeper, end],
  );
  const of = useCallback((id: string) => all.find((one) => ofWhom(one) === id) ?? null, [all]);
  return { all, of, choose, leave };
}

/** The suggestion that was decided; what was made by hand is none yet. */
export const ofWhom = ({ request }: Asked): string => ofRequest(request);
const ofRequest = ({ whole }: KeptRequest): string => whole?.id ?? "hand";

async function made(keeper: NonNullable<ReturnType<typeof useKeeper>>, { kind, name }: WhichOne) {
  const { answer } = keeper.send("add-entity", { kind, name }, { lanes: [], words: `New: ${name}` });
  const added = await answer;
  return added.ok ? added.entity.id : null;
}
