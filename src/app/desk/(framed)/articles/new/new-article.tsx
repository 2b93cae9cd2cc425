"use client";

import { useRouter } from "next/navigation";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import {
  emptyForm,
  faultsOfForm,
  filledIn,
  type PastedField,
  type PastedForm,
} from "@/domain/article/pasted-form";
import type { Doubts } from "@/domain/article/read-pasted";
import type { WhichOne } from "@/domain/entity/which-one";
import type { Duplicate } from "@/domain/outbox/answers";
import { DeskHead } from "@/ui/desk/desk-shell";
import { AreaField, SelectField, TextField } from "@/ui/desk/fields";
import { newId } from "@/ui/desk/new-id";
import { SaveState } from "@/ui/desk/save-state";
import { WhichQuestion } from "@/ui/desk/which-question";
import { Link } from "@/ui/link";
import { useCommand } from "../../../use-command";
import { askPasted } from "./ask-pasted";
import { DoubtChoices } from "./doubt-choices";
import { Duplicates } from "./duplicates";
import { type Chosen, FileChooser } from "./file-chooser";
import { useKeptForm } from "./use-kept-form";
import { Waiting } from "./waiting";

const isStructured = /<(p|div|article|section|h[1-6]|br|li|blockquote|table)\b/i;
/** The source of a page, as a text: what begins with an element that holds text. */
const isMarkup =
  /^\s*<(!doctype html|html|head|body|main|article|section|header|div|p|h[1-6]|blockquote)[\s>]/i;

const reads = "Reading…";

/** What stood in the form before it was thrown away. */
type Thrown = { form: PastedForm; typed: PastedField[]; doubts: Doubts };

