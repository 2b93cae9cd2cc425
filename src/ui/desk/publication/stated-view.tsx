"use client";

import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { StorySnapshot } from "@/domain/dossier/snapshot";
import { type StatedInStory, statedQuestion } from "@/domain/publication/stated-in-story";
import { buttonLook } from "../../button-look";
import { Link } from "../../link";
import { AreaField, TextField } from "../form/fields";
import { subjectPath } from "../frame/subject-path";
import type { Editing } from "../history/editing";
import { faultOfSlug } from "../story/story-editor";

/** Asks of what the story says of itself that its claims say no more, with the fields to change it in. Nothing changes by itself. */
export function StatedView(props: {
  stated: readonly StatedInStory[];
  /** The story as it is worked on, where it is. */
  story: Editing<StorySnapshot> | null;
}) {
  const { stated, story } = props;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (stated.length === 0) return null;
  const close = () => {
    flushSync(() => setOpen(false));
    opener.current?.focus();
  };
  return (
    <section aria-labelledby="stated-h" className="mb-6 border-l-3 border-ink pl-4 text-sm/6">
      <h3 id="stated-h" className="mb-2 text-sm font-semibold">
        The story itself still says it
      </h3>
      <ul>
        {stated.map((one) => (
          <li key={`${one.field} ${one.claimId} ${one.says}`} className="mb-2">
            <p dir="auto">{statedQuestion(one)}</p>
            <p className="font-serif" dir="auto">
              <Link href={subjectPath("claim", one.claimId)}>{one.claim}</Link>
            </p>
          </li>
        ))}
      </ul>
      {story && isOpen ? <Rename story={story} close={close} /> : null}
      {story && !isOpen ? (
        <button
          ref={opener}
          className={`${buttonLook("plain", "quiet")} mt-1`}
          type="button"
          onClick={() => setOpen(true)}
        >
          Change headline, standfirst or address…
        </button>
      ) : null}
    </section>
  );
}

/** Changed at one stroke: while one types, the question stays. */
function Rename({ story, close }: { story: Editing<StorySnapshot>; close: () => void }) {
  const { headline, standfirst, slug } = story.content;
  const [told, setTold] = useState({ headline, standfirst, slug });
  const faults = {
    headline: told.headline.trim() === "" ? "is missing" : null,
    slug: faultOfSlug(told.slug),
  };

  function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (faults.headline ?? faults.slug)
      return form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    const words = "Changed what the story says of itself";
    story.act((content) => ({ ...content, ...told }), words);
    close();
  }

  return (
    <form aria-label="What the story says of itself" className="mt-3 grid gap-3" onSubmit={change}>
      <AreaField
        label="Headline"
        value={told.headline}
        fault={faults.headline}
        change={(value) => setTold({ ...told, headline: value })}
      />
      <AreaField
        label="Standfirst"
        rows={3}
        value={told.standfirst}
        change={(value) => setTold({ ...told, standfirst: value })}
      />
      <TextField
        label="Address"
        mono
        hint="The one that readers have leads on to a new one, once it is published."
        value={told.slug}
        fault={faults.slug}
        change={(value) => setTold({ ...told, slug: value })}
      />
      <p className="flex flex-wrap gap-2">
        <button className={buttonLook("primary")} type="submit">
          Change them
        </button>
        <button className={buttonLook()} type="button" onClick={close}>
          Leave them
        </button>
      </p>
    </form>
  );
}
