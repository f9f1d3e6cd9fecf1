/**
 * The circles of a graph, each as its members in the order in which they were met (Tarjan's strongly connected
 * components of more than one member, and whoever leads to itself).
 */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const found: string[][] = [];

  const lower = (node: string, value: number) => low.set(node, Math.min(low.get(node) ?? value, value));
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    open.add(node);
    for (const next of graph.get(node) ?? []) {
      if (!graph.has(next)) continue;
      if (!index.has(next)) {
        visit(next);
        lower(node, low.get(next) ?? 0);
      } else if (open.has(next)) lower(node, index.get(next) ?? 0);
    }
    if (low.get(node) !== index.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    for (const each of circle) open.delete(each);
    if (circle.length > 1 || graph.get(node)?.includes(node)) found.push(circle);
  };

  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}
