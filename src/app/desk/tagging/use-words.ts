"use client";

import { type RefObject, useCallback } from "react";
import type { Span } from "@/domain/anchor";
import { short } from "@/domain/draft/subject-words";
import { meantSpan } from "@/domain/suggestion/form/hand-form";
import { endMoved, startMoved } from "@/domain/suggestion/wording/word-ends";
import { selectedSpan, selectSpan } from "@/ui/desk/tagging/tagged-text";

/**
 * Words of the article that an editor means: those that are selected, else those that are selected next. To select with
 * the keyboard the article becomes a text field for the moment, so that every key that moves or extends a selection in
 * this browser works; nothing can be typed into it. Enter takes the words, Escape takes none. Begun with words that are
 * marked already, the arrow keys move an end of them by a word.
 */
export function useWords(root: RefObject<HTMLElement | null>, text: string, say: (words: string) => void) {
  return useCallback(
    async (marked: Span | null = null): Promise<Span | null> => {
      const article = root.current;
      if (!article) return null;
      const selected = selectedSpan(article);
      const span = selected ?? (await selectIn(article, text, marked, say));
      return span && meantSpan(text, span);
    },
    [root, text, say],
  );
}

const arrows: Record<string, 1 | -1 | undefined> = { ArrowRight: 1, ArrowLeft: -1 };

function selectIn(
  article: HTMLElement,
  text: string,
  marked: Span | null,
  say: (words: string) => void,
): Promise<Span | null> {
  return new Promise((answer) => {
    const stop = new AbortController();
    const { signal } = stop;
    const end = (span: Span | null) => {
      stop.abort();
      for (const name of ["contenteditable", "role", "aria-readonly", "aria-multiline", "aria-label"])
        article.removeAttribute(name);
      document.getSelection()?.removeAllRanges();
      answer(span);
    };
    const take = () => {
      const span = selectedSpan(article);
      if (span) end(span);
      else say("Nothing is selected yet. Hold Shift and press an arrow key, then Enter. Escape goes back.");
    };
    /** Right is on in the text also where it is written from right to left: its words are not in this page's order. */
    const move = (by: 1 | -1, isStart: boolean) => {
      const span = selectedSpan(article);
      const moved = span && (isStart ? startMoved : endMoved)(text, span, by);
      if (!moved) return;
      selectSpan(article, moved);
      say(`Marked: “${short(text.slice(moved.start, moved.end), 120)}”`);
    };
    const refuse = (event: Event) => event.preventDefault();
    article.setAttribute("contenteditable", "true");
    article.setAttribute("role", "textbox");
    article.setAttribute("aria-multiline", "true");
    article.setAttribute("aria-readonly", "true");
    article.setAttribute("aria-label", "Article text, to select words in");
    for (const name of ["beforeinput", "paste", "cut", "drop"])
      article.addEventListener(name, refuse, { signal, capture: true });
    article.addEventListener(
      "keydown",
      (event) => {
        const by =
          marked && !event.ctrlKey && !event.metaKey && !event.altKey ? arrows[event.key] : undefined;
        if (by) {
          event.preventDefault();
          return move(by, event.shiftKey);
        }
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") return take();
        say("No words were taken.");
        end(null);
      },
      { signal },
    );
    article.addEventListener("blur", () => end(null), { signal });
    const begin = article.querySelector("[data-lit][data-start]") ?? article.querySelector("[data-start]");
    article.focus();
    if (marked) {
      selectSpan(article, marked);
      say("The arrow keys move the end by a word, with Shift the beginning; Enter takes. Escape goes back.");
      return;
    }
    if (begin) document.getSelection()?.collapse(begin, 0);
    say("Select words: Shift and arrow keys, then Enter. Escape goes back.");
  });
}
