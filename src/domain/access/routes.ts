import type { Permission } from "./may";
import type { TokenScope } from "./token-scope";

/** Who is let through: anyone at all, or whoever is signed in with a role that has the permission. */
export type Rule = "anyone" | Permission | MachineRule;

/** Only a machine whose token has the scope; who is signed in is nobody there. */
type MachineRule = `token ${TokenScope}`;

export const isForMachines = (rule: Rule): rule is MachineRule => rule.startsWith("token ");

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type Rules = Partial<Record<Method, Rule>>;

/** Handlers whose POST is a question of a program and writes nothing: any site may send it, as it may ask the API. */
export const askedBySending: ReadonlySet<string> = new Set(["/mcp", "/reconcile"]);

/** A page is asked for and nothing else; HEAD goes with GET everywhere. */
const page = (rule: Rule): Rules => ({ GET: rule });
const read = page;
const write = (rule: Rule): Rules => ({ POST: rule });

/**
 * What may be sent from anywhere, by a program that has no page: the one press that ends mail (RFC 8058), and a hub that tells of a feed. What it brings in its path is
 * itself the right to do that, and nobody's cookie is looked at.
 */
export const fromAnywhere: readonly string[] = ["/feeds/hub/[token]", "/follow/[token]/stop"];

/**
 * Every route of the app, as Next writes its path, and who is let through by which method. A method that is not here
 * is not answered. A new route without a line here fails tests/app/rules.test.ts, and one that does not hold to its line
 * fails the matrix of tests/browser/role-matrix.spec.ts.
 */
