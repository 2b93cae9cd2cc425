import { keepAnswer } from "@/commands/jobs/job-steps";
import { lookUp } from "@/services/reconcile/look-up";
import type { Work } from "./work";

/** Looks a name up at one of the services that the newsroom has set, and keeps what it answers for whoever asked. */
export const lookUpName: Work<"look-up-name"> = async ({ id, input, signal, outside, services }) => {
  const service = services.find(({ name }) => name === input.service);
  if (!service) return { ok: false, words: `This worker knows of no service “${input.service}”.` };
  const looked = await lookUp(service, input, { outside, signal });
  if (!looked.ok) return looked;
  return { ok: true, leave: (tx) => keepAnswer(tx, id, looked.found) };
};
