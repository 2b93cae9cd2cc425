"use client";

import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import { endsBefore } from "@/domain/time/edtf";
import type { Editing, Entities } from "./editing";
import { NameFields } from "./entity/name-fields";
import { OutsideIds } from "./entity/outside-ids";
import { EntityPicker } from "./entity-picker";
import { AreaField, CheckField, DateField, TextField, textOrNull } from "./fields";
import { replaced, without } from "./list-edits";
import { isWebAddress } from "./web-address";

export type EntityEditing = Editing<EntitySnapshot>;
type NewPart = (kind: "position" | "sanction") => Promise<{ id: string; key: string }>;

/** A person or an organization, whole. */
export function EntityEditor(props: EntityEditing & { entities: Entities; newPart: NewPart }) {
  const { content, edit, act, entities, newPart } = props;
  const isPerson = content.kind === "person";
  const editing = { content, edit, act };
  return (
    <>
      <section aria-labelledby="names-h" className="dpsec">
        <h2 id="names-h" className="sech">
          Names <span className="dim num">{content.names.length}</span>
        </h2>
        <NameFields {...editing} />
      </section>
      <section aria-labelledby="what-h" className="dpsec">
        <h2 id="what-h" className="sech">
          {isPerson ? "Who it is" : "What it is"}
        </h2>
        <div className="dpform">
          <AreaField
            label="Description"
            plain
            hint="One line, under the name."
            value={content.description ?? ""}
            change={(text) => edit((entity) => ({ ...entity, description: textOrNull(text) }), "Description")}
          />
          <DateField
            label={isPerson ? "Died" : "Ceased to be"}
            hint="Ends posts and sanctions. Empty: not known, or not so"
            value={content.ended}
            change={(ended) => edit((entity) => ({ ...entity, ended }), isPerson ? "Death" : "End")}
          />
          {isPerson ? null : (
            <CheckField
              label="It publishes: articles can be by it"
              checked={content.publishes}
              change={(publishes) =>
                act(
                  (entity) => ({ ...entity, publishes }),
                  publishes ? "Marked as an outlet" : "No longer marked as an outlet",
                )
              }
            />
          )}
        </div>
      </section>
      {isPerson ? <Positions {...editing} entities={entities} newPart={newPart} /> : null}
      <Sanctions {...editing} entities={entities} newPart={newPart} />
      <OutsideIds {...editing} />
    </>
  );
}

type Parts = EntityEditing & { entities: Entities; newPart: NewPart };

function Positions({ content, edit, act, entities, newPart }: Parts) {
  type Position = EntitySnapshot["positions"][number];
  const set = (id: string, change: Partial<Position>, words: string) =>
    edit((entity) => ({ ...entity, positions: replaced(entity.positions, id, change) }), words);
  return (
    <section aria-labelledby="positions-h" className="dpsec">
      <h2 id="positions-h" className="sech">
        Posts <span className="dim num">{content.positions.length}</span>
      </h2>
      {content.positions.length === 0 ? <p className="sf__none">No post is on record.</p> : null}
      <ol className="parts">
        {content.positions.map((post) => (
          <li key={post.id} id={`post-${post.id}`} className="dpform">
            <div className="frow">
              <TextField
                label="Post"
                value={post.title}
                change={(title) => set(post.id, { title }, "Post")}
                fault={post.title.trim() === "" ? "is missing" : null}
              />
              <EntityPicker
                label="At"
                kind="organization"
                value={entities.nameOf(post.organizationId)}
                find={entities.find}
                create={entities.create}
                choose={(one) => {
                  if (one) set(post.id, { organizationId: one.id }, "Organization of a post");
                }}
              />
            </div>
            <div className="frow frow--3">
              <DateField
                label="From"
                value={post.from}
                change={(from) => set(post.id, { from }, "Start of a post")}
              />
              <DateField
                label="Until"
                hint="Not known, or still"
                value={post.to}
                fault={endsBefore(post) ? "is before it began" : null}
                change={(to) => set(post.id, { to }, "End of a post")}
              />
              <TextField
                label="Note"
                value={post.note ?? ""}
                change={(note) => set(post.id, { note: textOrNull(note) }, "Note on a post")}
              />
            </div>
            <p className="folds__act">
              <button
                className="btn btn--quiet"
                type="button"
                onClick={() =>
                  act(
                    (entity) => ({ ...entity, positions: without(entity.positions, post.id) }),
                    `Took out the post ${post.title}`,
                  )
                }
              >
                Take this post out
              </button>
            </p>
          </li>
        ))}
      </ol>
      <div className="parts__add">
        <EntityPicker
          label="Add a post at"
          kind="organization"
          value={null}
          adds
          find={entities.find}
          create={entities.create}
          choose={async (one) => {
            if (!one) return;
            const part = await newPart("position");
            const post = { ...part, organizationId: one.id, title: "", from: null, to: null, note: null };
            act(
              (entity) => ({ ...entity, positions: [...entity.positions, post] }),
              `Added a post at ${one.name}`,
            );
            focusField(`#post-${part.id} input`);
          }}
        />
      </div>
    </section>
  );
}

