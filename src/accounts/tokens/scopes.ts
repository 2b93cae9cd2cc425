import type { ApiToken, TokenScope as Column } from "@/db/generated/client";
import type { TokenScope } from "@/domain/access/token-scope";

// A colon is no part of a name in the client, so a scope is written otherwise there.
const columns: Record<TokenScope, Column> = { "articles:write": "articles_write", import: "import" };
const scopes: Record<Column, TokenScope> = { articles_write: "articles:write", import: "import" };

export const columnsOf = (all: readonly TokenScope[]): Column[] => all.map((scope) => columns[scope]);

export const scopesOf = (token: Pick<ApiToken, "scopes">): TokenScope[] =>
  token.scopes.map((column) => scopes[column]);
