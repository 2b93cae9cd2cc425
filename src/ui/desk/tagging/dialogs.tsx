"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { proximityWords } from "@/domain/attribution-words";
import { statusWords } from "@/domain/status/status-words";
import { taggingKeys } from "@/domain/suggestion/keys";
import { DismissReason } from "@/domain/suggestion/suggestion";
import type { Proximity, Status } from "@/domain/vocabulary";
import { Dialog } from "./dialog";
import { dismissWords } from "./done-words";

/** A list to choose from by number, by arrow keys or with the mouse; the first has the focus. */
function Choices<T>(props: {
  items: readonly { key: string; value: T; words: ReactNode }[];
  choose: (value: T) => void;
}) {
  const root = useRef<HTMLOListElement>(null);
  const isEmpty = props.items.length === 0;
  // Choices may come while the dialog is open: the first of them takes the focus from the title.
  useLayoutEffect(() => {
    if (!isEmpty && document.activeElement?.matches("dialog h2"))
      root.current?.querySelector("button")?.focus();
  }, [isEmpty]);
  return (
    <ol className="choices" ref={root}>
      {props.items.map(({ key, value, words }, index) => (
        <li key={key}>
          <button
            type="button"
            data-first={index === 0 || undefined}
            onClick={() => props.choose(value)}
            onKeyDown={({ key: pressed, currentTarget }) => {
              const item = currentTarget.closest("li");
              if (pressed === "ArrowDown") item?.nextElementSibling?.querySelector("button")?.focus();
              if (pressed === "ArrowUp") item?.previousElementSibling?.querySelector("button")?.focus();
            }}
          >
            <kbd>{index + 1}</kbd> <span>{words}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Digits choose what stands at that place. */
function byNumber<T>(items: readonly T[], choose: (item: T) => void): (key: string) => boolean {
  return (key) => {
    const item = /^[1-9]$/.test(key) ? items[Number(key) - 1] : undefined;
    if (item !== undefined) choose(item);
    return item !== undefined;
  };
}

export function DismissDialog(props: {
  n: number;
  dismiss: (reason: DismissReason, note: string | null) => void;
  close: () => void;
}) {
  const [note, setNote] = useState("");
  const dismiss = (reason: DismissReason) => props.dismiss(reason, note.trim() || null);
  const reasons = DismissReason.options;
  return (
    <Dialog
      title={`Dismiss suggestion ${props.n}: why?`}
      close={props.close}
      keys={byNumber(reasons, dismiss)}
    >
      <Choices
        items={reasons.map((reason) => ({ key: reason, value: reason, words: dismissWords[reason] }))}
        choose={dismiss}
      />
      <label className="f">
        A note, if you like
        <input value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
      </label>
      <Cancel close={props.close} />
    </Dialog>
  );
}

/** A claim that an attribution could join. */
export type MergeChoice = { claimId: string; text: string; note: string | null };

export function MergeDialog(props: {
  title: string;
  choices: readonly MergeChoice[];
  /** Claims that were saved a moment ago are not among the choices yet, and would come before the others. */
  isSaving: boolean;
  merge: (claimId: string) => void;
  close: () => void;
}) {
  const { title, isSaving, merge, close } = props;
  const choices = useStandingChoices(isSaving ? [] : props.choices);
  return (
    <Dialog title={title} close={close} keys={byNumber(choices, ({ claimId }) => merge(claimId))}>
      {isSaving ? (
        <p role="status">The claims before it are being saved, and come here once they are.</p>
      ) : choices.length === 0 ? (
        <p>The story has no claim yet that it could join. Save one first.</p>
      ) : null}
      <Choices
        items={choices.map(({ claimId, text, note }) => ({
          key: claimId,
          value: claimId,
          words: (
            <>
              {text} {note ? <span className="dim">{note}</span> : null}
            </>
          ),
        }))}
        choose={merge}
      />
      <Cancel close={close} />
    </Dialog>
  );
}

/** Choices as they were first shown, each at its place: what is found later comes below, and moves no number that is read. */
function useStandingChoices(choices: readonly MergeChoice[]): readonly MergeChoice[] {
  const [shown, setShown] = useState<readonly MergeChoice[]>([]);
  const more = choices.filter(({ claimId }) => !shown.some((one) => one.claimId === claimId));
  const all = more.length === 0 ? shown : [...shown, ...more];
  if (all !== shown) setShown(all);
  return all;
}

const corrections = ["against", "instead"] as const;

/** A correction counts against what it corrects and for what it says instead: which of the two this claim is, nobody guesses. */
export function CorrectionDialog(props: {
  claim: string;
  /** Whether who speaks has said so in that claim: then they take it back, else they dispute it. */
  takesBack: boolean;
  join: (as: (typeof corrections)[number]) => void;
  close: () => void;
}) {
  const { claim, takesBack, join, close } = props;
  const words = {
    against: takesBack
      ? "It corrects this: who said so takes it back"
      : "It corrects this: it counts against the claim, as disputed by them",
    instead: "It says this instead: it counts for the claim",
  };
  return (
    <Dialog title="Corrects this, or says this instead?" close={close} keys={byNumber(corrections, join)}>
      <p>“{claim}”</p>
      <Choices
        items={corrections.map((one) => ({ key: one, value: one, words: words[one] }))}
        choose={join}
      />
      <Cancel close={close} />
    </Dialog>
  );
}

/** What makes a claim the status that the rules do not give it: standing, where that leads there, else a decision. */
export function WayDialog(props: {
  status: Status;
  byRules: Status;
  standings: readonly Proximity[];
  note: string;
  stand: (proximity: Proximity, note: string | null) => void;
  decide: (reason: string) => void;
  close: () => void;
}) {
  const { status, byRules, standings, stand, decide, close } = props;
  const [note, setNote] = useState(props.note);
  const [reason, setReason] = useState("");
  const label = statusWords[status].label;
  const chosen = (proximity: Proximity) => stand(proximity, note.trim() || null);
  return (
    <Dialog title={`What makes it ${label.toLowerCase()}?`} close={close} keys={byNumber(standings, chosen)}>
      <p className="dim">
        The rules say {statusWords[byRules].label.toLowerCase()}. {statusWords[status].rule}
      </p>
      {standings.length > 0 ? (
        <section className="way">
          <h3>The source has standing over this very proposition</h3>
          <Choices
            items={standings.map((one) => ({ key: one, value: one, words: proximityWords[one] }))}
            choose={chosen}
          />
          <label className="f">
            Why that is so
            <input value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
          </label>
        </section>
      ) : null}
      <form
        className="way"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") decide(reason.trim());
        }}
      >
        <h3>{standings.length > 0 ? "Or you decide it" : "You decide it"}, and say why</h3>
        <label className="f">
          Reason, shown to readers
          <textarea
            rows={2}
            required
            value={reason}
            data-first={standings.length === 0 || undefined}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <p className="dialog__act">
          <button className="btn btn--primary" type="submit">
            Decide: {label}
          </button>
          <button className="btn" type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}

export function SplitDialog(props: {
  parts: readonly string[];
  split: (parts: string[]) => void;
  close: () => void;
}) {
  const [parts, setParts] = useState([...props.parts]);
  const whole = parts.map((part) => part.trim()).filter(Boolean);
  return (
    <Dialog title="Split into single claims" close={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (whole.length >= 2) props.split(whole);
        }}
      >
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no id of its own, its place is what it is
          <label className="f" key={index}>
            Claim {index + 1}
            <textarea
              rows={2}
              maxLength={1_000}
              value={part}
              onChange={({ target }) => setParts(parts.map((one, at) => (at === index ? target.value : one)))}
            />
          </label>
        ))}
        <p className="dialog__act">
          <button className="btn btn--primary" type="submit" data-first>
            Save as {whole.length} claims
          </button>
          <button className="btn" type="button" onClick={() => setParts([...parts, ""])}>
            One more
          </button>
          <button className="btn" type="button" onClick={props.close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}

export function QuestionDialog(props: { text: string; ask: (text: string) => void; close: () => void }) {
  const [text, setText] = useState(props.text);
  return (
    <Dialog title="Open question" close={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") props.ask(text.trim());
        }}
      >
        <label className="f">
          What the reporting does not say
          <textarea
            rows={2}
            required
            maxLength={1_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
            data-first
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        </label>
        <p className="dialog__act">
          <button className="btn btn--primary" type="submit">
            Save as an open question
          </button>
          <button className="btn" type="button" onClick={props.close}>
            Cancel
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** Where the claims of an article go, asked before the first is saved. */
export function StoryDialog(props: {
  headline: string;
  stories: readonly { id: string; headline: string; published: boolean }[];
  make: (headline: string) => void;
  choose: (id: string) => void;
  close: () => void;
}) {
  const { stories, make, choose, close } = props;
  const [headline, setHeadline] = useState(props.headline);
  return (
    <Dialog
      title="Which story do its claims go to?"
      close={close}
      keys={byNumber(stories, ({ id }) => choose(id))}
    >
      <form
        className="way"
        onSubmit={(event) => {
          event.preventDefault();
          if (headline.trim() !== "") make(headline.trim());
        }}
      >
        <label className="f">
          A new story
          <input
            required
            value={headline}
            maxLength={500}
            onChange={({ target }) => setHeadline(target.value)}
          />
        </label>
        <p className="dialog__act">
          <button className="btn btn--primary" type="submit" data-first>
            Start this story
          </button>
          <button className="btn" type="button" onClick={close}>
            Cancel
          </button>
        </p>
      </form>
      {stories.length > 0 ? (
        <section className="way">
          <h3>Or one that there is</h3>
          <ol className="choices">
            {stories.map(({ id, headline: title, published }, index) => (
              <li key={id}>
                <button type="button" onClick={() => choose(id)}>
                  {index < 9 ? <kbd>{index + 1}</kbd> : null} <span>{title}</span>{" "}
                  {published ? null : <span className="dim">not published</span>}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </Dialog>
  );
}

export function HelpDialog(props: {
  singleKeys: boolean;
  setSingleKeys: (on: boolean) => boolean;
  close: () => void;
}) {
  return (
    <Dialog title="Keys" close={props.close} keys={(key) => closesOn("?", key, props.close)}>
      <table className="keytable">
        <tbody>
          {taggingKeys.map(({ shown, says }) => (
            <tr key={says}>
              <th scope="row">
                {shown.map((keys) => (
                  <kbd key={keys}>{keys}</kbd>
                ))}
              </th>
              <td>{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="check">
        <input
          type="checkbox"
          checked={props.singleKeys}
          onChange={({ target }) => props.setSingleKeys(target.checked)}
        />{" "}
        Single keys work on this device
      </label>
      <p className="dialog__act">
        <button className="btn" type="button" onClick={props.close} data-first>
          Close
        </button>
      </p>
    </Dialog>
  );
}

function Cancel({ close }: { close: () => void }) {
  return (
    <p className="dialog__act">
      <button className="btn" type="button" onClick={close}>
        Cancel
      </button>
    </p>
  );
}

function closesOn(own: string, key: string, close: () => void): boolean {
  if (key === own) close();
  return key === own;
}
