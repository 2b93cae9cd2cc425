import { createElement } from "react";
import { expect, test } from "vitest";
import { ArticleText } from "@/ui/article/article-text";
import { ChainFlat } from "@/ui/entries/chain";
import { EntityLink } from "@/ui/entries/entity-link";
import { Crumbs } from "@/ui/frame/crumbs";
import { rendered } from "./rendered";

const hebrew = "השר אמר שלא נפגש עם איש.";
const arabic = "قال الوزير إنه لم يلتق بأحد.";

test.each([hebrew, arabic, "द्वार बंद है।", "港口关闭。", "The port is shut."])(
  "a paragraph of an article runs as its own letters do: %s",
  (text) => {
    const html = rendered(
      createElement(ArticleText, { text, language: "und", passages: [], numbers: new Map(), asOf: null }),
    );
    expect(html).toContain(`<p class="para__t" dir="auto">${text}</p>`);
  },
);

test("a name in a line of other words is set apart from them", () => {
  const entity = { id: "e", slug: "e", kind: "person" as const, name: hebrew };
  expect(rendered(createElement(EntityLink, { entity, asOf: null }))).toContain(`<bdi>${hebrew}</bdi>`);
  const links = [{ name: arabic, what: null, href: null, external: false }];
  expect(rendered(createElement(ChainFlat, { links: links as never }))).toContain(`<bdi>${arabic}</bdi>`);
  expect(rendered(createElement(Crumbs, { trail: [], last: arabic, asOf: null }))).toContain(
    `<bdi>${arabic}</bdi>`,
  );
});
