/** What an audit came to: `unknown` when the registry did not answer what was asked, which is not a pass. */
export interface AuditVerdict {
  readonly outcome: 'clear' | 'vulnerable' | 'unknown';
  readonly words: string;
}

const GRAVE = ['high', 'critical'] as const;

/** Reads what `npm audit --json` printed: only a report that counts its findings is an answer. High and critical ones fail. */
export function auditVerdict(printed: string): AuditVerdict {
  const report = parsed(printed);
  const counts = member(member(report, 'metadata'), 'vulnerabilities');
  const numbers = GRAVE.map((level) => member(counts, level));
  const total = member(counts, 'total');
  const isReport = [...numbers, total].every((count) => typeof count === 'number');
  if (!isReport) {
    const reason = member(report, 'message');
    const because = typeof reason === 'string' ? reason : 'it gave no report';
    return {
      outcome: 'unknown',
      words: `Not audited: the registry does not say which packages are vulnerable (${because}).`
    };
  }
  const [high = 0, critical = 0] = numbers.map(Number);
  const words = `${Number(total)} known vulnerabilities, ${high} high and ${critical} critical.`;
  return { outcome: high + critical > 0 ? 'vulnerable' : 'clear', words };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
