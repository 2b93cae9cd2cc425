/** "two" to "twenty", each at its number less two: "one" is as often nobody's number. */
export const numberWords =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