/** Paste, look over what was read, bring it in. Two key presses where all of it was read. */
export function NewArticle(props: { userId: string; stories: { id: string; headline: string }[] }) {
  const { userId, stories } = props;
  const [form, setForm] = useState<PastedForm>(emptyForm);
  const [duplicates, setDuplicates] = useState<Duplicate[]>([]);
  const [faults, setFaults] = useState<Partial<Record<PastedField, string>>>({});
  const [which, setWhich] = useState<WhichOne | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [doubts, setDoubts] = useState<Doubts>({});
  const [thrown, setThrown] = useState<Thrown | null>(null);
  const [busy, setBusy] = useState(false);
  const [ticket, setTicket] = useState<string | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const asking = useRef(new AbortController());
  const typed = useRef(new Set<PastedField>());
  const latestDoubts = useRef(doubts);
  const turn = useRef(0);
  const latest = useRef(form);
  latest.current = form;
  const reading = useRef<Promise<void>>(Promise.resolve());
  const element = useRef<HTMLFormElement>(null);
  const send = useCommand();
  const router = useRouter();

  useEffect(() => element.current?.querySelector<HTMLElement>("textarea")?.focus(), []);

  const kept = useKeptForm(userId, (found) => {
    const isThere = stories.some(({ id }) => id === found.form.story);
    typed.current = new Set(found.typed);
    latest.current = { ...found.form, story: isThere ? found.form.story : "" };
    latestDoubts.current = found.doubts ?? {};
    setForm(latest.current);
    setDoubts(latestDoubts.current);
    setNote("What you had begun stands here again.");
    look(found.form.body, "text", false);
  });
  /** What stands in the form, from now on and on this device. */
  function become(now: PastedForm, open: Doubts = latestDoubts.current) {
    latest.current = now;
    latestDoubts.current = open;
    setForm(now);
    setDoubts(open);
    setThrown(null);
    kept.keep(now, typed.current, open);
  }

  /** Empties the form, as long as nothing else is begun with a way back. */
  function throwAway() {
    const before = { form: latest.current, typed: [...typed.current], doubts: latestDoubts.current };
    clearTimeout(soon.current);
    asking.current.abort();
    setTicket(null);
    turn.current += 1;
    typed.current = new Set();
    become(emptyForm, {});
    setThrown(before);
    setDuplicates([]);
    setFaults({});
    setWhich(null);
    setFailure(null);
    setNote("Thrown away.");
    focus("body");
  }
  function putBack({ form: before, typed: fields, doubts: open }: Thrown) {
    typed.current = new Set(fields);
    become(before, open);
    setNote("It stands here again.");
    focus("body");
  }

  function change(field: PastedField) {
    return (value: string) => {
      typed.current.add(field);
      become({ ...latest.current, [field]: value }, { ...latestDoubts.current, [field]: undefined });
      setFaults((before) => ({ ...before, [field]: undefined }));
      if (field === "outlet") setWhich(null);
      if (field === "body" || field === "url") lookSoon();
    };
  }

  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  function lookSoon() {
    clearTimeout(soon.current);
    soon.current = setTimeout(() => look(latest.current.body, "text", false), 500);
  }

  /** Has the text read for its title, outlet, author and day, and looked up among what is held. `whole`: with its head. */
  function look(body: string, format: "text" | "html", whole: boolean) {
    const mine = ++turn.current;
    if (body.trim() === "") return;
    setNote((before) => (whole || before === "" ? reads : before));
    asking.current.abort();
    asking.current = new AbortController();
    const asked = { body, format, url: latest.current.url.trim() || null, ticket: newId() };
    setTicket(asked.ticket);
    reading.current = askPasted(asked, asking.current.signal).then((read) => {
      if (mine !== turn.current) return;
      setTicket(null);
      if (read === null)
        return setNote("The text could not be read for its title and day just now. Fill them in by hand.");
      if ("words" in read) return setNote(read.words);
      // The head of what was pasted goes to its fields; of a text that was typed in, nothing is taken away.
      if (whole) {
        const open = Object.entries(read.reading.doubts ?? {}).filter(
          ([field]) => !typed.current.has(field as PastedField),
        );
        become(filledIn(latest.current, read.reading, typed.current), Object.fromEntries(open));
      }
      setDuplicates(read.duplicates);
      setFaults({});
      if (whole) setNote(readWords(latest.current));
      else setNote((before) => (before === reads ? "" : before));
    });
  }

  function paste(event: ClipboardEvent) {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement)) return;
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    const isWhole =
      field.value === "" || (field.selectionStart === 0 && field.selectionEnd === field.value.length);
    // Of what is put into the midst of a text, the browser sees to it.
    if (!isWhole) return;
    event.preventDefault();
    begin(
      isMarkup.test(plain)
        ? { body: plain, format: "html", shown: plain }
        : isStructured.test(html)
          ? { body: html, format: "html", shown: plain }
          : { body: plain, format: "text", shown: plain },
    );
  }

  function begin({ body, format, shown }: Chosen) {
    clearTimeout(soon.current);
    become({ ...latest.current, body: shown });
    setFaults((before) => ({ ...before, body: undefined }));
    look(body, format, true);
  }

  /** Which outlet of that name was chosen; for as long as the name stands. */
  const outletId = useRef<{ name: string; id: string } | null>(null);
  async function chooseOutlet({ kind, name }: WhichOne, chosen: string | null) {
    let id = chosen;
    if (id === null) {
      const added = await send("add-entity", { kind, name }, { words: `New: ${name}`, lanes: [] });
      if (!added.ok) return setFailure(added.message);
      ({ id } = added.entity);
    }
    outletId.current = { name: latest.current.outlet.trim(), id };
    setWhich(null);
    await bringIn(duplicates.length > 0);
  }

  async function bringIn(anyway: boolean) {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    setUnread(null);
    clearTimeout(soon.current);
    await reading.current;
    const now = latest.current;
    const missing = faultsOfForm(now);
    if (missing.length > 0) {
      flushSync(() => {
        setFaults(Object.fromEntries(missing.map(({ path, message }) => [path, message])));
        setBusy(false);
      });
      return focus(missing[0]?.path);
    }
    const read = newId();
    setTicket(read);
    const answer = await send(
      "bring-in-article",
      {
        ticket: read,
        body: now.body,
        format: "text",
        title: now.title.trim(),
        outlet: now.outlet.trim(),
        outletId: outletId.current?.name === now.outlet.trim() ? outletId.current.id : null,
        author: now.author.trim() || null,
        publishedAt: now.publishedAt.trim(),
        url: now.url.trim() || null,
        story: now.story || null,
        anyway,
      },
      { words: `Bring in ${now.title}`, lanes: [] },
    );
    setTicket(null);
    if (answer.ok) {
      kept.forget();
      if (answer.unread) {
        setUnread(answer.id);
        return setBusy(false);
      }
      return open(answer.id, now);
    }
    setBusy(false);
    if ("duplicates" in answer) {
      flushSync(() => setDuplicates(answer.duplicates));
      document.querySelector<HTMLElement>("#duplicates a")?.focus();
    } else if (answer.reason === "invalid" && "which" in answer && answer.which) {
      const { which: asked } = answer;
      flushSync(() => setWhich(asked));
      document.querySelector<HTMLElement>(".which input")?.focus();
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

  function focus(field: PastedField | undefined) {
    element.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`)?.focus();
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void bringIn(false);
  }

  const text = (field: PastedField) => ({ value: form[field], change: change(field), fault: faults[field] });
  const doubted = (field: keyof typeof doubts) => {
    const open = doubts[field];
    if (!open) return text(field);
    return {
      ...text(field),
      hint: `Not certain. ${open.words}`,
      children: <DoubtChoices choices={open.choices} choose={change(field)} />,
    };
  };
  return (
    <>
      <DeskHead
        title="New article"
        note="Its attributions are read out as suggestions. Readers see none of it before you publish."
      />
      <form
        ref={element}
        className="newarticle"
        onKeyDown={onKey}
        onSubmit={(event) => {
          event.preventDefault();
          void bringIn(false);
        }}
      >
        <div className="newarticle__text" data-field="body" onPaste={paste}>
          <AreaField
            label="The article"
            rows={18}
            placeholder="Paste its text, from the headline down."
            {...text("body")}
          />
          <FileChooser
            take={(chosen) => {
              setFailure(null);
              begin(chosen);
            }}
          />
        </div>
        <div className="newarticle__facts">
          <p role="status" className="dim">
            {note}
          </p>
          {duplicates.length > 0 ? (
            <Duplicates duplicates={duplicates} busy={busy} anyway={() => void bringIn(true)} />
          ) : null}
          <div data-field="title">
            <AreaField label="Title" {...doubted("title")} />
          </div>
          <div className="frow">
            <div data-field="outlet">
              <TextField label="Outlet" {...doubted("outlet")} />
            </div>
            <div data-field="publishedAt">
              <TextField
                label="Published"
                placeholder="2018-01-30 or 2018-01-30T17:02Z"
                {...doubted("publishedAt")}
              />
            </div>
          </div>
          {which ? (
            <WhichQuestion
              which={which}
              busy={busy}
              choose={(id) => void chooseOutlet(which, id)}
              leave={null}
            />
          ) : null}
          <TextField label="Author" {...text("author")} />
          <div data-field="url">
            <TextField
              label="Address"
              hint="Fetching a page by its address is not here yet: paste its text. The address finds what is held already."
              {...text("url")}
            />
          </div>
          <SelectField
            label="Its claims go to"
            value={form.story}
            options={[
              { value: "", label: "A new story, with this title" },
              ...stories.map(({ id, headline }) => ({ value: id, label: headline })),
            ]}
            change={change("story")}
          />
          {failure ? (
            <p className="f__e" role="alert">
              {failure}
            </p>
          ) : null}
          <Waiting ticket={ticket} />
          {unread ? (
            <div role="alert">
              <p>
                The article is in, but what is said in it could not be read in time. Mark its words by hand,
                or have it read again.
              </p>
              <p className="newarticle__act">
                <button className="btn btn--primary" type="button" onClick={() => void open(unread, form)}>
                  Open it
                </button>
                <button className="btn" type="button" disabled={busy} onClick={() => void bringIn(true)}>
                  Read it again
                </button>
              </p>
            </div>
          ) : null}
          <p className="newarticle__act">
            <button className="btn btn--primary" type="submit" disabled={busy}>
              {busy ? "Bringing it in…" : "Bring it in"} <kbd>Ctrl Enter</kbd>
            </button>
            {thrown ? (
              <button className="btn" type="button" onClick={() => putBack(thrown)}>
                Put it back
              </button>
            ) : kept.words ? (
              <button className="btn" type="button" disabled={busy} onClick={throwAway}>
                Throw it away
              </button>
            ) : null}
            <Link className="btn" href="/desk">
              {kept.words ? "Go on later" : "Cancel"}
            </Link>
          </p>
          {kept.words ? <SaveState {...kept.words} /> : null}
        </div>
      </form>
    </>
  );
}

function readWords({ title, outlet, publishedAt }: PastedForm): string {
  const missing = [title ? "" : "title", outlet ? "" : "outlet", publishedAt ? "" : "day"].filter(Boolean);
  if (missing.length === 0) return "Title, outlet and day were read from the text. Look them over.";
  return `Not found in the text: ${missing.join(", ")}.`;
}
