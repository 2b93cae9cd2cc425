"use client";

import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import { postValue, type TakenFrom } from "@/domain/reconcile/looked-up";
import { endsBefore } from "@/domain/time/edtf";
import { buttonLook } from "../../button-look";
import { EmptyNote } from "../../empty-note";
import { FieldActions, FieldGrid, FieldItem, FieldRow } from "../form/field-grid";
import { AreaField, CheckField, DateField, TextField, textOrNull } from "../form/fields";
import { replaced, without } from "../form/list-edits";
import { isWebAddress } from "../form/web-address";
import { DeskSection } from "../frame/desk-section";
import type { Editing, Entities } from "../history/editing";
import { EntityPicker } from "./entity-picker";
import { NameFields } from "./name-fields";
import { OutsideIds } from "./outside-ids";
import { TakenNote } from "./taken-note";

export type EntityEditing = Editing<EntitySnapshot>;
type NewPart = (kind: "position" | "sanction") => Promise<{ id: string; key: string }>;

/** A person or an organization, whole. */
export function EntityEditor(
  props: EntityEditing & { entities: Entities; newPart: NewPart; taken: readonly TakenFrom[] },
) {
  const { content, edit, act, entities, newPart, taken } = props;
  const isPerson = content.kind === "person";
  const editing = { content, edit, act };
  return (
    <>
      <DeskSection id="names" title="Names" count={content.names.length}>
        <NameFields {...editing} taken={taken} />
      </DeskSection>
      <DeskSection id="what" title={`${isPerson ? "Who it is" : "What it is"}`}>
        <FieldGrid>
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
        </FieldGrid>
      </DeskSection>
      {isPerson ? <Positions {...editing} entities={entities} newPart={newPart} taken={taken} /> : null}
      <Sanctions {...editing} entities={entities} newPart={newPart} />
      <OutsideIds {...editing} taken={taken} />
    </>
  );
}

type Parts = EntityEditing & { entities: Entities; newPart: NewPart };

function Positions({
  content,
  edit,
  act,
  entities,
  newPart,
  taken,
}: Parts & { taken: readonly TakenFrom[] }) {
  type Position = EntitySnapshot["positions"][number];
  const set = (id: string, change: Partial<Position>, words: string) =>
    edit((entity) => ({ ...entity, positions: replaced(entity.positions, id, change) }), words);
  return (
    <DeskSection id="positions" title="Posts" count={content.positions.length}>
      {content.positions.length === 0 ? <EmptyNote>No post is on record.</EmptyNote> : null}
      <ol>
        {content.positions.map((post) => (
          <FieldItem key={post.id} id={`post-${post.id}`}>
            <FieldRow>
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
            </FieldRow>
            <FieldRow three>
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
            </FieldRow>
            <TakenNote taken={taken} what="post" value={postValue(post.title, post.organizationId)} />
            <FieldActions>
              <button
                className={buttonLook("plain", "quiet")}
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
            </FieldActions>
          </FieldItem>
        ))}
      </ol>
      <div className="mt-4 max-w-96">
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
    </DeskSection>
  );
}

function Sanctions({ content, edit, act, entities, newPart }: Parts) {
  type Sanction = EntitySnapshot["sanctions"][number];
  const set = (id: string, change: Partial<Sanction>, words: string) =>
    edit((entity) => ({ ...entity, sanctions: replaced(entity.sanctions, id, change) }), words);
  return (
    <DeskSection id="sanctions" title="Sanctions" count={content.sanctions.length}>
      {content.sanctions.length === 0 ? <EmptyNote>No sanction is on record.</EmptyNote> : null}
      <ol>
        {content.sanctions.map((sanction) => (
          <FieldItem key={sanction.id} id={`sanction-${sanction.id}`}>
            <FieldRow three>
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
            </FieldRow>
            <FieldRow three>
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
            </FieldRow>
            <FieldActions>
              <button
                className={buttonLook("plain", "quiet")}
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
            </FieldActions>
          </FieldItem>
        ))}
      </ol>
      <div className="mt-4 max-w-96">
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
    </DeskSection>
  );
}

/** What was added by name is filled in next: its first empty field, once it is drawn. */
function focusField(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
