import type { ReactNode } from "react";
import type { StoryInWork } from "@/domain/draft/desk-pages";
import { numbered } from "@/domain/status/wording";
import { dayWords } from "@/domain/time/date-words";
import { EmptyNote } from "../../empty-note";
import { Link } from "../../link";
import { DeskHead } from "../frame/desk-shell";
import { WorkNote, WorkRow, WorkTitle } from "./work-list";

/** Every story, those with something to publish first. `begin` draws the form for a new one. */
export function StoryDeskList({ stories, begin }: { stories: StoryInWork[]; begin: ReactNode }) {
  return (
    <>
      <DeskHead title="Stories" note={numbered(stories.length, "story", "stories")} />
      {begin}
      {stories.length === 0 ? (
        <EmptyNote>No story has been begun. Give the first one a headline above.</EmptyNote>
      ) : (
        <ul>
          {stories.map((story) => (
            <WorkRow key={story.id}>
              <WorkTitle large>
                <Link href={`/desk/stories/${story.id}`}>
                  {story.headline || "A story without a headline"}
                </Link>
              </WorkTitle>
              <WorkNote>
                {[
                  numbered(story.claims, "claim", "claims"),
                  story.published ? (story.closed ? "closed" : "readers see it") : "not published",
                  story.drafts === 0
                    ? "nothing to publish"
                    : story.drafts === 1
                      ? "1 draft to publish"
                      : `${story.drafts} drafts to publish`,
                  `changed ${dayWords(new Date(story.at))}`,
                ].join(" · ")}
              </WorkNote>
            </WorkRow>
          ))}
        </ul>
      )}
    </>
  );
}
