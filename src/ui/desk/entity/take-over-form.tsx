"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import { schemeWords } from "@/domain/external-id";
import { type Candidate, idValue } from "@/domain/reconcile/looked-up";
import { buttonLook } from "../../button-look";
import { CheckField, TextField } from "../form/fields";

/** What is to be taken over; posts by their place, each with its organization. */
export type Chosen = { names: string[]; ids: string[]; posts: { index: number; at: string }[] };

/** What a service says of somebody, each to be ticked: what is on record already is not offered, and nothing is ticked unasked. */
export function TakeOverForm(props: {
  service: string;
  candidate: Candidate;
  content: EntitySnapshot;
  nameOf: (organization: string) => string | null;
  leave: () => void;
  take: (chosen: Chosen) => void;
}) {
  const { service, candidate, content, nameOf, leave, take } = props;
  const [names, setNames] = useState<string[]>([]);
  const [ids, setIds] = useState<string[]>([]);
  const [posts, setPosts] = useState<Record<number, string>>({});
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => head.current?.focus(), []);

  const newNames = candidate.names.filter(({ text }) => !content.names.some((held) => held.text === text));
  const newIds = candidate.ids.filter(
    (one) => !content.externalIds.some((held) => idValue(held) === idValue(one)),
  );
  const isHeld = ({ title, at }: Candidate["posts"][number]) =>
    content.positions.some((held) => held.title === title && nameOf(held.organizationId) === at);
  const newPosts = candidate.posts
    .map((post, index) => ({ ...post, index }))
    .filter((post) => content.kind === "person" && !isHeld(post));
  const isAny = names.length > 0 || ids.length > 0 || Object.keys(posts).length > 0;
  const isMissing = Object.values(posts).some((at) => at.trim() === "");

  function send(event: FormEvent) {
    event.preventDefault();
    if (!isAny || isMissing) return;
    const chosenPosts = Object.entries(posts).map(([index, at]) => ({ index: Number(index), at: at.trim() }));
    take({ names, ids, posts: chosenPosts });
  }

  return (
    <form onSubmit={send} className="mt-2">
      <p ref={head} tabIndex={-1} className="font-medium wrap-anywhere">
        {candidate.name}, as {service} has it
      </p>
      {newNames.length + newIds.length + newPosts.length === 0 ? (
        <p>All that it says is on record already.</p>
      ) : null}
      <Choices title="Names" isShown={newNames.length > 0}>
        {newNames.map(({ text, language }) => (
          <CheckField
            key={text}
            label={
              <>
                <bdi lang={language ?? undefined}>{text}</bdi>
                {language === null ? "" : ` (${language})`}
              </>
            }
            checked={names.includes(text)}
            change={(on) => setNames((held) => toggled(held, text, on))}
          />
        ))}
      </Choices>
      <Choices title="Ids elsewhere" isShown={newIds.length > 0}>
        {newIds.map((one) => (
          <CheckField
            key={idValue(one)}
            label={`${schemeWords[one.scheme]} ${one.value}`}
            checked={ids.includes(idValue(one))}
            change={(on) => setIds((held) => toggled(held, idValue(one), on))}
          />
        ))}
      </Choices>
      <Choices title="Posts" isShown={newPosts.length > 0}>
        {newPosts.map(({ title, at, from, to, index }) => (
          <div key={index}>
            <CheckField
              label={from === null && to === null ? title : `${title} (${from ?? "?"} to ${to ?? "?"})`}
              checked={posts[index] !== undefined}
              change={(on) =>
                setPosts(({ [index]: _, ...others }) => (on ? { ...others, [index]: at ?? "" } : others))
              }
            />
            {posts[index] === undefined ? null : (
              <TextField
                label={`At which organization: ${title}`}
                value={posts[index]}
                fault={posts[index].trim() === "" ? "is missing" : null}
                change={(text) => setPosts((held) => ({ ...held, [index]: text }))}
              />
            )}
          </div>
        ))}
      </Choices>
      <div className="mt-3 flex flex-wrap gap-2">
        <button className={buttonLook()} type="submit" disabled={!isAny || isMissing}>
          Take over what is ticked
        </button>
        <button className={buttonLook("plain", "quiet")} type="button" onClick={leave}>
          Back to the candidates
        </button>
      </div>
    </form>
  );
}

function Choices(props: { title: string; isShown: boolean; children: React.ReactNode }) {
  if (!props.isShown) return null;
  return (
    <fieldset className="mt-3 border-t border-hair pt-2">
      <legend className="pr-2 text-ink-2">{props.title}</legend>
      {props.children}
    </fieldset>
  );
}

const toggled = (held: readonly string[], value: string, on: boolean): string[] =>
  on ? [...held.filter((one) => one !== value), value] : held.filter((one) => one !== value);
