import type { Role } from "./role";

/** Somebody who is signed in. Only the gate makes one, from the session of the request at hand. */
export type Viewer = { id: string; name: string; email: string; role: Role };
