// Before any other script of ours: zod tries out whether it may write code while the page runs, which the content policy
// stops and reports. Set where zod keeps its settings, and not by `z.config`, since readers' pages carry no zod.
const shared = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
shared.__zod_globalConfig = { ...shared.__zod_globalConfig, jitless: true };
