/**
 * Strongly connected components (R. Tarjan, 1972), without recursion. `componentOf[v]` numbers the components
 * in reverse topological order: an edge between two components always leads from the higher number to the lower.
 */
export function strongComponents(vertexCount: number, next: (vertex: number) => readonly number[]): number[] {
  const componentOf = new Array<number>(vertexCount).fill(-1);
  const index = new Array<number>(vertexCount).fill(-1);
  const low = new Array<number>(vertexCount).fill(0);
  const onStack: number[] = [];
  let visited = 0;
  let components = 0;

  for (let root = 0; root < vertexCount; root++) {
    if (index[root] !== -1) continue;
    const calls: { vertex: number; edges: readonly number[]; at: number }[] = [];
    const enter = (vertex: number) => {
      index[vertex] = visited;
      low[vertex] = visited;
      visited++;
      onStack.push(vertex);
      calls.push({ vertex, edges: next(vertex), at: 0 });
    };
    enter(root);
    while (calls.length > 0) {
      const call = calls[calls.length - 1]!;
      const to = call.edges[call.at];
      if (to !== undefined) {
        call.at++;
        if (index[to] === -1) enter(to);
        else if (componentOf[to] === -1) low[call.vertex] = Math.min(low[call.vertex]!, index[to]!);
        continue;
      }
      calls.pop();
      const caller = calls[calls.length - 1];
      if (caller !== undefined) low[caller.vertex] = Math.min(low[caller.vertex]!, low[call.vertex]!);
      if (low[call.vertex] !== index[call.vertex]) continue;
      for (;;) {
        const member = onStack.pop()!;
        componentOf[member] = components;
        if (member === call.vertex) break;
      }
      components++;
    }
  }
  return componentOf;
}
