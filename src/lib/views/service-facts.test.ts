import { describe, expect, test } from 'vitest';
import { caseloadRule, madeFigures, QUARTER_END, WOODS } from '../../../tests/support/made-service.ts';
import { servicesOn, type ServiceFacts } from './service-facts.ts';

const RATIO = caseloadRule();
const COUNT = caseloadRule({ kind: 'count', band: null, polarity: 'neutral' });

/** Alder has all; Beech no established posts; Cedar's children are suppressed; Damson sent nothing. */
const figures = {
  lacNumber: madeFigures(COUNT, [
    ['1', 352, 'none'],
    ['2', 100, 'none'],
    ['3', 'c', 'none']
  ]),
  caseload: madeFigures(RATIO, [
    ['1', 350, 5],
    ['2', 100, 2],
    ['3', 'c', 3]
  ]),
  combined: madeFigures(RATIO, [
    ['1', 410, 5],
    ['2', 130, 2],
    ['3', 'c', 3]
  ]),
  vacancies: madeFigures(RATIO, [
    ['1', 1, 6],
    ['2', 'missing', 'missing'],
    ['3', 0, 3]
  ])
};

function service(code: string, end = QUARTER_END): ServiceFacts {
  const found = servicesOn(figures, WOODS, end).find((candidate) => candidate.code === code);
  if (!found) throw new Error(`There is no service ${code}.`);
  return found;
}

describe('what a service has', () => {
  test('is read from the figures: 410 − 350 children on plans', () => {
    expect(service('1')).toMatchObject({
      children: { value: 352 },
      allocated: { value: 350 },
      onPlans: { value: 60 },
      inPost: { value: 5 },
      established: { value: 6 },
      members: ''
    });
  });

  test('keeps the reason of each number that there is not', () => {
    expect(service('2').established).toEqual({ missing: 'not supplied' });
    expect(service('3')).toMatchObject({
      children: { missing: 'suppressed to protect confidentiality' },
      onPlans: { missing: 'suppressed to protect confidentiality' },
      inPost: { value: 3 }
    });
    expect(service('4').children).toEqual({ missing: 'not supplied' });
  });

  test('takes the allocated children where the looked after were not sent', () => {
    const [, alder] = servicesOn(
      { ...figures, lacNumber: { published: null, submitted: null } },
      WOODS,
      QUARTER_END
    );
    expect(alder?.children).toEqual({ value: 350 });
  });

  test('is nothing on another day', () => {
    expect(service('1', '2024-03-31').children).toEqual({ missing: 'not supplied' });
    expect(service('region', '2024-03-31').children).toEqual({
      missing: 'no authority has both children and officers in post'
    });
  });
});

describe('the region as a whole', () => {
  test('adds up those with children and officers in post, and names the others', () => {
    expect(service('region')).toMatchObject({
      name: 'The Woods',
      children: { value: 452 },
      onPlans: { value: 90 },
      inPost: { value: 7 },
      members:
        '2 of 4 authorities, without Cedar: suppressed to protect confidentiality; Damson: not supplied'
    });
  });

  test('has no number that one of them lacks, and says who', () => {
    expect(service('region').established).toEqual({ missing: 'not known of Beech (not supplied)' });
    const [region] = servicesOn(
      { ...figures, vacancies: { published: null, submitted: null } },
      WOODS,
      QUARTER_END
    );
    expect(region?.established).toEqual({ missing: 'not known of any authority (not supplied)' });
  });
});
