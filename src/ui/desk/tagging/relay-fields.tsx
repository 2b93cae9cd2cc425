"use client";

import { useRef, useState } from "react";
import { unknownHopWords } from "@/domain/sourcing/attribution-path";
import type { AttributionForm } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import { MoveButtons } from "../claim/relays";
import { EntityPicker } from "../entity/entity-picker";
import { cut, moved } from "../form/list-edits";
import { LinkButton } from "../frame/link-button";
import { choiceOf, type People, toBeMade } from "./choice-field";

type Relay = AttributionForm["relays"][number];

/** Through whom it went, from the source towards the article; a hop without a name is one that nobody knows. */
export function RelayFields(props: {
  relays: Relay[];
  people: People;
  change: (relays: Relay[], words: string) => void;
}) {
  const { relays, people, change } = props;
  const root = useRef<HTMLDivElement>(null);
  /** What was chosen although it stands there. */
  const [twice, setTwice] = useState<string | null>(null);
  const nameOf = ({ entity, description }: Relay) =>
    entity === null ? (description ?? unknownHopWords) : choiceName(entity, people.entity);
  /** What was moved or taken out keeps the focus near it. */
  const changed = (after: Relay[], words: string) => {
    change(after, words);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) root.current?.querySelector("input")?.focus();
    });
  };
  return (
    <div className="lg:pointer-fine:relative" ref={root}>
      <EntityPicker
        label="Through"
        value={null}
        adds
        find={people.find}
        create={toBeMade}
        choose={(entity) => {
          // A hop that stands there already is not another one.
          const isThere = relays.some((relay) => nameOf(relay) === entity?.name);
          setTwice(isThere ? (entity?.name ?? null) : null);
          if (entity && !isThere)
            changed([...relays, { entity: choiceOf(entity), description: null }], `Through ${entity.name}`);
        }}
      />
      {twice !== null && relays.some((relay) => nameOf(relay) === twice) ? (
        <p className="mt-1 text-sm/6 text-ink-2" role="alert">
          Through <bdi>{twice}</bdi> already: it stands below.
        </p>
      ) : null}
      {relays.length > 0 ? (
        <ol className="mt-1 text-sm/6" aria-label="Through, from the source towards the article">
          {relays.map((relay, index) => {
            const name = nameOf(relay);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a hop has no id of its own, its place is what it is
              <li key={index} className="flex flex-wrap items-center justify-end gap-x-2">
                <span className="min-w-0 grow basis-26 wrap-break-word">
                  <bdi>{name}</bdi>
                </span>
                <MoveButtons
                  name={name}
                  index={index}
                  count={relays.length}
                  move={(to) => changed(moved(relays, index, to), `Moved ${name}`)}
                  remove={() => changed(cut(relays, index), `Took out ${name}`)}
                />
              </li>
            );
          })}
        </ol>
      ) : null}
      {/* Beside the label of its field, as the other statuses are beside theirs. */}
      <LinkButton
        className="lg:pointer-fine:absolute lg:pointer-fine:-top-1.25 lg:pointer-fine:right-0"
        onClick={() =>
          changed([...relays, { entity: null, description: null }], `Through ${unknownHopWords}`)
        }
      >
        Add {unknownHopWords}
      </LinkButton>
    </div>
  );
}
