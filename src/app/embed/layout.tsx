import { headers } from "next/headers";
import type { ReactNode } from "react";
import { nonceHeader } from "../request-headers";

/**
 * Around what stands in a frame on a page of somebody else's. Its links lead out of the frame: by `base` where no script runs,
 * since no page of ours is shown in a frame but these; the script tells the page around it how high the frame is.
 */
export default async function EmbedLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  return (
    <>
      <base target="_blank" />
      {children}
      <script src="/scripts/embed-frame.js" nonce={nonce} async />
    </>
  );
}
