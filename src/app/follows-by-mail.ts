import { readEnv } from "@/env";

/** Whether readers may follow by e-mail: where there is a server for it. */
export const followsByMail = (): boolean => readEnv().mail !== null;
