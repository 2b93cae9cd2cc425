/** Whether and how an article is watched. Instants are ISO 8601. */
export type WatchTold = {
  watched: boolean;
  /** Null before the first look. */
  lookedAt: string | null;
  nextAt: string;
  /** When a look last found a change that counts. */
  changedAt: string | null;
  /** Whether one waits to be settled. */
  isChanged: boolean;
  /** Why the last look did not tell how it is. */
  failure: string | null;
  /** How it was found gone, and when first. */
  gone: string | null;
  goneAt: string | null;
  /** Whether readers are told so, as a second look found it gone as well. */
  isGoneTold: boolean;
};
