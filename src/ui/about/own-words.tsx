import { type AboutNewsroom, paragraphsOf } from "@/domain/publication/about";
import { SectionHead } from "../section-head";

/** What the newsroom tells of itself; nothing where it says nothing. */
export function OwnWords({ about }: { about: AboutNewsroom }) {
  return (
    <>
      <Part id="who-h" title="Who runs this" text={about.words} />
      <Part id="contact-h" title="Contact" text={about.contact} />
    </>
  );
}

function Part({ id, title, text }: { id: string; title: string; text: string }) {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id}>{title}</SectionHead>
      <div className="grid max-w-read gap-4">
        {paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and none moves
          <p key={at} className="wrap-anywhere whitespace-pre-line" dir="auto">
            {paragraph}
          </p>
        ))}
      </div>
    </section>
  );
}
