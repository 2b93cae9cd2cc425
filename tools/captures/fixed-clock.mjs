// Loaded into the house before anything else: its clock begins at CAPTURES_AT, so that a page of today is one of that day.
const at = Date.parse(process.env.CAPTURES_AT ?? "");
if (!Number.isNaN(at)) {
  const now = Date.now;
  const ahead = now() - at;
  Date.now = () => now() - ahead;
  // No class of its own: the framework takes what a Date has, and what it inherits is not among it.
  globalThis.Date = new Proxy(Date, {
    construct: (date, args) => (args.length === 0 ? new date(date.now()) : new date(...args)),
  });
}
