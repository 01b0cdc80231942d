import { later, next } from '../../later.ts';
import RankedPicture from './RankedPicture.svelte';

/** What an indicator's page shows below its first picture. */
export const PARTS = {
  ranked: next(RankedPicture),
  grades: later(() => import('./Grades.svelte')),
  ways: later(() => import('../../LikeForLike.svelte')),
  figures: later(() => import('../../IndicatorTable.svelte')),
  definition: later(() => import('../../IndicatorDefinition.svelte')),
  england: later(() => import('./AmongEngland.svelte')),
  chance: later(() => import('./BeyondChance.svelte')),
  englandTable: later(() => import('./EnglandTable.svelte')),
  trends: later(() => import('./Trends.svelte')),
  trendFigures: later(() => import('./TrendFigures.svelte'))
};
