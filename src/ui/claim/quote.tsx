import type { Attribution } from "@/domain/claim";
import { Hedge } from "../lines/marked";
import { quoteOf } from "./quote-parts";

/** The words in their context: what was said in ink, what stands around it paler, cue and hedge marked. */
export function Quote({ attribution }: { attribution: Attribution }) {
  const quote = quoteOf(attribution);
  if (!quote) return <p className="my-2 text-sm/6 text-ink-3">We hold no words of this one.</p>;
  return (
    <>
      <blockquote
        className="mt-2 mb-3 max-w-read font-serif text-[1.1875rem]/6.75 text-pretty lg:text-lg"
        lang={attribution.article.language}
        dir="auto"
      >
        {quote.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one quote never change places
          <span key={index} className={part.role === "context" ? "text-ink-3" : undefined}>
            {part.mark ? <Hedge>{part.text}</Hedge> : part.text}
          </span>
        ))}
      </blockquote>
      {quote.orphan ? (
        <p className="my-2 text-sm/6 text-ink-3">
          These words no longer stand in the article. They are kept as they were read.
        </p>
      ) : null}
    </>
  );
}
