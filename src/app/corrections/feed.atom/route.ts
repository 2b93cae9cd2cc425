import { generateAtomFeed } from "feedsmith";
import { correctionTitle, type PublicCorrection } from "@/domain/correction";
import { readEnv } from "@/env";
import { corrections } from "@/queries/corrections";
import { answerWith, publicHeaders } from "../../api/v1/answer";
import { conditional } from "../../conditional";
import { permanentId, plain } from "../../feed-text";

/** As many as somebody who looks once a month will have missed. */
const length = 100;

/** GET /corrections/feed.atom: what was put right and what was taken down, the newest first. */
export function GET(request: Request): Promise<Response> {
  return answerWith(
    (db) => corrections(db, { until: new Date(), limit: length }),
    ({ items }) =>
      conditional(request, atom(items, readEnv().appUrl), {
        ...publicHeaders,
        "Content-Type": "application/atom+xml; charset=utf-8",
      }),
  );
}

function atom(items: readonly PublicCorrection[], site: string): string {
  const text = (words: string) => ({ type: "text" as const, value: plain(words) });
  return generateAtomFeed(
    {
      xml: { lang: "en" },
      id: permanentId("corrections"),
      title: text("Reportedly: corrections"),
      updated: items[0]?.at ?? new Date(0),
      authors: [{ name: "Reportedly" }],
      links: [
        { href: `${site}/corrections`, rel: "alternate", type: "text/html" },
        { href: `${site}/corrections/feed.atom`, rel: "self", type: "application/atom+xml" },
      ],
      entries: items.map((one) => ({
        id: permanentId(`correction ${one.is} ${one.id}`),
        title: text(correctionTitle(one)),
        published: one.at,
        updated: one.at,
        links: [
          {
            href: `${site}${"path" in one ? one.path : "/corrections"}`,
            rel: "alternate",
            type: "text/html",
          },
        ],
        content: text([...(one.is === "corrected" ? one.said : []), `Why: ${one.why}`].join("\n")),
      })),
    },
    { strict: true },
  );
}
