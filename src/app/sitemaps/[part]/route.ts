import { refuse } from "../../api/v1/answer";
import { answerSitemap } from "../../sitemap-answer";

type Context = { params: Promise<{ part: string }> };

/** GET /sitemaps/N.xml: one part of a sitemap that is too long for a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, number] = /^([1-9]\d{0,4})\.xml$/.exec((await params).part) ?? [];
  return number ? answerSitemap(request, Number(number)) : refuse("not-found");
}
