"use client";

import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isAddressAlone } from "@/domain/article/address-alone";
import {
  askLater,
  begunFrom,
  begunFromWire,
  emptyWork,
  filledIn,
  type PastedField,
  type PastedForm,
  type PastedWork,
} from "@/domain/article/pasted-form";
import type { StoryProposal } from "@/domain/article/story-proposal";
import { type TakenPart, takenWords, withPartBack } from "@/domain/article/taken-part";
import type { ItemToBringIn } from "@/domain/feeds/feed-lines";
import type { PageTold } from "@/domain/jobs/job";
import { newId } from "@/ui/desk/form/new-id";
import { askPasted } from "./ask-pasted";
import type { Chosen } from "./file-chooser";
import { useAnswers } from "./use-answers";
import { useBringIn } from "./use-bring-in";
import { useFetchedPage } from "./use-fetched-page";
import { useKeptForm } from "./use-kept-form";
import { useWork } from "./use-work";

const reads = "Reading…";

export type NewArticleProps = {
  userId: string;
  stories: { id: string; headline: string }[];
  /** The item of the inbox that it is begun from. */
  item: ItemToBringIn | null;
  /** An instant, ISO 8601. */
  now: string;
};

/** The state of a new article, from the paste to the desk, and what can be done with it. */
export function useNewArticle({ userId, stories, item }: NewArticleProps) {
  const {
    work,
    thrown,
    latest,
    become,
    begin: beginWith,
    step,
    takeBack,
    throwAway: empty,
  } = useWork((now) => kept.keep(now));
  const answers = useAnswers();
  const { setDuplicates, setFaults, setWhich, setFailure } = answers;
  const [note, setNote] = useState("");
  const [proposal, setProposal] = useState<StoryProposal | null>(null);
  const [ticket, setTicket] = useState<string | null>(null);
  const asking = useRef(new AbortController());
  const turn = useRef(0);
  const reading = useRef<Promise<void>>(Promise.resolve());
  const element = useRef<HTMLFormElement>(null);

  useEffect(() => element.current?.querySelector<HTMLElement>("textarea")?.focus(), []);

  /** What stood in the form when a page was asked for: another text is not written over. */
  const askedFor = useRef({ body: "", url: "" });
  const { fetching, fetchPage, leave } = useFetchedPage((page) => {
    const { body, url } = latest.current.form;
    const isAsItWas = body === askedFor.current.body && url === askedFor.current.url;
    if (isAsItWas) takePage(page);
    return isAsItWas;
  });

  const kept = useKeptForm(userId, take, item && { item: item.id, begin: () => takeItem(item) });
  function take(found: PastedWork) {
    leave();
    stopReading();
    const isThere = found.form.story === askLater || stories.some(({ id }) => id === found.form.story);
    const story = isThere ? found.form.story : "";
    beginWith({ ...found, form: { ...found.form, story } });
    clearAnswers();
    if (found === emptyWork) return focus("body");
    setNote("What you had begun stands here again.");
    look(found.form.body, "text", false);
    // Its page had not come when it was left.
    if (found.item !== null && found.form.body === "" && found.form.url !== "") fetchFrom(found.form.url);
  }
  /** Begins with what a wire gives, text and all; or with what a feed says of it, and has its page fetched. */
  function takeItem(begun: ItemToBringIn) {
    if (begun.wire !== null) {
      become(begunFromWire({ ...begun, wire: begun.wire }));
      setNote("It stands here as its wire has it.");
      return look(begun.wire.text, "text", false);
    }
    const { url, wire: _, ...told } = begun;
    become(begunFrom(told, url));
    if (url === "") setNote("Its feed gives no address of it. Paste its text.");
    else fetchFrom(url);
  }
  function undo(): boolean {
    const words = takeBack();
    if (words === null) return false;
    stopReading();
    setNote(`Taken back: ${words}.`);
    return true;
  }
  const { busy, unread, chooseOutlet, bringIn, open } = useBringIn({
    latest,
    answers,
    setTicket,
    focus,
    forget: () => kept.forget(),
    settle: () => {
      leave();
      clearTimeout(soon.current);
      return reading.current;
    },
  });
  function stopReading() {
    clearTimeout(soon.current);
    asking.current.abort();
    setTicket(null);
    turn.current += 1;
  }
  function clearAnswers() {
    answers.clear();
    setNote("");
  }

  /** Empties the form, as long as nothing else is begun with a way back. */
  function throwAway() {
    leave();
    stopReading();
    empty();
    clearAnswers();
    setNote("Thrown away.");
    focus("body");
  }
  function putBack(before: PastedWork) {
    become(before);
    setNote("It stands here again.");
    focus("body");
  }

  /** Puts words back into the text that were taken out of it, and shows where. */
  function putPartBack(part: TakenPart) {
    const now = latest.current;
    const body = withPartBack(now.form.body, part, now.taken);
    const name = takenWords[part.as].toLowerCase();
    step(`the ${name} was put back into the text`, {
      form: { ...now.form, body },
      taken: now.taken.map((each) => (each.id === part.id ? { ...each, isBack: true } : each)),
    });
    setNote(`Put back into the text: ${name}.`);
    const at = body.indexOf(part.words);
    requestAnimationFrame(() => {
      const field = element.current?.querySelector("textarea");
      field?.focus();
      field?.setSelectionRange(at, at + part.words.length);
    });
    lookSoon();
  }

  function change(field: PastedField) {
    return (value: string) => {
      const { form, typed, doubts } = latest.current;
      become({
        form: { ...form, [field]: value },
        typed: [...new Set([...typed, field])],
        doubts: { ...doubts, [field]: undefined },
        // Under another address it is not the text of that page.
        ...(field === "url" && { snapshot: null }),
      });
      setFaults((before) => ({ ...before, [field]: undefined }));
      if (field === "outlet") setWhich(null);
      if (field === "body" || field === "url") lookSoon();
    };
  }

  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  function lookSoon() {
    clearTimeout(soon.current);
    soon.current = setTimeout(() => look(latest.current.form.body, "text", false), 500);
  }

  /** Has the text read for its title, outlet, author and day, and looked up among what is held. `whole`: with its head. */
  function look(body: string, format: "text" | "html", whole: boolean) {
    const mine = ++turn.current;
    if (body.trim() === "") return;
    setNote((before) => (whole || before === "" ? reads : before));
    asking.current.abort();
    asking.current = new AbortController();
    const asked = { body, format, url: latest.current.form.url.trim() || null, ticket: newId() };
    setTicket(asked.ticket);
    reading.current = askPasted(asked, asking.current.signal).then((read) => {
      if (mine !== turn.current) return;
      setTicket(null);
      if (read === null)
        return setNote("The text could not be read for its title and day just now. Fill them in by hand.");
      if ("words" in read) return setNote(read.words);
      // The head of what was pasted goes to its fields; of a text that was typed in, nothing is taken away.
      if (whole) step("the text was read for its head", filledIn(latest.current, read.reading));
      else if (!latest.current.typed.includes("language"))
        become({ form: { ...latest.current.form, language: read.reading.language } });
      proposeStory(read.story);
      setDuplicates(read.duplicates);
      setFaults({});
      if (whole) setNote(readWords(latest.current.form));
      else setNote((before) => (before === reads ? "" : before));
    });
  }

  /** Chosen beforehand where nobody chose, and said as what it is. */
  function proposeStory(proposed: StoryProposal) {
    const { form, typed } = latest.current;
    setProposal(proposed);
    if (typed.includes("story")) return;
    const isOpen = proposed.kind === "story" && stories.some(({ id }) => id === proposed.id);
    const story = isOpen ? proposed.id : proposed.kind === "new" ? "" : askLater;
    if (story !== form.story) become({ form: { ...form, story } });
  }

  function fetchFrom(address: string) {
    askedFor.current = { body: latest.current.form.body, url: latest.current.form.url };
    void fetchPage(address);
  }
  function takePage({ id, url, body, format }: PageTold) {
    const { form, typed } = latest.current;
    become({ form: { ...form, url }, typed: [...new Set([...typed, "url" as const])] });
    begin({ body, format, shown: "" }, id);
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
    if (isAddressAlone(plain)) {
      change("url")(plain.trim());
      return fetchFrom(plain.trim());
    }
    begin(pasted(plain, html));
  }

  /** Begins with another text: one that was pasted, chosen as a file, or of a page that was fetched, with the name of its snapshot. */
  function begin({ body, format, shown }: Chosen, snapshot: string | null = null) {
    clearTimeout(soon.current);
    leave();
    const { form } = latest.current;
    step("the paste", { form: { ...form, body: shown }, taken: [], unlisted: 0, snapshot });
    setFaults((before) => ({ ...before, body: undefined }));
    look(body, format, true);
  }

  function focus(field: PastedField | undefined) {
    element.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`)?.focus();
  }

  function onKey(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      void bringIn(false);
    } else if (event.key.toLowerCase() === "z" && undo()) event.preventDefault();
  }

  return {
    work,
    thrown,
    kept,
    note,
    ...answers.told,
    proposal,
    busy,
    ticket,
    unread,
    fetching,
    fetchFrom,
    takePage,
    leaveFetching: leave,
    element,
    change,
    paste,
    onKey,
    chooseFile: (chosen: Chosen) => {
      setFailure(null);
      begin(chosen);
    },
    putPartBack,
    chooseOutlet,
    bringIn,
    open,
    throwAway,
    putBack,
  };
}

const isStructured = /<(p|div|article|section|h[1-6]|br|li|blockquote|table)\b/i;
/** The source of a page, as a text: what begins with an element that holds text. */
const isMarkup =
  /^\s*<(!doctype html|html|head|body|main|article|section|header|div|p|h[1-6]|blockquote)[\s>]/i;

/** What a clipboard holds, as the page that it is or as a text. */
function pasted(plain: string, html: string): Chosen {
  if (isMarkup.test(plain)) return { body: plain, format: "html", shown: plain };
  if (isStructured.test(html)) return { body: html, format: "html", shown: plain };
  return { body: plain, format: "text", shown: plain };
}

function readWords({ title, outlet, publishedAt }: PastedForm): string {
  const missing = [title ? "" : "title", outlet ? "" : "outlet", publishedAt ? "" : "day"].filter(Boolean);
  if (missing.length === 0) return "Title, outlet and day were read from the text. Look them over.";
  return `Not found in the text: ${missing.join(", ")}.`;
}
