"use client";

import type { ReactNode } from "react";
import type { EntityDesk } from "@/domain/draft/desk-pages";
import type { Withdrawal } from "@/domain/withdrawal";
import { EntityEditor } from "@/ui/desk/entity/entity-editor";
import { Merges } from "@/ui/desk/entity/entity-list-view";
import { DeskColumns } from "@/ui/desk/frame/desk-columns";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { DeskHead } from "@/ui/desk/frame/desk-shell";
import { WorkRow } from "@/ui/desk/story/work-list";
import { EmptyNote } from "@/ui/empty-note";
import { Link } from "@/ui/link";
import { ConflictOf } from "../../../conflict";
import { newPart } from "../../../new-part";
import { Presence } from "../../../presence";
import { Publish } from "../../../publish";
import { useDocument } from "../../../saving/use-document";
import { SubjectLinks } from "../../../subject-links";
import { TakenDown } from "../../../take-down";
import { useEditing } from "../../../use-editing";
import { useEntities } from "../../../use-entities";
import { Unmerge } from "../unmerge";
import { LookUp } from "./look-up";
import { Recast } from "./recast";

/** A person or an organization while it is worked on. `refused` tells what a chief refused of it. */
export function EntityWork(props: {
  desk: EntityDesk;
  withdrawal: Withdrawal | null;
  comments: number;
  refused: ReactNode;
  /** Services that names are looked up at, by what the newsroom calls them. */
  services: readonly string[];
}) {
  const { desk, withdrawal, comments, refused, services } = props;
  const document = useDocument(desk.subject);
  const editing = useEditing(document);
  const { entities } = useEntities(desk.entities);
  const { id, content, published } = document;
  const path = content.kind === "person" ? "people" : "organizations";
  return (
    <>
      <DeskHead
        kicker={content.kind === "person" ? "Person" : content.publishes ? "Outlet" : "Organization"}
        title={content.names[0]?.text || "Without a name"}
        note={<Presence kind="entity" id={id} />}
      >
        <SubjectLinks
          kind="entity"
          id={id}
          document={document}
          withdrawal={withdrawal}
          reader={published ? `/${path}/${published.slug}` : null}
          comments={comments}
        />
      </DeskHead>
      {withdrawal ? <TakenDown withdrawal={withdrawal} /> : null}
      {refused}
      <ConflictOf document={document} nameOf={(one) => entities.nameOf(one)?.name ?? null} />
      <DeskColumns>
        <div>
          <EntityEditor
            {...editing}
            entities={entities}
            newPart={(kind) => newPart(kind, id)}
            taken={desk.taken}
          />
        </div>
        <div>
          {services.length > 0 ? (
            <LookUp
              id={id}
              content={content}
              services={services}
              nameOf={(one) => entities.nameOf(one)?.name ?? null}
            />
          ) : null}
          <Publish scope={{ kind: "entity", id }} reader={`/${path}/${content.slug}`} />
          <DeskSection id="in-claims" title="In claims" count={desk.claims.length}>
            {desk.claims.length === 0 ? <EmptyNote>It stands in no claim.</EmptyNote> : null}
            <ul>
              {desk.claims.map((claim) => (
                <WorkRow key={claim.id}>
                  <Link href={`/desk/claims/${claim.id}`}>{claim.text}</Link>
                </WorkRow>
              ))}
            </ul>
          </DeskSection>
          <Recast id={id} kind={content.kind} path={`/${path}/${content.slug}`} />
          <Merges merges={desk.merges} unmerge={(merge) => <Unmerge merge={merge} />} />
        </div>
      </DeskColumns>
    </>
  );
}
