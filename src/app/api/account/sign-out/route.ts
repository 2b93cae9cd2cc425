import { ask } from "@/accounts/ask";
import { signOut } from "@/accounts/sign-out";
import { goOn } from "@/app/forms";
import { guarded } from "@/app/gate";
import { refuse } from "@/app/refuse";

export const POST = guarded(async (request) => {
  const asked = await ask((db) => signOut(db, request.headers));
  if (!asked.ok) return refuse(asked.reason);
  return goOn("/sign-in", { page: "/sign-in", code: "signed-out" }, asked.value);
});
