import { escaped, type Drawing, type KeyEntry } from './picture.ts';

/** What the style sheets of the site say of a mark, which a file must say for itself. */
const STYLED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'text-decoration-line',
  'visibility'
];
/** What a mark has when nothing is said of it. */
const UNSAID: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'text-decoration-line': 'none',
  visibility: 'visible'
};

/** A drawing on the page as markup that needs no style sheet, in the colours of the light theme. */
export function drawingOf(svg: SVGSVGElement): Drawing {
  const { width, height } = svg.viewBox.baseVal;
  return inLight(() => ({ markup: [...svg.children].map(markupOf).join(''), width, height }));
}

/** Reads the page as the light theme shows it; nothing of that is painted. */
export function inLight<Read>(read: () => Read): Read {
  document.documentElement.setAttribute('data-light', '');
  try {
    return read();
  } finally {
    document.documentElement.removeAttribute('data-light');
  }
}

function markupOf(element: Element): string {
  const style = getComputedStyle(element);
  if (element.tagName === 'title' || element.tagName === 'desc' || style.display === 'none') return '';
  const own = [...element.attributes]
    .filter(({ name }) => name !== 'class' && name !== 'style' && !STYLED.includes(name))
    .filter(({ name }) => !name.startsWith('aria-') && !name.startsWith('data-'))
    .map(({ name, value }) => [name, value] as const);
  const styled = STYLED.map((name) => [name, said(name, style.getPropertyValue(name))] as const)
    .filter(([name, value]) => value !== '' && value !== UNSAID[name])
    .map(([name, value]) => [name === 'text-decoration-line' ? 'text-decoration' : name, value] as const);
  const attributes = [...own, ...styled].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const inside = [...element.childNodes].map(insideOf).join('');
  return `<${element.tagName}${attributes}>${inside}</${element.tagName}>`;
}

/** A value as other programs read it: LibreOffice knows weights of whole hundreds alone. */
function said(name: string, value: string): string {
  return name === 'font-weight' ? String(Math.round(Number(value) / 100) * 100) : value;
}

function insideOf(node: ChildNode): string {
  if (node instanceof Element) return markupOf(node);
  return node.nodeType === Node.TEXT_NODE ? escaped((node.textContent ?? '').replace(/\s+/g, ' ')) : '';
}

/** The key that stands over a picture, in its article or else in its view, as marks and words; empty where there is none. */
export function keyOf(figure: Element): readonly KeyEntry[] {
  for (const scope of [figure.closest('article'), figure.closest('[data-view]')]) {
    const key = [...(scope?.querySelectorAll<HTMLElement>('.key') ?? [])]
      .filter((one) => one.compareDocumentPosition(figure) === Node.DOCUMENT_POSITION_FOLLOWING)
      .at(-1);
    if (key) return inLight(() => entriesOf(key));
  }
  return [];
}

/** What a picture's caption says, and the line after it that explains its marks. */
export function captionOf(svg: SVGSVGElement): string {
  const figure = svg.closest('figure');
  const after = figure?.nextElementSibling?.matches('[data-of-picture]') ? figure.nextElementSibling : null;
  return [figure?.querySelector('figcaption'), after]
    .map((element) => (element?.textContent ?? '').trim().replace(/\s+/g, ' '))
    .filter((words) => words !== '')
    .join(' ');
}

/** The marks of keys: empty elements with a colour, or small drawings. */
const SWATCH = 'i:empty, b:empty, svg rect';

/** A word of a key may stand beside its mark's element, outside of any entry of its own. */
function entriesOf(key: HTMLElement): readonly KeyEntry[] {
  return [...key.children]
    .map((entry) => {
      const words = entry.textContent.trim().replace(/\s+/g, ' ');
      const swatch = entry.matches(SWATCH) ? entry : entry.querySelector(SWATCH);
      return swatch ? { ...swatchOf(swatch), words } : { mark: '', markWidth: 0, words };
    })
    .reduce<readonly KeyEntry[]>(joined, []);
}

/** Marks without words wait for the words that follow them. */
function joined(entries: readonly KeyEntry[], entry: KeyEntry): readonly KeyEntry[] {
  const last = entries.at(-1);
  if (last?.words !== '') return [...entries, entry];
  return [...entries.slice(0, -1), { ...last, words: entry.words }];
}

/** The edge of a mark that is seen by it. */
function edgeOf({ stroke, strokeWidth }: CSSStyleDeclaration): string {
  return stroke === '' || stroke === 'none'
    ? ''
    : ` stroke="${escaped(stroke)}" stroke-width="${escaped(strokeWidth)}"`;
}

function swatchOf(swatch: Element): { mark: string; markWidth: number } {
  const style = getComputedStyle(swatch);
  if (swatch instanceof SVGElement) {
    const patterns = swatch.ownerSVGElement?.querySelector('defs');
    const mark = `<rect y="-6" width="12" height="12" fill="${escaped(style.fill)}"${edgeOf(style)}/>`;
    return { mark: `${patterns ? markupOf(patterns) : ''}${mark}`, markWidth: 20 };
  }
  const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const width = px('width') || 12;
  const border = px('border-top-width');
  if (border > 0 && px('height') <= border * 2) {
    const dashes = { dashed: ' stroke-dasharray="6 4"', dotted: ' stroke-dasharray="3 3"' };
    const dash = Object.entries(dashes).find(([name]) => name === style.borderTopStyle)?.[1] ?? '';
    return {
      mark: `<line x1="0" x2="${width}" y1="0" y2="0" stroke="${escaped(style.borderTopColor)}" stroke-width="${border}"${dash}/>`,
      markWidth: width + 8
    };
  }
  const height = px('height') || 12;
  const corner = style.borderTopLeftRadius.endsWith('%') ? height / 2 : px('border-top-left-radius');
  const turned =
    style.rotate === 'none' || style.rotate === '' ? '' : ` transform="rotate(45 ${width / 2} 0)"`;
  const edge = border > 0 ? ` stroke="${escaped(style.borderTopColor)}" stroke-width="${border}"` : '';
  return {
    mark: `<rect x="0" y="${-height / 2}" width="${width}" height="${height}" rx="${corner}" fill="${escaped(style.backgroundColor)}" opacity="${style.opacity}"${edge}${turned}/>`,
    markWidth: width + 8
  };
}
