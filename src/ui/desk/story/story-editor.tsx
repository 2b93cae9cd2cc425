"use client";

import type { StorySnapshot } from "@/domain/dossier/snapshot";
import type { StoryDesk } from "@/domain/draft/desk-pages";
import { dayWords } from "@/domain/time/date-words";
import { isTimeZone } from "@/domain/time/time-zone";
import { buttonLook } from "../../button-look";
import { EmptyNote } from "../../empty-note";
import { FieldLegend } from "../../field-parts";
import { Link } from "../../link";
import { FieldGrid, FieldRow } from "../form/field-grid";
import { AreaField, CheckField, DayField, TextField, textOrNull } from "../form/fields";
import { at, cut } from "../form/list-edits";
import { DeskSection } from "../frame/desk-section";
import type { Editing } from "../history/editing";
import { WorkNote, WorkRow, WorkTitle } from "./work-list";

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const faultOfSlug = (slug: string): string | null =>
  slugForm.test(slug) ? null : "takes small letters, figures and hyphens between them";

/** What a story says of itself: headline, standfirst, address, moments, and whether it is still followed. */
export function StoryFields(
  props: Editing<StorySnapshot> & {
    /** Readers have its address. */
    isPublished: boolean;
    now: () => Date;
  },
) {
  const { content, edit, act, isPublished, now } = props;
  return (
    <DeskSection id="story" title="What readers are told first">
      <FieldGrid>
        <AreaField
          label="Headline"
          value={content.headline}
          change={(headline) => edit((story) => ({ ...story, headline }), "Headline")}
          fault={content.headline.trim() === "" ? "is missing" : null}
        />
        <AreaField
          label="Standfirst"
          rows={3}
          value={content.standfirst}
          change={(standfirst) => edit((story) => ({ ...story, standfirst }), "Standfirst")}
        />
        <FieldRow>
          <TextField
            label="Topic"
            hint="One or two words above the headline."
            value={content.topic ?? ""}
            change={(topic) => edit((story) => ({ ...story, topic: textOrNull(topic) }), "Topic")}
          />
          <TextField
            label="Address"
            mono
            hint={
              isPublished
                ? `/stories/${content.slug}. The one that readers have leads on to a new one, once it is published.`
                : `/stories/${content.slug}`
            }
            value={content.slug}
            fault={faultOfSlug(content.slug)}
            change={(slug) => edit((story) => ({ ...story, slug }), "Address")}
          />
        </FieldRow>
        <TextField
          label="Time zone"
          hint="Where it happens, such as Pacific/Honolulu: its hours are told by that clock. Empty: UTC."
          value={content.timeZone ?? ""}
          fault={
            content.timeZone === null || isTimeZone(content.timeZone)
              ? null
              : "is no zone of the tz database, like Pacific/Honolulu"
          }
          change={(zone) => edit((story) => ({ ...story, timeZone: textOrNull(zone) }), "Time zone")}
        />
        <Moments {...props} />
        <CheckField
          label="The newsroom follows it"
          hint={
            content.closedAt === null
              ? "Closing it tells readers since when it is no longer followed. It stays on record."
              : `Closed on ${dayWords(new Date(content.closedAt))}.`
          }
          checked={content.closedAt === null}
          change={(isOpen) =>
            act(
              (story) => ({ ...story, closedAt: isOpen ? null : now().toISOString() }),
              isOpen ? "Opened the story again" : "Closed the story",
            )
          }
        />
      </FieldGrid>
    </DeskSection>
  );
}

/** Named days on the story's track of time. */
function Moments({ content, edit, act, now }: Editing<StorySnapshot> & { now: () => Date }) {
  const { moments } = content;
  return (
    <fieldset>
      <FieldLegend>Moments on the story’s track</FieldLegend>
      {moments.length === 0 ? (
        <p className="text-ink-3">None. Readers move along the days on which something changed.</p>
      ) : null}
      <ol>
        {moments.map((moment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a moment has no id of its own, its place is what it is
          <li key={index} className="mb-3 grid items-end gap-3 md:grid-cols-[10rem_minmax(0,1fr)_auto]">
            <DayField
              label="Day"
              value={moment.at}
              change={(instant) =>
                edit(
                  (story) => ({ ...story, moments: at(story.moments, index, { ...moment, at: instant }) }),
                  "Moment",
                )
              }
            />
            <TextField
              label="What it is called"
              value={moment.label}
              change={(label) =>
                edit(
                  (story) => ({ ...story, moments: at(story.moments, index, { ...moment, label }) }),
                  "Moment",
                )
              }
            />
            <button
              className={`${buttonLook("plain", "quiet")} min-h-9.5 justify-self-start`}
              type="button"
              aria-label={`Take out the moment ${moment.label}`}
              onClick={() =>
                act(
                  (story) => ({ ...story, moments: cut(story.moments, index) }),
                  `Took out “${moment.label}”`,
                )
              }
            >
              Take out
            </button>
          </li>
        ))}
      </ol>
      <p>
        <button
          className={`${buttonLook("plain", "quiet")} min-h-9.5 justify-self-start`}
          type="button"
          onClick={() =>
            act(
              (story) => ({
                ...story,
                moments: [
                  ...story.moments,
                  { at: `${now().toISOString().slice(0, 10)}T00:00:00.000Z`, label: "" },
                ],
              }),
              "Added a moment",
            )
          }
        >
          Add a moment
        </button>
      </p>
    </fieldset>
  );
}

export function StoryArticles({ articles }: { articles: StoryDesk["articles"] }) {
  return (
    <DeskSection id="story-articles" title="Articles" count={articles.length}>
      {articles.length === 0 ? (
        <EmptyNote>
          None yet. <Link href="/desk/articles/new">Bring one in</Link>, and its claims can go to this story.
        </EmptyNote>
      ) : null}
      <ul>
        {articles.map(({ id, title, outlet, publishedAt, published }) => (
          <WorkRow key={id}>
            <WorkTitle>
              <Link href={`/desk/articles/${id}`}>{title}</Link>
            </WorkTitle>
            <WorkNote>
              {outlet}, {dayWords(new Date(publishedAt))}
              {published ? "" : " · not published"}
            </WorkNote>
          </WorkRow>
        ))}
      </ul>
    </DeskSection>
  );
}
