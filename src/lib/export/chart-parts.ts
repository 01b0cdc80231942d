/** The sheet of the embedded workbook that holds a chart's figures. */
export const FIGURES_SHEET = 'Figures';
/** Letters of charts in hundredths of a point. */
export const CHART_LETTERS = 1200;

/** Numbers with separators and so many decimals, as spreadsheets write formats. */
export function formatOf(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** A filling with one colour. */
export function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** The letters of an axis, a legend or labels; `level` ones are never turned. */
export function textXml(colour: string, turn: 'level' | 'free' = 'free', size = CHART_LETTERS): string {
  const body = turn === 'level' ? '<a:bodyPr rot="0" vert="horz"/>' : '<a:bodyPr/>';
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${fill(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}
