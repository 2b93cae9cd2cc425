import { corpus, idOf, type Rows } from "../bench/corpus";

/** A corpus in which every second claim is of one and the same story, the first, at one of so many places in it. */
export function* withGreatStory(claims: number, places: number): Generator<Rows> {
  let number = 0;
  for (const rows of corpus(claims))
    yield {
      ...rows,
      story_claim: (rows.story_claim ?? []).map((row) => {
        number += 1;
        return number % 2 === 0 ? row : { ...row, storyId: idOf("s", 0), ordinal: (number * 7) % places };
      }),
    };
}
