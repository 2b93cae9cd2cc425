import {
  mostInSitemap,
  sitemapIndexXml,
  sitemapParts,
  sitemapXml,
  standingPages,
} from "@/domain/address/sitemap";
import { readEnv } from "@/env";
import { publicAddressCount, publicAddresses } from "@/queries/page/public-addresses";
import { answerWith, publicHeaders } from "./api/v1/answer";
import { conditional } from "./conditional";

/**
 * Answers with what search engines are told to look at: the whole list, an index of its parts where one file may not hold it,
 * or, with `part`, that part of it, from 1 on. A part that is not there is 404.
 */
export function answerSitemap(request: Request, part: number | null): Promise<Response> {
  const site = readEnv().appUrl;
  const asOf = new Date();
  return answerWith(
    async (db) => {
      const parts = sitemapParts(await publicAddressCount(db, asOf));
      if (part === null && parts > 1) return sitemapIndexXml(site, parts);
      const at = part ?? 1;
      if (at > parts) return null;
      // The standing pages come first, in the first part.
      const before = standingPages.length;
      const offset = at === 1 ? 0 : (at - 1) * mostInSitemap - before;
      const limit = at === 1 ? mostInSitemap - before : mostInSitemap;
      const pages = await publicAddresses(db, asOf, { limit, offset });
      return sitemapXml(site, at === 1 ? [...standingPages.map((path) => ({ path })), ...pages] : pages);
    },
    (body) =>
      conditional(request, body, { ...publicHeaders, "Content-Type": "application/xml; charset=utf-8" }),
  );
}
