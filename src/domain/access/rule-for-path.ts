import { type Rule, type Rules, routes } from "./routes";

/** `/desk/articles/[id]` as an expression over addresses: what is in brackets is any one part of a path. */
const patterns = Object.entries(routes)
  .map(([route, rules]) => ({ route, rules, pattern: patternOf(route) }))
  // A fixed part wins over one that may be anything: "/desk/articles/new" is no article of that name.
  .sort((one, other) => placeholders(one.route) - placeholders(other.route));

/** Who may look at the page at an address; undefined where there is none. */
export function ruleForPath(pathname: string): Rule | undefined {
  return rulesForPath(pathname)?.GET;
}

/** Who is let through at an address, by method; undefined where there is nothing. */
export function rulesForPath(pathname: string): Rules | undefined {
  return found(pathname)?.rules;
}

/** The route that an address leads to, as Next writes it: `/claims/[id]`; null where it leads to none. */
export function routeForPath(pathname: string): string | null {
  return found(pathname)?.route ?? null;
}

function found(pathname: string) {
  return patterns.find(({ pattern }) => pattern.test(pathname));
}

function patternOf(route: string): RegExp {
  const parts = route
    .split("/")
    .map((part) => (part.startsWith("[") ? "[^/]+" : part.replace(/[.*+?^${}()|\\]/g, "\\$&")));
  return new RegExp(`^${parts.join("/")}/?$`);
}

function placeholders(route: string): number {
  return route.split("[").length - 1;
}
