"use client";

import type { AttributionSnapshot } from "@/domain/dossier/snapshot";
import { unknownHopWords } from "@/domain/sourcing/attribution-path";
import { Icon } from "../../lines/icon";
import type { Entities } from "../editing";
import { EntityPicker } from "../entity-picker";
import { TextField, textOrNull } from "../fields";
import { at, cut, moved } from "../list-edits";

type Relay = AttributionSnapshot["relays"][number];

/** Through whom it went, from the source towards the article. One without a name is a hop that nobody knows. */
export function Relays(props: {
  relays: Relay[];
  change: (relays: Relay[], words: string) => void;
  act: (relays: Relay[], words: string) => void;
  entities: Entities;
  outlet: string;
}) {
  const { relays, change, act, entities, outlet } = props;
  const nameOf = (relay: Relay) =>
    (relay.entityId && entities.nameOf(relay.entityId)?.name) ?? relay.description ?? unknownHopWords;
  return (
    <fieldset className="f relays">
      <legend>Through whom, from the source to {outlet}</legend>
      {relays.length > 0 ? (
        <ol>
          {relays.map((relay, index) => {
            const name = nameOf(relay);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a hop has no id of its own, its place is what it is
              <li key={index}>
                <EntityPicker
                  label={`Hop ${index + 1}`}
                  value={relay.entityId === null ? null : entities.nameOf(relay.entityId)}
                  find={entities.find}
                  create={entities.create}
                  choose={(one) =>
                    change(at(relays, index, { ...relay, entityId: one?.id ?? null }), `Hop ${index + 1}`)
                  }
                />
                <TextField
                  label="As described"
                  value={relay.description ?? ""}
                  change={(text) =>
                    change(at(relays, index, { ...relay, description: textOrNull(text) }), `Hop ${index + 1}`)
                  }
                />
                <MoveButtons
                  name={name}
                  index={index}
                  count={relays.length}
                  move={(to) => act(moved(relays, index, to), `Moved ${name}`)}
                  remove={() => act(cut(relays, index), `Took out ${name}`)}
                />
              </li>
            );
          })}
        </ol>
      ) : (
        <p className="dim">{outlet} heard it from the source itself.</p>
      )}
      <div className="relays__add">
        <EntityPicker
          label="Add a hop"
          value={null}
          adds
          find={entities.find}
          create={entities.create}
          choose={(one) => {
            if (one) act([...relays, { entityId: one.id, description: null }], `Added the hop ${one.name}`);
          }}
        />
        <button
          className="btn btn--quiet"
          type="button"
          onClick={() => act([...relays, { entityId: null, description: null }], `Added ${unknownHopWords}`)}
        >
          Add {unknownHopWords}
        </button>
      </div>
    </fieldset>
  );
}

/** Up, down and out, for one line of a list whose order means something. */
export function MoveButtons(props: {
  name: string;
  index: number;
  count: number;
  move: (to: number) => void;
  remove?: () => void;
}) {
  const { name, index, count, move, remove } = props;
  return (
    <span className="moves">
      <button
        type="button"
        aria-label={`Move up: ${name}`}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      >
        <span className="moves__up">
          <Icon name="down" />
        </span>
      </button>
      <button
        type="button"
        aria-label={`Move down: ${name}`}
        disabled={index === count - 1}
        onClick={() => move(index + 1)}
      >
        <Icon name="down" />
      </button>
      {remove ? (
        <button type="button" aria-label={`Take out: ${name}`} onClick={remove}>
          <Icon name="close" />
        </button>
      ) : null}
    </span>
  );
}
