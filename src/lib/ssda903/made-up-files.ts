import { british, episodeRows, type MadeChild } from './made-up-903.ts';
import type { File903 } from './read-files.ts';

export const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

/** A CSV file of headings and rows of cells. */
export function fileOf(name: string, headings: string, rows: readonly (readonly string[])[]): File903 {
  const text = [headings, ...rows.map((cells) => cells.join(','))].join('\r\n');
  return { name, bytes: new TextEncoder().encode(`${text}\r\n`) };
}

/** The illustrative return of made-up children for the year that begins the day after `beyond`: Header, Episodes, Reviews and UASC. */
export function filesOf(children: readonly MadeChild[], beyond: string): readonly File903[] {
  return [
    fileOf(
      'header (illustrative).csv',
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
      children.map(({ id, birth }) => [id, '1', british(birth), 'WBRI', 'UN3', '0', ''])
    ),
    fileOf(
      'episodes (illustrative).csv',
      EPISODES,
      children.flatMap((child) => episodeRows(child, beyond))
    ),
    fileOf(
      'reviews (illustrative).csv',
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      children.flatMap(({ id, birth, reviews }) =>
        reviews
          .filter(({ day }) => day > beyond)
          .map(({ day, code }) => [id, british(birth), british(day), code])
      )
    ),
    fileOf(
      'uasc (illustrative).csv',
      'CHILD,SEX,DOB,DUC',
      children.flatMap(({ id, birth, uasc }) =>
        uasc === undefined ? [] : [[id, '1', british(birth), british(uasc ?? '')]]
      )
    )
  ];
}
