import { refuse } from "../answer";

/** Whatever is asked of the API at an address that it does not have is answered as JSON too. */
export function GET(): Response {
  return refuse("not-found");
}

export { OPTIONS } from "../read-only";
export { GET as DELETE, GET as PATCH, GET as POST, GET as PUT };
