import type { TokenScope } from "./token-scope";

/** A token of a machine, as those who make them are shown it: never its secret. */
export type ShownToken = {
  id: string;
  name: string;
  scopes: TokenScope[];
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  /** To within a minute; null where it was never used. */
  usedAt: Date | null;
  /** The network that it was last used from; null where that is not known. */
  network: string | null;
  endedAt: Date | null;
  endedBy: string | null;
};
