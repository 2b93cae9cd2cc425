import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the site, followed without a new page. Nothing is fetched before somebody follows it: Next would have asked
 * the server for each page that a link in view leads to, twice, and since every page here is drawn when it is asked for,
 * got nothing of it but its outline (350 bytes for a drawing each, a dozen for every page that is looked at).
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />;
}
