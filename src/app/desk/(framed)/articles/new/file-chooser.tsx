"use client";

import { useState } from "react";
import { type OldEncoding, type Readable, readableAs } from "@/domain/article/old-encodings";
import { guessedEncoding, textOfFile } from "@/domain/article/text-of-file";
import { buttonLook } from "@/ui/button-look";
import { SelectField } from "@/ui/desk/form/fields";
import { useAwake } from "@/ui/desk/frame/use-awake";

export type Chosen = { body: string; format: "text" | "html"; shown: string };

/** The most that a text or a page with its markup may hold, in characters: what the door takes. */
const most = { text: 1_000_000, html: 4_000_000 };

/** A file whose encoding is a guess, as long as somebody can still say that it is another. */
type Guessed = { name: string; bytes: Uint8Array; encoding: OldEncoding; readable: Readable[] };

/** An article from a file. What cannot be read is said beside the button; where its encoding was guessed, another can be chosen. */
export function FileChooser({ take }: { take: (chosen: Chosen) => void }) {
  const isAwake = useAwake();
  const [said, setSaid] = useState<{ words: string; failed: boolean } | null>(null);
  const [guessed, setGuessed] = useState<Guessed | null>(null);

  async function choose(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // The same file, mended meanwhile, can be chosen again.
    input.value = "";
    const encoding = guessedEncoding(bytes);
    const readable = encoding === null ? [] : readableAs(bytes);
    const isOffered = readable.find(({ value }) => value === encoding) ?? readable[0];
    const first = isOffered ? { name: file.name, bytes, encoding: isOffered.value, readable } : null;
    setGuessed(first);
    // What no byte of it speaks against is read first.
    read(file.name, bytes, first !== null && first.encoding !== encoding ? first.encoding : undefined);
  }

  function read(name: string, bytes: Uint8Array, encoding?: OldEncoding) {
    const read = textOfFile(bytes, encoding);
    if (!read.ok) return setSaid({ words: read.words, failed: true });
    const format = /\.html?$/i.test(name) ? "html" : "text";
    if (read.text.length > most[format])
      return setSaid({
        words: `This file is longer than ${format === "html" ? "four million" : "a million"} characters.`,
        failed: true,
      });
    setSaid(read.note === null ? null : { words: read.note, failed: false });
    take({ body: read.text, format, shown: format === "html" ? wordsOfPage(read.text) : read.text });
  }

  return (
    <div className="relative mt-3 flex flex-wrap items-center gap-3 text-sm/6">
      <label
        className={`${buttonLook("plain", "quiet")} has-[+input:focus-visible]:outline-2 has-[+input:focus-visible]:outline-offset-2 has-[+input:focus-visible]:outline-focus`}
        htmlFor="article-file"
      >
        Choose a file
      </label>
      <input
        id="article-file"
        className="sr-only"
        type="file"
        disabled={!isAwake}
        accept=".txt,.html,.htm,text/plain,text/html"
        onChange={(event) => void choose(event.target)}
      />
      <span className="text-ink-3">.txt or .html, up to a million characters</span>
      <p role="status" className={said?.failed ? "mt-1 text-sm text-refuted-ink" : undefined}>
        {said?.words}
      </p>
      {guessed ? (
        <SelectField
          className="min-w-0 basis-full"
          label="Its letters are"
          hint="The file does not say in what encoding it is. The text is read anew at once."
          value={guessed.encoding}
          options={guessed.readable}
          change={(encoding) => {
            setGuessed({ ...guessed, encoding });
            read(guessed.name, guessed.bytes, encoding);
          }}
        />
      ) : null}
    </div>
  );
}

/** What stands in the field until the page is read properly: its words, never its markup. Nothing of it runs. */
function wordsOfPage(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const one of body.querySelectorAll("script, style, template, noscript")) one.remove();
  return (body.textContent ?? "").trim();
}
