import { z } from "zod";

/** What a machine may do with its token, each by itself. */
export const TokenScope = z.enum(["articles:write", "import"]);
export type TokenScope = z.infer<typeof TokenScope>;

/** What a scope is called, and what whoever gives it should know. */
export const scopeWords: Record<TokenScope, { label: string; says: string }> = {
  "articles:write": {
    label: "Bring articles in",
    says: "as drafts of the desk, where editors read and tag them",
  },
  import: {
    label: "Import dossiers",
    says: "what they say is before readers at once, without a second look",
  },
};

/** In days. Whoever needs a token for longer makes another. */
export const tokenLasts = [7, 30, 90, 365] as const;
