import { defineConfig } from "prisma/config";

// The address matters to `prisma studio` alone: generating needs none, and migrations are applied by src/db/migrate.ts.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
