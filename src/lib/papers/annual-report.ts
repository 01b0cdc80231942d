import { listWords } from '#lib/domain/format.ts';
import { AVERAGE_NAMES, MODEL_NAMES, STATUS_WORDS, type Provenance } from '#lib/views/provenance.ts';
import { besideOf } from './beside.ts';
import type { Paper, PaperSection } from './paper.ts';
import type { ReportMaterial, ReportSource } from './report-material.ts';
import { quarterWords, yearWords } from './report-year.ts';
import { challengeSection } from './section-challenge.ts';
import { closingSection } from './section-closing.ts';
import { conferencesSection } from './section-conferences.ts';
import { placementsSection } from './section-placements.ts';
import { populationSection } from './section-population.ts';
import { reviewsSection } from './section-reviews.ts';
import { serviceSection } from './section-service.ts';
import { statusSection } from './section-status.ts';
import { summarySection } from './section-summary.ts';
import { voiceSection } from './section-voice.ts';

/** The publication of the population that rates are of. */
const POPULATION = 'ons-mye-2024';
const TITLE = 'Independent reviewing officers: annual report';

/** The annual report of an authority’s reviewing service: its numbers in sections, and marks where a person is to write. */
export function annualReport(material: ReportMaterial): Paper {
  const sections = [
    summarySection,
    serviceSection,
    populationSection,
    statusSection,
    placementsSection,
    reviewsSection,
    voiceSection,
    challengeSection,
    conferencesSection,
    closingSection
  ].map((section) => section(material));
  return {
    title: TITLE,
    authority: material.authority.name,
    period: yearWords(material.year.year),
    status: material.status,
    sections: sections.map(numbered),
    provenance: reportProvenance(material)
  };
}

function numbered(section: PaperSection, index: number): PaperSection {
  return {
    ...section,
    title: `${index + 1}. ${section.title}`,
    parts: section.parts.map((part, at) => ({ ...part, title: `${index + 1}.${at + 1} ${part.title}` }))
  };
}

/** The publications of the official figures beside the report’s own, of the population, and of the neighbour model. */
function sourcesUsed(material: ReportMaterial): readonly ReportSource[] {
  const used = material.indicators.flatMap(({ indicator, sources }) => {
    const end = besideOf(material, indicator.id)?.comparison.comparatorEnd ?? null;
    return end === null ? [] : [sources[end] ?? ''];
  });
  const ids = new Set([...used, POPULATION, `sn-${material.model}`]);
  return material.sources.filter(({ id }) => ids.has(id));
}

/** What the report says of where its numbers come from. */
export function reportProvenance(material: ReportMaterial): Provenance {
  const { year, authority, model, average, region, status } = material;
  const rate = besideOf(material, 'lac-rate')?.comparison ?? null;
  const official = rate?.comparatorPeriod ?? null;
  const publications = sourcesUsed(material)
    .map(({ publisher, title, release, licence }) => `${publisher}, ${title}, ${release}, ${licence}`)
    .join('; ');
  const unsent =
    year.unsent.length === 0 ? '' : ` Nothing was sent for ${listWords(year.unsent.map(quarterWords))}.`;
  return {
    title: `${TITLE}, ${authority.name}, ${yearWords(year.year)}`,
    period: `${yearWords(year.year)} (four quarters).${unsent}`,
    status: STATUS_WORDS[status],
    source: `Submission of ${authority.name}; compared with ${publications}`,
    comparators: [
      official === null
        ? ''
        : `${MODEL_NAMES[model]}, ${AVERAGE_NAMES[average]} of ten, published figures for ${official}; where fewer of the ten have a figure the table says how many`,
      official === null ? '' : `England: published figures for ${official}`,
      `region: counts of the ${region.title}’s reporting authorities pooled; no national figures exist for caseloads, review timeliness, participation and challenge, so those have no average of neighbours`
    ]
      .filter((words) => words !== '')
      .join('; '),
    rules:
      'What happened during the year is the sum of four quarters, never of fewer. What stood on a day is given at the ends of quarters, with the lowest, the highest and the mean of those four days. Higher and lower: the whole 95% interval lies on that side; “by value alone” where there is no interval, which is not a test. Better and worse only where an indicator has a good direction'
  };
}
