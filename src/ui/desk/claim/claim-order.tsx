"use client";

import { type DragEvent, useState } from "react";
import type { StorySnapshot } from "@/domain/dossier/snapshot";
import type { ClaimLine } from "@/domain/draft/desk-pages";
import { EmptyNote } from "../../empty-note";
import { StatusLabel } from "../../lines/status-label";
import { Link } from "../../link";
import { moved } from "../form/list-edits";
import { DeskSection } from "../frame/desk-section";
import type { Editing } from "../history/editing";
import { MoveButtons } from "./relays";

/** The claims of a story in the order in which readers meet them: drag them, or move them by the buttons. */
export function ClaimOrder({
  content,
  act,
  claims,
}: Editing<StorySnapshot> & { claims: readonly ClaimLine[] }) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const lines = new Map(claims.map((claim) => [claim.id, claim]));
  const { claimIds } = content;
  const textOf = (id: string) => lines.get(id)?.text || "a claim without words";

  function move(from: number, to: number) {
    const id = claimIds[from];
    if (id === undefined || from === to) return;
    act(
      (story) => ({ ...story, claimIds: moved(story.claimIds, story.claimIds.indexOf(id), to) }),
      `Moved to place ${to + 1}: ${textOf(id)}`,
    );
  }

  function drop(event: DragEvent, to: number) {
    event.preventDefault();
    if (dragged !== null) move(dragged, to);
    setDragged(null);
    setOver(null);
  }

  return (
    <DeskSection id="order" title="Claims" count={claimIds.length}>
      {claimIds.length === 0 ? (
        <EmptyNote>None yet. Claims come from the suggestions of an article.</EmptyNote>
      ) : null}
      <ol>
        {claimIds.map((id, index) => {
          const claim = lines.get(id);
          return (
            <li
              key={id}
              className="grid cursor-grab grid-cols-[1.75rem_minmax(0,1fr)_auto] items-start gap-3 border-b border-hair py-3 data-over:shadow-[inset_0_3px_0_var(--color-ink)]"
              draggable
              data-over={over === index && dragged !== index ? true : undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                setDragged(index);
              }}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(index);
              }}
              onDrop={(event) => drop(event, index)}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
            >
              <span className="tabular-nums text-sm/6.25 text-ink-3">{index + 1}</span>
              <div>
                <Link className="font-serif text-md pale-link" href={`/desk/claims/${id}`}>
                  {textOf(id)}
                </Link>
                <p className="flex flex-wrap gap-x-4 text-sm">
                  {claim?.takenDown ? (
                    <span className="font-semibold">Taken down: readers do not see it</span>
                  ) : claim ? (
                    <StatusLabel style={claim.status} />
                  ) : null}
                  {claim?.drafted ? (
                    <span className="text-ink-3">
                      {claim.published ? "changed at the desk" : "not published"}
                    </span>
                  ) : null}
                </p>
              </div>
              <MoveButtons
                name={textOf(id)}
                index={index}
                count={claimIds.length}
                move={(to) => move(index, to)}
                remove={() =>
                  act(
                    (story) => ({ ...story, claimIds: story.claimIds.filter((one) => one !== id) }),
                    `Took out of the story: ${textOf(id)}`,
                  )
                }
              />
            </li>
          );
        })}
      </ol>
    </DeskSection>
  );
}
