import { useRouter } from "next/navigation";
import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  askLater,
  faultsOfForm,
  type PastedField,
  type PastedForm,
  type PastedWork,
} from "@/domain/article/pasted-form";
import type { WhichOne } from "@/domain/entity/which-one";
import { newId } from "@/ui/desk/form/new-id";
import { useCommand } from "../../../use-command";
import type { Answers } from "./use-answers";

/** Brings a new article in as it stands, once whatever reads it has ended (`settle`), and opens it. */
export function useBringIn(props: {
  latest: RefObject<PastedWork>;
  answers: Answers;
  setTicket: (ticket: string | null) => void;
  focus: (field: PastedField | undefined) => void;
  /** Forgets what the browser keeps of it. */
  forget: () => void;
  settle: () => Promise<void>;
}) {
  const { latest, answers, setTicket, focus, forget, settle } = props;
  const { setDuplicates, setFaults, setWhich, setFailure } = answers;
  const [busy, setBusy] = useState(false);
  const [unread, setUnread] = useState<string | null>(null);
  const send = useCommand();
  const router = useRouter();

  /** Which outlet of that name was chosen; for as long as the name stands. */
  const outletId = useRef<{ name: string; id: string } | null>(null);
  async function chooseOutlet({ kind, name }: WhichOne, chosen: string | null) {
    let id = chosen;
    if (id === null) {
      const added = await send("add-entity", { kind, name }, { words: `New: ${name}`, lanes: [] });
      if (!added.ok) return setFailure(added.message);
      ({ id } = added.entity);
    }
    outletId.current = { name: latest.current.form.outlet.trim(), id };
    setWhich(null);
    await bringIn(answers.told.duplicates.length > 0);
  }

  async function bringIn(anyway: boolean) {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    setUnread(null);
    await settle();
    const { form, snapshot, item } = latest.current;
    const missing = faultsOfForm(form);
    if (missing.length > 0) {
      flushSync(() => {
        setFaults(Object.fromEntries(missing.map(({ path, message }) => [path, message])));
        setBusy(false);
      });
      return focus(missing[0]?.path);
    }
    const read = newId();
    setTicket(read);
    const outlet = form.outlet.trim();
    const answer = await send(
      "bring-in-article",
      {
        ticket: read,
        body: form.body,
        format: "text",
        title: form.title.trim(),
        outlet,
        outletId: outletId.current?.name === outlet ? outletId.current.id : null,
        author: form.author.trim() || null,
        publishedAt: form.publishedAt.trim(),
        url: form.url.trim() || null,
        language: form.language,
        story: form.story === askLater ? null : form.story || null,
        snapshot,
        item: item?.id ?? null,
        anyway,
      },
      { words: `Bring in ${form.title}`, lanes: [] },
    );
    setTicket(null);
    if (answer.ok) {
      forget();
      if (!answer.unread) return open(answer.id, form);
      setUnread(answer.id);
      return setBusy(false);
    }
    setBusy(false);
    if ("duplicates" in answer) {
      flushSync(() => setDuplicates(answer.duplicates));
      document.querySelector<HTMLElement>("#duplicates a")?.focus();
    } else if (answer.reason === "invalid" && "which" in answer && answer.which) {
      const { which: asked } = answer;
      flushSync(() => setWhich(asked));
      document.querySelector<HTMLElement>("[data-which] input")?.focus();
    } else setFailure(answer.message);
  }

  /** Where the claims of the article go is chosen here, so that the first of them need not ask. */
  async function open(id: string, { story, title }: PastedForm) {
    if (story === "") {
      const request = { headline: title.trim(), standfirst: "", article: id };
      const begun = await send("start-story", request, { words: `New story: ${title}`, lanes: [] });
      if (!begun.ok) setFailure(`The article is in, but its story was not made: ${begun.message}`);
    }
    router.push(`/desk/articles/${id}`);
  }

  return {
    busy,
    /** The id of an article that is in, and could not be read in time. */
    unread,
    chooseOutlet,
    bringIn,
    open,
  };
}
