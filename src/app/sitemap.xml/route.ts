import { answerSitemap } from "../sitemap-answer";

/** GET /sitemap.xml: the addresses of all public pages, or an index of the parts of that list. */
export function GET(request: Request): Promise<Response> {
  return answerSitemap(request, null);
}
