"use client";

import { useState } from "react";
import { proximityWords } from "@/domain/attribution-words";
import { statusWords } from "@/domain/status/status-words";
import { taggingKeys } from "@/domain/suggestion/keys";
import { DismissReason } from "@/domain/suggestion/suggestion";
import type { Proximity, Status } from "@/domain/vocabulary";
import { byNumber, Cancel, Choices } from "./choices";
import { Dialog } from "./dialog";
import { dismissWords } from "./done-words";

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

function closesOn(own: string, key: string, close: () => void): boolean {
  if (key === own) close();
  return key === own;
}
