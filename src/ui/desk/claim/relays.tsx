"use client";

import type { AttributionSnapshot } from "@/domain/dossier/snapshot";
import { unknownHopWords } from "@/domain/sourcing/attribution-path";
import { buttonLook } from "../../button-look";
import { FieldLegend } from "../../field-parts";
import { EntityPicker } from "../entity/entity-picker";
import { TextField, textOrNull } from "../form/fields";
import { at, cut, moved } from "../form/list-edits";
import { IconButton } from "../frame/icon-button";
import type { Entities } from "../history/editing";

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
    <fieldset>
      <FieldLegend>Through whom, from the source to {outlet}</FieldLegend>
      {relays.length > 0 ? (
        <ol>
          {relays.map((relay, index) => {
            const name = nameOf(relay);
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: a hop has no id of its own, its place is what it is
                key={index}
                className="grid items-end gap-3 py-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
              >
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
        <p className="text-ink-3">{outlet} heard it from the source itself.</p>
      )}
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <EntityPicker
          className="grow basis-56"
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
          className={`${buttonLook("plain", "quiet")} min-h-9.5`}
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
    <span className="inline-flex">
      <IconButton
        icon="down"
        turned
        aria-label={`Move up: ${name}`}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      />
      <IconButton
        icon="down"
        aria-label={`Move down: ${name}`}
        disabled={index === count - 1}
        onClick={() => move(index + 1)}
      />
      {remove ? <IconButton icon="close" aria-label={`Take out: ${name}`} onClick={remove} /> : null}
    </span>
  );
}
