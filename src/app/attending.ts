import { ask, type Matter } from "@/accounts/ask";

/** Asks for a page what concerns accounts. A database that went away since the proxy looked is for error.tsx. */
export async function attending<T>(matter: Matter<T>): Promise<T> {
  const asked = await ask(matter);
  if (!asked.ok) throw new Error(asked.reason);
  return asked.value;
}
