/** An embargo that holds at an instant, with its end; null where there is none, or it is over. One without an end holds. */
export function embargoInForce(
  embargo: { until: Date | string | null } | null,
  at: Date,
): { until: Date | null } | null {
  if (embargo === null) return null;
  const until = embargo.until === null ? null : new Date(embargo.until);
  return until === null || until > at ? { until } : null;
}
