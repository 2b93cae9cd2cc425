/** When which way is taken, by the number of rows; every way gives the same answer. */
export const plans = {
  /** So many are looked at one by one sooner than all rows of a stretch of days, or of a day, are laid. */
  lookedAt: 20_000,
  /** So many are read from the record one by one sooner than they are found by the index. */
  fewRows: 3_000,
  /** So many are sorted sooner than they are met on a walk along all rows. */
  sorted: 8_000,
};
