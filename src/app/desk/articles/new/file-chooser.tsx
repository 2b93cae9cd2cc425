"use client";

import { useState } from "react";
import { textOfFile } from "@/domain/desk/text-of-file";

export type Chosen = { body: string; format: "text" | "html"; shown: string };

/** The most that a text or a page with its markup may hold, in characters: what the door takes. */
const most = { text: 1_000_000, html: 4_000_000 };

/** An article from a file. What cannot be read, or was read by a guess, is said beside the button. */
export function FileChooser({ take }: { take: (chosen: Chosen) => void }) {
  const [said, setSaid] = useState<{ words: string; failed: boolean } | null>(null);

  async function choose(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    const read = textOfFile(new Uint8Array(await file.arrayBuffer()));
    // The same file, mended meanwhile, can be chosen again.
    input.value = "";
    if (!read.ok) return setSaid({ words: read.words, failed: true });
    const format = /\.html?$/i.test(file.name) ? "html" : "text";
    if (read.text.length > most[format])
      return setSaid({
        words: `This file is longer than ${format === "html" ? "four million" : "a million"} characters.`,
        failed: true,
      });
    setSaid(read.note === null ? null : { words: read.note, failed: false });
    take({ body: read.text, format, shown: format === "html" ? wordsOfPage(read.text) : read.text });
  }

  return (
    <div className="newarticle__file">
      <label className="btn btn--quiet" htmlFor="article-file">
        Choose a file
      </label>
      <input
        id="article-file"
        className="vh"
        type="file"
        accept=".txt,.html,.htm,text/plain,text/html"
        onChange={(event) => void choose(event.target)}
      />
      <span className="dim">.txt or .html, up to a million characters</span>
      <p role="status" className={said?.failed ? "f__e" : undefined}>
        {said?.words}
      </p>
    </div>
  );
}

/** What stands in the field until the page is read properly: its words, never its markup. Nothing of it runs. */
function wordsOfPage(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const one of body.querySelectorAll("script, style, template, noscript")) one.remove();
  return (body.textContent ?? "").trim();
}
