import { catalogue } from '#generated/catalogue.ts';
import type { Authority } from '#lib/domain/authority.ts';
import { AS_SUBMITTED } from '#lib/export/outgoing.ts';
import { unpackSent, type Count } from '#lib/papers/packed-counts.ts';
import type { ReportIndicator, ReportMaterial } from '#lib/papers/report-material.ts';
import { session } from '#lib/state/session.svelte.ts';
import { observationsInUse } from '#lib/submissions/shelf.ts';
import { summariseSubmitted } from '#lib/views/summarise-submitted.ts';
import { unpackFigures } from '#lib/views/packed.ts';
import { replacesShipped } from '../submitted-in-use.ts';
import type { ReportFile } from './report-file.ts';

/** The figures that a report may hold, and the stamp that says how widely it may be shared. */
export interface ReportFigures {
  readonly sent: readonly Count[];
  readonly indicators: readonly ReportIndicator[];
  readonly status: ReportMaterial['status'];
  readonly stamp: string;
}

/** The figures of an authority’s report at the level they leave at: the one place where figures and stamp are decided. */
export function reportFigures(file: ReportFile, { code }: Authority): ReportFigures {
  const loaded = replacesShipped();
  return {
    sent: loaded ? observationsInUse(session.shelf) : unpackSent(file.sent, code),
    indicators: file.indicators.map(({ indicator, packed, sources }) => {
      const { published, submitted } = unpackFigures(packed, indicator.kind);
      const own = session.figures?.get(indicator.id) ?? [];
      return {
        indicator,
        sources,
        figures: {
          published,
          submitted: loaded ? summariseSubmitted(indicator, own, catalogue.region) : submitted
        }
      };
    }),
    status: loaded ? 'provisional' : 'illustrative',
    stamp: AS_SUBMITTED
  };
}