export const routes: Record<string, Rules> = {
  // What readers see
  "/": page("anyone"),
  "/about": page("anyone"),
  "/about/search": page("anyone"),
  "/about/statuses": page("anyone"),
  "/articles/[id]": page("anyone"),
  "/articles/[id]/as/[form]": read("anyone"),
  "/changes": page("anyone"),
  "/changes/feed.atom": read("anyone"),
  "/changes/feed.json": read("anyone"),
  "/claims/[id]": page("anyone"),
  "/claims/[id]/as/[form]": read("anyone"),
  "/claims/[id]/card.png": read("anyone"),
  "/claims/[id]/charts/spread": page("anyone"),
  "/claims/[id]/cite": page("anyone"),
  "/claims/[id]/feed.atom": read("anyone"),
  "/claims/[id]/feed.json": read("anyone"),
  "/corrections": page("anyone"),
  "/sanctions": page("anyone"),
  "/corrections/feed.atom": read("anyone"),
  "/corrections/feed.json": read("anyone"),
  "/feed.atom": read("anyone"),
  "/feed.json": read("anyone"),
  "/feeds/hub/[token]": { GET: "anyone", POST: "anyone" },
  "/follow": page("anyone"),
  "/follow/send": { GET: "anyone", POST: "anyone" },
  "/follow/[token]": page("anyone"),
  "/follow/[token]/confirm": { GET: "anyone", POST: "anyone" },
  "/follow/[token]/stop": { GET: "anyone", POST: "anyone" },
  "/embed/claims/[id]": page("anyone"),
  "/embed/claims/[id]/charts/spread": page("anyone"),
  "/embed/stories/[slug]": page("anyone"),
  "/embed/stories/[slug]/charts/outlets": page("anyone"),
  "/embed/stories/[slug]/charts/sources": page("anyone"),
  "/embed/stories/[slug]/charts/status": page("anyone"),
  "/embed/stories/[slug]/timeline": page("anyone"),
  "/embed/stories/[slug]/charts/network": page("anyone"),
  "/embed/stories/[slug]/charts/posts": page("anyone"),
  "/embed/people/[slug]/charts/network": page("anyone"),
  "/embed/people/[slug]/charts/posts": page("anyone"),
  "/embed/organizations/[slug]/charts/network": page("anyone"),
  "/embed/organizations/[slug]/charts/posts": page("anyone"),
  "/oembed": read("anyone"),
  "/reconcile": { GET: "anyone", POST: "anyone" },
  "/reconcile/[id]": read("anyone"),
  "/reconcile/properties": read("anyone"),
  "/reconcile/suggest": read("anyone"),
  "/filters/[name]": page("anyone"),
  "/organizations": page("anyone"),
  "/organizations/[slug]": page("anyone"),
  "/organizations/[slug]/articles": page("anyone"),
  "/organizations/[slug]/as/[form]": read("anyone"),
  "/organizations/[slug]/charts/network": page("anyone"),
  "/organizations/[slug]/charts/posts": page("anyone"),
  "/organizations/[slug]/feed.atom": read("anyone"),
  "/organizations/[slug]/feed.json": read("anyone"),
  "/people": page("anyone"),
  "/people/[slug]": page("anyone"),
  "/people/[slug]/articles": page("anyone"),
  "/people/[slug]/as/[form]": read("anyone"),
  "/people/[slug]/charts/network": page("anyone"),
  "/people/[slug]/charts/posts": page("anyone"),
  "/people/[slug]/feed.atom": read("anyone"),
  "/people/[slug]/feed.json": read("anyone"),
  "/report": page("anyone"),
  "/report/send": { GET: "anyone", POST: "anyone" },
  "/stories": page("anyone"),
  "/stories/[slug]": page("anyone"),
  "/stories/[slug]/articles": page("anyone"),
  "/stories/[slug]/as/[form]": read("anyone"),
  "/stories/[slug]/card.png": read("anyone"),
  "/stories/[slug]/changes": page("anyone"),
  "/stories/[slug]/charts/network": page("anyone"),
  "/stories/[slug]/charts/posts": page("anyone"),
  "/stories/[slug]/charts/outlets": page("anyone"),
  "/stories/[slug]/charts/sources": page("anyone"),
  "/stories/[slug]/charts/status": page("anyone"),
  "/stories/[slug]/cite": page("anyone"),
  "/stories/[slug]/feed.atom": read("anyone"),
  "/stories/[slug]/feed.json": read("anyone"),
  "/did-not-load": page("anyone"),
  "/forbidden": page("anyone"),
  "/taken-down": page("anyone"),
  "/too-many": page("anyone"),
  "/unavailable": page("anyone"),
  "/unreadable": page("anyone"),

  // What machines read
  "/api/v1/[[...nowhere]]": read("anyone"),
  "/api/v1/articles/[id]": read("anyone"),
  "/api/v1/attributions.csv": read("anyone"),
  "/api/v1/attributions.xlsx": read("anyone"),
  "/api/v1/claims": read("anyone"),
  "/api/v1/claims.csv": read("anyone"),
  "/api/v1/claims.jsonl": read("anyone"),
  "/api/v1/claims.xlsx": read("anyone"),
  "/api/v1/claims/[id]": read("anyone"),
  "/api/v1/entities": read("anyone"),
  "/api/v1/entities/[id]": read("anyone"),
  "/api/v1/entities/[id]/network": read("anyone"),
  "/api/v1/openapi.json": read("anyone"),
  "/api/v1/stories/[slug]": read("anyone"),
  "/api/v1/stories/[slug]/changes": read("anyone"),
  "/api/v1/stories/[slug]/network": read("anyone"),
  "/api/v1/sanctions": read("anyone"),
  "/api/v1/suggestions": read("anyone"),
  "/mcp": write("anyone"),
  "/healthz": read("anyone"),
  "/readyz": read("anyone"),
  "/robots.txt": read("anyone"),
  "/schemas/dossier.json": read("anyone"),
  "/sitemap.xml": read("anyone"),
  "/sitemaps/[part]": read("anyone"),

  // Coming in: what is typed here is checked by what is typed, so anyone may knock
  "/sign-in": page("anyone"),
  "/sign-in/code": page("anyone"),
  "/setup": page("anyone"),
  "/invitations/[token]": page("anyone"),
  "/reset/[token]": page("anyone"),
  "/api/account/sign-in": write("anyone"),
  "/api/account/sign-in/code": write("anyone"),
  "/api/account/sign-in/passkey": write("anyone"),
  "/api/account/sign-in/passkey/options": write("anyone"),
  "/api/account/sign-out": write("anyone"),
  "/api/account/set-up": write("anyone"),
  "/api/account/invitation": write("anyone"),
  "/api/account/reset": write("anyone"),
  "/api/account/openid/start": read("anyone"),
  "/api/account/openid/back": read("anyone"),
  "/api/account/openid/end": read("anyone"),

  // One's own account
  "/account": page("account"),
  "/account/passkeys": page("account"),
  "/account/second-factor": page("account"),
  "/api/account/name": write("account"),
  "/api/account/passkeys": write("account"),
  "/api/account/password": write("account"),
  "/api/account/second-factor": write("account"),
  "/api/account/openid/disconnect": write("account"),
  "/api/account/sessions": write("account"),
  "/searches": page("account"),
  "/searches/[id]": page("account"),
  "/api/account/searches": write("account"),
  "/api/account/searches/[id]": write("account"),

  // The desk's pages
  "/desk": page("edit"),
  "/desk/articles/[id]": page("edit"),
  "/desk/articles/[id]/details": page("edit"),
  "/desk/articles/new": page("edit"),
  "/desk/claims/[id]": page("edit"),
  "/desk/comments/[kind]/[id]": page("edit"),
  "/desk/entities": page("edit"),
  "/desk/entities/[id]": page("edit"),
  "/desk/history/[kind]/[id]": page("edit"),
  "/desk/feeds": page("edit"),
  "/desk/import": page("edit"),
  "/desk/wires": page("edit"),
  "/desk/inbox": page("edit"),
  "/desk/jobs": page("edit"),
  "/desk/lists": page("edit"),
  "/desk/jobs/[id]": page("edit"),
  "/desk/publications": page("edit"),
  "/desk/audit": page("administer"),
  "/desk/changed": page("edit"),
  "/desk/reports": page("edit"),
  "/desk/settings": page("chief"),
  "/desk/tokens": page("chief"),
  "/desk/stories": page("edit"),
  "/desk/stories/[id]": page("edit"),
  "/desk/webhooks": page("chief"),
  "/desk/users": page("administer"),

  // What the desk sends: a command can take more than that, by its line in domain/desk/desk-commands.ts
  "/api/desk/[command]": write("edit"),
  "/api/desk/sheets": write("edit"),
  "/api/desk/wires": write("edit"),

  // What machines bring in by themselves
  "/api/machines/articles": write("token articles:write"),
  "/api/machines/dossiers": write("token import"),
  "/api/machines/wires": write("token articles:write"),

  // What the desk asks
  "/api/desk/articles/[id]": read("edit"),
  "/api/desk/candidates": read("edit"),
  "/api/desk/entities": read("edit"),
  "/api/desk/entities/[id]/plan": read("edit"),
  "/api/desk/effects": read("edit"),
  "/api/desk/feeds.opml": read("edit"),
  "/api/desk/hanging/[kind]/[id]": read("edit"),
  "/api/desk/history/[kind]/[id]": read("edit"),
  "/api/desk/jobs/[id]": read("edit"),
  "/api/desk/wires/[hash]": read("edit"),
  "/api/desk/page-snapshots/[id]": read("edit"),
  "/api/desk/stories/[id]/plan": read("edit"),
  "/api/desk/subjects/[kind]/[id]": read("edit"),
  "/api/desk/waiting/[id]": { GET: "edit", DELETE: "edit" },

  // Whom and what the newsroom lets in
  "/api/desk/audit.csv": read("administer"),
  "/api/desk/tokens": write("chief"),
  "/api/desk/users/invitations": write("administer"),
  "/api/desk/users/[id]": write("administer"),
};
