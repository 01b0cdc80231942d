interface Outline {
  readonly id: string;
  readonly arcs: ReadonlySet<number>;
}

/** Who borders whom, by DfE code, from a topology's text: two outlines are neighbours where they share a line. */
export function bordersOf(topology: string): ReadonlyMap<string, readonly string[]> {
  const outlines = outlinesOf(JSON.parse(topology));
  return new Map(
    outlines.map(({ id, arcs }) => [
      id,
      outlines
        .filter((other) => other.id !== id && [...other.arcs].some((arc) => arcs.has(arc)))
        .map((other) => other.id)
    ])
  );
}

function outlinesOf(topology: unknown): readonly Outline[] {
  return found(topology, ['objects', 'authorities', 'geometries']).map((geometry) => ({
    id: String(isRecord(geometry) ? geometry['id'] : ''),
    arcs: new Set(numbersIn(isRecord(geometry) ? geometry['arcs'] : []))
  }));
}

function found(value: unknown, path: readonly string[]): readonly unknown[] {
  const end = path.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), value);
  if (!Array.isArray(end)) throw new Error(`data/boundaries.topo.json has no list at ${path.join('.')}.`);
  return end;
}

/** Numbers of a nested list of lines; a line run backwards is written as its complement. */
function numbersIn(value: unknown): readonly number[] {
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return typeof value === 'number' ? [value < 0 ? ~value : value] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