function Sanctions({ content, edit, act, entities, newPart }: Parts) {
  type Sanction = EntitySnapshot["sanctions"][number];
  const set = (id: string, change: Partial<Sanction>, words: string) =>
    edit((entity) => ({ ...entity, sanctions: replaced(entity.sanctions, id, change) }), words);
  return (
    <section aria-labelledby="sanctions-h" className="dpsec">
      <h2 id="sanctions-h" className="sech">
        Sanctions <span className="dim num">{content.sanctions.length}</span>
      </h2>
      {content.sanctions.length === 0 ? <p className="sf__none">No sanction is on record.</p> : null}
      <ol className="parts">
        {content.sanctions.map((sanction) => (
          <li key={sanction.id} id={`sanction-${sanction.id}`} className="dpform">
            <div className="frow frow--3">
              <EntityPicker
                label="By"
                kind="organization"
                value={entities.nameOf(sanction.authorityId)}
                find={entities.find}
                create={entities.create}
                choose={(one) => {
                  if (one) set(sanction.id, { authorityId: one.id }, "Authority of a sanction");
                }}
              />
              <DateField
                label="From"
                hint=""
                value={sanction.from || null}
                fault={sanction.from === "" ? "is missing" : null}
                change={(from) => set(sanction.id, { from: from ?? "" }, "Start of a sanction")}
              />
              <DateField
                label="Until"
                hint="Still in force, or not known"
                value={sanction.to}
                fault={endsBefore(sanction) ? "is before it began" : null}
                change={(to) => set(sanction.id, { to }, "End of a sanction")}
              />
            </div>
            <div className="frow frow--3">
              <TextField
                label="Programme"
                value={sanction.programme ?? ""}
                change={(text) => set(sanction.id, { programme: textOrNull(text) }, "Programme")}
              />
              <TextField
                label="Reason"
                value={sanction.reason ?? ""}
                change={(text) => set(sanction.id, { reason: textOrNull(text) }, "Reason of a sanction")}
              />
              <TextField
                label="Address"
                value={sanction.url ?? ""}
                fault={
                  sanction.url && !isWebAddress(sanction.url) ? "has to begin with http:// or https://" : null
                }
                change={(text) => set(sanction.id, { url: textOrNull(text) }, "Address of a sanction")}
              />
            </div>
            <p className="folds__act">
              <button
                className="btn btn--quiet"
                type="button"
                onClick={() =>
                  act(
                    (entity) => ({ ...entity, sanctions: without(entity.sanctions, sanction.id) }),
                    "Took out a sanction",
                  )
                }
              >
                Take this sanction out
              </button>
            </p>
          </li>
        ))}
      </ol>
      <div className="parts__add">
        <EntityPicker
          label="Add a sanction by"
          kind="organization"
          value={null}
          adds
          find={entities.find}
          create={entities.create}
          choose={async (one) => {
            if (!one) return;
            const part = await newPart("sanction");
            const blank = { from: "", to: null, programme: null, reason: null, url: null };
            act(
              (entity) => ({
                ...entity,
                sanctions: [...entity.sanctions, { ...part, ...blank, authorityId: one.id }],
              }),
              `Added a sanction by ${one.name}`,
            );
            focusField(`#sanction-${part.id} input:not([role="combobox"])`);
          }}
        />
      </div>
    </section>
  );
}

/** What was added by name is filled in next: its first empty field, once it is drawn. */
function focusField(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
