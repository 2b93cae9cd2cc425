/** How a form looks in which a day is chosen by hand, and the field for the day. */
export const dayForm = (className = "") =>
  `flex flex-wrap items-center gap-x-3 gap-y-2 text-sm/6 text-ink-2 print:hidden ${className}`;

export const dayField = "min-h-7.5 rounded-xs border border-line bg-raised px-2 text-ink tabular-nums";
