/**
 * Finds the import cycles of a graph (file → the files it imports): each file that reaches itself is on one of them.
 * @returns each cycle as its files in order, the first repeated at the end
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const told = new Set<string>();
  const cycles: string[][] = [];
  for (const start of [...graph.keys()].sort()) {
    if (told.has(start)) continue;
    const cycle = shortestWayBack(graph, start);
    if (!cycle) continue;
    cycles.push(cycle);
    // Told once is enough.
    for (const file of cycle) told.add(file);
  }
  return cycles;
}

/** Breadth first, so that the cycle told is the easiest to see. */
function shortestWayBack(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const next of graph.get(file) ?? []) {
      if (next === start) return wayTo(file, cameFrom, start);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>, start: string): string[] {
  const way = [start];
  for (let file = end; file !== start; file = cameFrom.get(file) ?? start) way.unshift(file);
  return [start, ...way];
}
