/** Where somebody is signed in, as they are shown it. */
export type ShownSession = {
  id: string;
  /** What the browser calls itself; empty where it said nothing. */
  browser: string;
  /** The network that it was last seen from (network.ts); null where that is not known. */
  network: string | null;
  since: Date;
  /** To within five minutes. */
  seenAt: Date;
};
