import { refuse } from "../answer";

/** Whatever is asked of the API at an address that it does not have is answered as JSON too. */
export function GET(): Response {
  return refuse("not-found");
}

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../read-only";
