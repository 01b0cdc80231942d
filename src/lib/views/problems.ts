import type { Issue, Severity } from '#lib/domain/issue.ts';

/** All problems of one rule in a file, in the order of the file. */
export interface ProblemGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly issues: readonly Issue[];
}

/** Problems by rule, errors first, then by how many there are. `wanted` keeps those whose words, value or column contain it. */
export function problemGroups(issues: readonly Issue[], wanted: string): readonly ProblemGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues.filter((candidate) => isWanted(candidate, wanted))) {
    const group = groups.get(issue.rule);
    if (group) group.push(issue);
    else groups.set(issue.rule, [issue]);
  }
  return [...groups.entries()]
    .map(([rule, found]) => ({ rule, severity: found[0]?.severity ?? 'error', issues: found }))
    .sort((a, b) => weight(a.severity) - weight(b.severity) || b.issues.length - a.issues.length);
}

function weight(severity: Severity): number {
  return severity === 'error' ? 0 : 1;
}

function isWanted({ sentence, fix, value, column, row }: Issue, wanted: string): boolean {
  const text = `${sentence} ${fix} ${value ?? ''} ${column ?? ''} ${row === null ? '' : `row ${row}`}`;
  return text.toLowerCase().includes(wanted.trim().toLowerCase());
}
