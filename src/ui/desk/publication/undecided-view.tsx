"use client";

import { useEffect, useRef } from "react";
import { type Undecided, undecidedWords } from "@/domain/publication/undecided";
import { buttonLook } from "../../button-look";
import { Link } from "../../link";

/** What publishing leaves out since nobody has decided it, article by article, with the way to each. */
export function UndecidedView({ undecided }: { undecided: readonly Undecided[] }) {
  if (undecided.length === 0) return null;
  return (
    <section aria-labelledby="undecided-h">
      <h3 id="undecided-h" className="mt-6 mb-2 text-sm font-semibold">
        Left out
      </h3>
      <ul>
        {undecided.map((one) => (
          <li key={one.articleId} className="border-b border-hair py-2 text-sm">
            <p className="font-serif text-md" dir="auto">
              <Link href={`/desk/articles/${one.articleId}`}>{one.title}</Link>
            </p>
            <p>{undecidedWords(one)}.</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks whether to publish while a denial, a refusal to comment or a correction is undecided; deciding comes first. */
export function LeftOutQuestion(props: {
  question: string;
  /** The article to go to. */
  articleId: string;
  /** Whether a chief is asked, and nothing is published yet. */
  asksChief: boolean;
  goOn: () => void;
  /** Takes the question back; whoever asks has the focus again. */
  close: () => void;
}) {
  const { question, articleId, asksChief, goOn, close } = props;
  const first = useRef<HTMLAnchorElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div
      role="alertdialog"
      aria-labelledby="left-out-q"
      className="mt-4 border-l-4 border-ink pl-4 text-sm/6"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <p id="left-out-q">{question}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Link className={buttonLook("primary")} href={`/desk/articles/${articleId}`} ref={first}>
          Decide them first
        </Link>
        <button className={buttonLook()} type="button" onClick={goOn}>
          {asksChief ? "Ask without them" : "Publish without them"}
        </button>
      </p>
    </div>
  );
}
