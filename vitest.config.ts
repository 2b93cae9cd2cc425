import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The odd time zone is on purpose: a date that leans on the machine's own zone fails here first.
process.env.TZ = "Pacific/Chatham";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  test: { include: ["tests/**/*.test.ts"], exclude: ["tests/browser/**"] },
});
