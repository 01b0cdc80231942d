import type { Authority, Region } from '#lib/domain/authority.ts';
import type { CountingQuestion } from '#lib/domain/counting-ways.ts';
import type { Indicator } from '#lib/domain/indicator.ts';
import type { LateReason } from '#lib/domain/late-reason.ts';
import type { Measure } from '#lib/domain/measure.ts';
import type { Neighbour } from '#lib/domain/neighbours.ts';
import { readAuthorities, readRegion } from './authorities.ts';
import {
  type MeetingAttendance,
  type OfstedInspection,
  readAttribution,
  readMeetings,
  readOfsted,
  readSources,
  type Source
} from './context.ts';
import type { SubmissionContract } from './contract.ts';
import { readCountingWays } from './counting-ways.ts';
import { readIndicators } from './indicators.ts';
import {
  type KnownDifference,
  type PublishedRounding,
  readKnownDifferences,
  readRounding
} from './known-differences.ts';
import { readLateReasons } from './late-reasons.ts';
import { readMeasures } from './measures.ts';
import { readNeighbours } from './neighbours.ts';
import { type PlacingHosting, readPlacingHosting } from './placing-hosting.ts';
import { throwIfAny } from './problems.ts';
import type { CatalogueFiles } from './row.ts';
import { type Pair, readPairs, readSums, type Sum } from './sums.ts';
import { readSynonyms, type Synonym } from './synonyms.ts';
import { type PresetRow, readTablePresets } from './table-presets.ts';

/** The checked contents of the data folder, published figures and submissions apart. */
export interface Catalogue {
  readonly region: Region;
  /** Every English upper-tier authority, closed ones among them. */
  readonly authorities: readonly Authority[];
  readonly neighbours: readonly Neighbour[];
  readonly measures: readonly Measure[];
  readonly sums: readonly Sum[];
  readonly pairs: readonly Pair[];
  /** What authorities may count differently, and say so by a tag in a note. */
  readonly countingWays: readonly CountingQuestion[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly ofsted: readonly OfstedInspection[];
  readonly meetings: readonly MeetingAttendance[];
  readonly placingHosting: readonly PlacingHosting[];
  readonly lateReasons: readonly LateReason[];
  readonly synonyms: readonly Synonym[];
  /** Tables that are offered ready-made. */
  readonly tablePresets: readonly PresetRow[];
  readonly attribution: readonly string[];
  /** What the counts of official figures are rounded to. */
  readonly rounding: readonly PublishedRounding[];
  readonly knownDifferences: readonly KnownDifference[];
}

/** Reads and checks the texts of the data folder; throws a CatalogueError with every problem found. */
export function readCatalogue(files: CatalogueFiles): Catalogue {
  const problems: string[] = [];
  const authorities = readAuthorities(files, problems);
  const region = readRegion(files, authorities, problems);
  const measures = readMeasures(files, problems);
  const sources = readSources(files, problems);
  const codes = region.authorities.map(({ code }) => code);
  const catalogue: Catalogue = {
    region,
    authorities,
    neighbours: readNeighbours(files, authorities, problems),
    measures,
    sums: readSums(files, measures, problems),
    pairs: readPairs(files, measures, problems),
    countingWays: readCountingWays(files, measures, problems),
    indicators: readIndicators(files, measures, codes, problems),
    sources,
    ofsted: readOfsted(files, authorities, sources, problems),
    meetings: readMeetings(files, region.authorities, problems),
    placingHosting: readPlacingHosting(files, region, problems),
    attribution: readAttribution(files, problems),
    rounding: readRounding(files, sources, problems),
    knownDifferences: readKnownDifferences(files, problems),
    lateReasons: readLateReasons(files, measures, problems),
    synonyms: readSynonyms(files, problems),
    tablePresets: readTablePresets(files, problems)
  };
  throwIfAny(problems);
  return catalogue;
}

/** What a submission is checked against. */
export function submissionContract(catalogue: Catalogue): SubmissionContract {
  const { region, authorities, measures, sums, pairs, countingWays } = catalogue;
  const inside = new Set(region.authorities.map(({ code }) => code));
  const outside = authorities
    .filter(({ code }) => !inside.has(code))
    .map(({ code, gss, name }) => ({ code, gss, name }));
  return {
    regionTitle: region.title,
    authorities: region.authorities,
    outside,
    measures,
    sums,
    pairs,
    countingWays
  };
}
