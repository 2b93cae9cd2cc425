import type { Attribution } from "@/domain/claim";
import { Hedge } from "../lines/marked";
import { quoteOf } from "./quote-parts";

/** The words in their context: what was said in ink, what stands around it paler, cue and hedge marked. */
export function Quote({ attribution }: { attribution: Attribution }) {
  const quote = quoteOf(attribution);
  if (!quote) return <p className="att__none">We hold no words of this one.</p>;
  return (
    <>
      <blockquote className="att__q" lang={attribution.article.language} dir="auto">
        {quote.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one quote never change places
          <span key={index} className={part.role === "context" ? "ctx" : undefined}>
            {part.mark ? <Hedge>{part.text}</Hedge> : part.text}
          </span>
        ))}
      </blockquote>
      {quote.orphan ? (
        <p className="att__orphan">
          These words no longer stand in the article. They are kept as they were read.
        </p>
      ) : null}
    </>
  );
}
