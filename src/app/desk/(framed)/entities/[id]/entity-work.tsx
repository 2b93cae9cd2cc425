"use client";

import type { ReactNode } from "react";
import type { EntityDesk } from "@/domain/draft/desk-pages";
import type { Withdrawal } from "@/domain/withdrawal";
import { DeskHead } from "@/ui/desk/desk-shell";
import { EntityEditor } from "@/ui/desk/entity-editor";
import { Merges } from "@/ui/desk/entity-list-view";
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
import { Recast } from "./recast";

/** A person or an organization while it is worked on. `refused` tells what a chief refused of it. */
export function EntityWork(props: {
  desk: EntityDesk;
  withdrawal: Withdrawal | null;
  comments: number;
  refused: ReactNode;
}) {
  const { desk, withdrawal, comments, refused } = props;
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
      <div className="storydesk">
        <div>
          <EntityEditor {...editing} entities={entities} newPart={(kind) => newPart(kind, id)} />
        </div>
        <div>
          <Publish scope={{ kind: "entity", id }} reader={`/${path}/${content.slug}`} />
          <section aria-labelledby="in-claims-h" className="dpsec">
            <h2 id="in-claims-h" className="sech">
              In claims <span className="dim num">{desk.claims.length}</span>
            </h2>
            {desk.claims.length === 0 ? <p className="sf__none">It stands in no claim.</p> : null}
            <ul className="worklist">
              {desk.claims.map((claim) => (
                <li key={claim.id}>
                  <Link href={`/desk/claims/${claim.id}`}>{claim.text}</Link>
                </li>
              ))}
            </ul>
          </section>
          <Recast id={id} kind={content.kind} path={`/${path}/${content.slug}`} />
          <Merges merges={desk.merges} unmerge={(merge) => <Unmerge merge={merge} />} />
        </div>
      </div>
    </>
  );
}
