import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type OutsideSite = { url: string; host: string; close: () => void };

/** A site of somebody else's on this machine, on a port of its own: another origin than the house. */
export async function openOutsideSite(answer: RequestListener): Promise<OutsideSite> {
  const site = createServer(answer);
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  const close = () => {
    site.closeAllConnections();
    site.close();
  };
  return { url: `http://${host}`, host, close };
}
