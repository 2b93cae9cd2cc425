import { askModel } from "@/services/ask-model";

/** What is asked of the newsroom's own model: outside requests are made in a thread that answers nobody. */
export const modelJobs = { askModel } as const;
