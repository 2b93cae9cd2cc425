"use client";

import { useState } from "react";
import { proximityWords } from "@/domain/attribution-words";
import { questionLeftOpen } from "@/domain/lint/left-open";
import { statusWords } from "@/domain/status/status-words";
import { taggingKeys } from "@/domain/suggestion/keys";
import { DismissReason } from "@/domain/suggestion/suggestion";
import type { Proximity, Status } from "@/domain/vocabulary";
import { buttonLook } from "../../button-look";
import { CheckField } from "../form/fields";
import { Cancel, Choices, toDigit } from "./choices";
import { Dialog } from "./dialog";
import {
  ChoiceButton,
  DialogActions,
  DialogArea,
  DialogField,
  DialogInput,
  WayForm,
  WaySection,
  WayTitle,
} from "./dialog-parts";
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
    <Dialog title={`Dismiss suggestion ${props.n}: why?`} close={props.close} keys={toDigit}>
      <Choices
        items={reasons.map((reason) => ({ key: reason, value: reason, words: dismissWords[reason] }))}
        choose={dismiss}
      />
      <DialogField>
        A note, if you like
        <DialogInput value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
      </DialogField>
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
    <Dialog title={`What makes it ${label.toLowerCase()}?`} close={close} keys={toDigit}>
      <p className="text-ink-3">
        The rules say {statusWords[byRules].label.toLowerCase()}. {statusWords[status].rule}
      </p>
      {standings.length > 0 ? (
        <WaySection>
          <WayTitle>The source has standing over this very proposition</WayTitle>
          <Choices
            items={standings.map((one) => ({ key: one, value: one, words: proximityWords[one] }))}
            choose={chosen}
          />
          <DialogField>
            Why that is so
            <DialogInput value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
          </DialogField>
        </WaySection>
      ) : null}
      <WayForm
        next={standings.length > 0}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== "") decide(reason.trim());
        }}
      >
        <WayTitle>{standings.length > 0 ? "Or you decide it" : "You decide it"}, and say why</WayTitle>
        <DialogField>
          Reason, shown to readers
          <DialogArea
            required
            value={reason}
            data-first={standings.length === 0 || undefined}
            onChange={({ target }) => setReason(target.value)}
          />
        </DialogField>
        <DialogActions>
          <button className={buttonLook("primary")} type="submit">
            Decide: {label}
          </button>
          <button className={buttonLook()} type="button" onClick={close}>
            Cancel
          </button>
        </DialogActions>
      </WayForm>
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
      <WayForm
        onSubmit={(event) => {
          event.preventDefault();
          if (whole.length >= 2) props.split(whole);
        }}
      >
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no id of its own, its place is what it is
          <DialogField key={index}>
            Claim {index + 1}
            <DialogArea
              maxLength={1_000}
              value={part}
              onChange={({ target }) => setParts(parts.map((one, at) => (at === index ? target.value : one)))}
            />
          </DialogField>
        ))}
        <DialogActions>
          <button className={buttonLook("primary")} type="submit" data-first>
            Save as {whole.length} claims
          </button>
          <button className={buttonLook()} type="button" onClick={() => setParts([...parts, ""])}>
            One more
          </button>
          <button className={buttonLook()} type="button" onClick={props.close}>
            Cancel
          </button>
        </DialogActions>
      </WayForm>
    </Dialog>
  );
}

/** `text` is the question that the words put, empty where they put none; `says` are the article's own words. */
export function QuestionDialog(props: {
  text: string;
  says: string;
  /** What readers are told beside it; null where nothing. */
  note: string | null;
  ask: (text: string) => void;
  close: () => void;
}) {
  const [text, setText] = useState(props.text);
  const [asked] = questionLeftOpen(text);
  /** The words of what is asked of it that have been shown once: a second press means it as it is. */
  const [held, setHeld] = useState<string | null>(null);
  return (
    <Dialog title="Open question" close={props.close}>
      <WayForm
        onSubmit={(event) => {
          event.preventDefault();
          if (asked && held !== asked.words) setHeld(asked.words);
          else if (text.trim() !== "") props.ask(text.trim());
        }}
      >
        <p className="text-ink-3">
          The text says: “<span>{props.says}</span>”
        </p>
        <DialogField>
          What the reporting does not say
          <DialogArea
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
        </DialogField>
        <p role="status">
          {asked ? `${asked.words} ${asked.mend}` : null}
          {asked && held === asked.words ? " Not saved yet: press Enter again to ask it as it is." : null}
        </p>
        {props.note === null ? null : (
          <p>
            Beside it readers are told: <bdi>{props.note}</bdi>
          </p>
        )}
        <DialogActions>
          <button className={buttonLook("primary")} type="submit">
            Save as an open question
          </button>
          <button className={buttonLook()} type="button" onClick={props.close}>
            Cancel
          </button>
        </DialogActions>
      </WayForm>
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
    <Dialog title="Which story do its claims go to?" close={close} keys={toDigit}>
      <WayForm
        onSubmit={(event) => {
          event.preventDefault();
          if (headline.trim() !== "") make(headline.trim());
        }}
      >
        <DialogField>
          A new story
          <DialogInput
            required
            value={headline}
            maxLength={500}
            onChange={({ target }) => setHeadline(target.value)}
          />
        </DialogField>
        <DialogActions>
          <button className={buttonLook("primary")} type="submit" data-first>
            Start this story
          </button>
          <button className={buttonLook()} type="button" onClick={close}>
            Cancel
          </button>
        </DialogActions>
      </WayForm>
      {stories.length > 0 ? (
        <WaySection next>
          <WayTitle>Or one that there is</WayTitle>
          <ol>
            {stories.map(({ id, headline: title, published }, index) => (
              <li key={id}>
                <ChoiceButton onClick={() => choose(id)}>
                  {index < 9 ? <kbd>{index + 1}</kbd> : null} <span>{title}</span>{" "}
                  {published ? null : <span className="text-ink-3">not published</span>}
                </ChoiceButton>
              </li>
            ))}
          </ol>
        </WaySection>
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
      <table>
        <tbody>
          {taggingKeys.map(({ shown, says }) => (
            <tr key={says}>
              <th className="py-1 pr-6 text-left align-top whitespace-nowrap" scope="row">
                {shown.map((keys) => (
                  <kbd key={keys}>{keys}</kbd>
                ))}
              </th>
              <td className="py-1">{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CheckField
        label="Single keys work on this device"
        checked={props.singleKeys}
        change={props.setSingleKeys}
      />
      <DialogActions>
        <button className={buttonLook()} type="button" onClick={props.close} data-first>
          Close
        </button>
      </DialogActions>
    </Dialog>
  );
}

function closesOn(own: string, key: string, close: () => void): boolean {
  if (key === own) close();
  return key === own;
}
