import { protection as rules } from '#generated/protection.ts';
import type { Authority } from '#lib/domain/authority.ts';
import { hiddenObservations, protectedObservations } from '#lib/domain/protection.ts';
import { sharingStamp } from '#lib/domain/sharing.ts';
import { unpackSent, type Count } from '#lib/papers/packed-counts.ts';
import type { ReportIndicator, ReportMaterial } from '#lib/papers/report-material.ts';
import { forPartners } from '#lib/state/for-partners.svelte.ts';
import { session } from '#lib/state/session.svelte.ts';
import { seenAs, sharing } from '#lib/state/sharing.svelte.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import { unpackFigures } from '#lib/views/packed.ts';
import { canBeProtected, inUse, replacesShipped } from '../submitted-in-use.ts';
import { submittedStatus } from '../submitted-status.ts';
import type { IndicatorFigures } from '#lib/views/summary.ts';
import type { CarriedReportIndicator, ReportFile } from './report-file.ts';

/** The figures that a report may hold, and the stamp that says how widely it may be shared. */
export interface ReportFigures {
  readonly sent: readonly Count[];
  readonly indicators: readonly ReportIndicator[];
  readonly status: ReportMaterial['status'];
  readonly stamp: string;
}

const BEING_WORKED_OUT =
  'What must be hidden of the submissions is still being worked out. The report can be made in a moment.';

/**
 * The figures of an authority’s report at the level it leaves at, or in words why none may be made: the one place where
 * figures and stamp are decided. A report names its authority, so it leaves for the public only where that one is named.
 */
export function reportFigures(file: ReportFile, { code, name }: Authority): ReportFigures | string {
  const level = sharing.leavesFor;
  if (level === 'public' && sharing.named !== code) {
    return `A report names its authority. To make it for the public, let ${name} be named under Sharing.`;
  }
  if (level !== 'members' && !canBeProtected()) return BEING_WORKED_OUT;
  const view = level === 'members' ? 'members' : 'partners';
  const sent = view === 'members' ? sentByMembers(file, code) : sentForPartners(file, code);
  const loaded = session.figures;
  const { found: indicators } = seenAs(view, () =>
    file.indicators.map((carried) => ({
      indicator: carried.indicator,
      sources: carried.sources,
      figures:
        view === 'partners' && !replacesShipped() ? shippedForPartners(carried) : ofMembersOrLoaded(carried)
    }))
  );
  return {
    sent,
    indicators: replacesShipped() && loaded === null ? [] : indicators,
    status: submittedStatus(),
    stamp: sharingStamp(view, null)
  };
}

function ofMembersOrLoaded({ indicator, packed }: CarriedReportIndicator): IndicatorFigures {
  return inUse(indicator, unpackFigures(packed, indicator.kind));
}

/** The file holds one authority, of which no region could be pooled again: it carries the region as partners may see it. */
function shippedForPartners({
  indicator,
  packed,
  forPartners: hidden
}: CarriedReportIndicator): IndicatorFigures {
  const { published } = unpackFigures(packed, indicator.kind);
  return { published, submitted: unpackFigures(hidden, indicator.kind).submitted };
}

function sentByMembers(file: ReportFile, code: string): readonly Count[] {
  return replacesShipped() ? observationsInUse(session.shelf) : unpackSent(file.sent, code);
}

/** The counts of one authority tell by themselves which of them to hide: no rule ties two authorities together. */
function sentForPartners(file: ReportFile, code: string): readonly Count[] {
  if (replacesShipped()) return forPartners.observations ?? [];
  const shipped = unpackSent(file.sent, code).map((count) => ({ ...count, note: '' }));
  return protectedObservations(shipped, hiddenObservations(shipped, rules), 'full');
}
