import { readEnv } from "@/env";

/** What is no page for readers, and what is worked out anew for each question that somebody thinks of. */
const closed = [
  "/account",
  "/api/",
  "/desk",
  "/filters/",
  "/invitations/",
  "/report",
  "/reset/",
  "/searches",
  "/setup",
  "/sign-in",
];

// The address of the site is that of where it runs, not of where it was built.
export const dynamic = "force-dynamic";

/** GET /robots.txt: what search engines may look at, and where all of it is listed. */
export function GET(): Response {
  const site = readEnv().appUrl;
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    // Every word searched for, filter and day is another address of the same timeline.
    "Disallow: /*?",
    "Allow: /*/card.png?",
    "",
    `Sitemap: ${site}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
