import { z } from "zod";
import { NewArticleRequest } from "./requests";

const { body, format, title, outlet, author, publishedAt, url, language, rights, story, anyway } =
  NewArticleRequest.shape;

/** An article as a machine sends it: what an editor types for one, where most may be left out. */
export const MachineArticle = z.strictObject({
  body,
  format: format.default("text"),
  title,
  outlet,
  author: author.default(null),
  publishedAt,
  url: url.default(null),
  language,
  rights,
  story: story.default(null),
  anyway,
});
export type MachineArticle = z.infer<typeof MachineArticle>;
