import { apart } from "./apart";
import type { EntityRef } from "./claim";
import { begunBy, type Period, periodWords, standsAt } from "./time/period";

export type Post = Period & { title: string; organization: Pick<EntityRef, "name"> };

/** Of more than so many posts at once a line has no room. */
const most = 2;

/**
 * What a person was on that day: the posts they held, with their dates. A description has none, so it gives way to a post, and
 * where it names one that was over by then, or had not begun, to that post's dates. `posts` end with whoever held them.
 */
export function whatOneWas(posts: readonly Post[], description: string | null, asOf: Date): string | null {
  const held = posts.filter((post) => standsAt(post, asOf));
  if (held.length > 0) return held.slice(0, most).map(postWords).join("; ");
  const named = posts.filter(({ title }) => description?.toLowerCase().includes(title.toLowerCase()));
  if (named.length === 0) return description;
  const over = named.filter((post) => begunBy(post, asOf)).at(-1);
  return over ? postWords(over) : null;
}

/** "Director, SVR, since Sep 2016". */
function postWords({ title, organization, ...period }: Post): string {
  const where = title.includes(organization.name) ? [] : [apart(organization.name)];
  const dates = period.from || period.to ? [periodWords(period)] : [];
  return [apart(title), ...where, ...dates].join(", ");
}
