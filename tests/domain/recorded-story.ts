import type { ClaimRecord } from "@/domain/claim";
import { Dossier } from "@/domain/dossier/dossier";
import { recordedClaim } from "@/domain/dossier/recorded-claim";
import { resolveDossier } from "@/domain/dossier/resolve-dossier";

/** The claims of a dossier as the domain reads them, by the author's own ids, without any database. */
export function claimsOf(document: unknown): Map<string, ClaimRecord> {
  const result = resolveDossier(Dossier.parse(document), {
    idOf: (...names) => names.join("/"),
    articleByUrl: () => undefined,
    versionsOf: () => [],
  });
  if (!result.ok) throw new Error(result.faults.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  const { entities, articles, claims } = result.resolved;
  const entity = (id: string) => {
    const { kind, slug, names } = entities.find((each) => each.id === id)!;
    return { id, kind, slug, name: names[0]!.text };
  };
  const namesOf = (id: string) => entities.find((each) => each.id === id)!.names.map(({ text }) => text);
  const articleOf = (versionId: string) => {
    const { id, title, url, outletId, publishedAt } = articles.find(({ versions }) =>
      versions.some((version) => version.id === versionId),
    )!;
    return { id, title, url, outlet: entity(outletId), publishedAt: new Date(publishedAt) };
  };
  const at = new Date("2018-02-01");
  return new Map(
    claims.map((snapshot) => [
      snapshot.key,
      recordedClaim([{ number: 1, at, snapshot }], { entity, namesOf, articleOf })!,
    ]),
  );
}
