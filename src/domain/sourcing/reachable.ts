/** Every vertex that can be reached from the starts, the starts included, as a yes or no for each vertex number. */
export function reachableFrom(
  starts: Iterable<number>,
  next: (vertex: number) => readonly number[],
): Record<number, true> {
  const reached: Record<number, true> = {};
  const queue: number[] = [];
  const reach = (vertex: number) => {
    if (reached[vertex]) return;
    reached[vertex] = true;
    queue.push(vertex);
  };
  for (const start of starts) reach(start);
  for (let at = 0; at < queue.length; at++) for (const vertex of next(queue[at]!)) reach(vertex);
  return reached;
}
