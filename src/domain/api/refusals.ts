/** Why a request is not answered with what it asked for; the one map to a status and a sentence. */
export const refusals = {
  "bad-request": { status: 400, message: "The request cannot be read." },
  invalid: { status: 400, message: "It cannot be read." },
  "signed-out": { status: 401, message: "You are signed out. Sign in to go on." },
  "bad-token": {
    status: 401,
    message:
      "There is no such token, or it was ended or is too old. Send one as “Authorization: Bearer …”; chief editors make them at /desk/tokens.",
  },
  "out-of-scope": {
    status: 403,
    message: "This token may not do that: its scopes are chosen when it is made.",
  },
  forbidden: { status: 403, message: "Your account may not do this." },
  "factor-needed": {
    status: 403,
    message: "Your newsroom asks a second factor of you. Turn it on in your account, then go on.",
  },
  "foreign-origin": {
    status: 403,
    message: "This did not come from a page of this site. If you run it, set APP_URL to its address.",
  },
  "own-request": {
    status: 403,
    message: "Somebody else has to look at it: you asked for it yourself.",
  },
  "not-found": { status: 404, message: "There is nothing at this address." },
  gone: { status: 410, message: "What stood here was taken down." },
  "method-not-allowed": { status: 405, message: "This address is only read: ask with GET or HEAD." },
  "changed-meanwhile": {
    status: 409,
    message:
      "Somebody changed it meanwhile. Nothing was overwritten: load the page again to see what stands.",
  },
  "about-changed": {
    status: 409,
    message: "Somebody changed it meanwhile. Copy what you wrote, and load the page again to see theirs.",
  },
  "plan-moved-on": { status: 409, message: "The drafts have moved on since this list was made." },
  "not-waiting": {
    status: 409,
    message: "It no longer waits. Load the page again to see what stands.",
  },
  "nothing-to-publish": { status: 409, message: "There is nothing to publish." },
  "already-undone": { status: 409, message: "It was taken back already." },
  "taken-back": { status: 409, message: "It is not read any more. What you typed stands here." },
  duplicate: { status: 409, message: "It looks held already." },
  "too-large": { status: 413, message: "This is more than can be sent at once." },
  "too-many": { status: 429, message: "Too many tries. Wait a little and try again." },
  "too-many-waiting": {
    status: 429,
    message: "As much of yours as may be is waiting for its turn. Try again when some of it is done.",
  },
  "queue-full": {
    status: 503,
    message: "Too much is waiting for its turn just now. Try again in a moment.",
  },
  "too-costly": {
    status: 503,
    message: "It took more time or memory than it may and was ended. Nothing was written.",
  },
  internal: { status: 500, message: "Something went wrong on our side." },
  busy: { status: 503, message: "Somebody else is writing the same just now. Try again in a moment." },
  "database-down": { status: 503, message: "The database does not answer just now. Try again in a moment." },
} as const;
export type Refusal = keyof typeof refusals;
