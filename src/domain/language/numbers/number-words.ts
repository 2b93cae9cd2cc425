/** "zero" to "nineteen", each at its number. */
export const smallNumbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );

/** "twenty" to "ninety". */
export const tensOfNumbers = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
