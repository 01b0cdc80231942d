import { captionOf, drawingOf, inLight, keyOf } from './drawn-picture.ts';
import { fileName } from './file-name.ts';
import type { Fact } from './outgoing.ts';
import type { OutputFile } from './outputs.ts';
import { FONT, picture, type Measure, type Picture } from './picture.ts';

/** How many dots a PNG has for each pixel of the drawing. */
const DOTS = 2;

/**
 * A picture on the page as a file: an SVG, or a PNG of two dots a pixel, in light colours, with its title, key, period,
 * status, sources and notes inside. `svg` is the wide drawing. Rejects where the browser cannot draw it.
 */
export async function pictureFile(
  svg: SVGSVGElement,
  words: { readonly title: string; readonly description: string },
  facts: readonly Fact[],
  format: 'svg' | 'png'
): Promise<OutputFile> {
  const framed = picture(
    {
      ...words,
      drawing: drawingOf(svg),
      key: keyOf(svg),
      facts: [{ name: 'How to read it', words: captionOf(svg) }, ...facts].filter(
        ({ words: said }) => said !== ''
      ),
      colours: inLight(siteColours)
    },
    measuring()
  );
  const name = fileName(words.title, format);
  return format === 'svg'
    ? { name, type: 'image/svg+xml', content: framed.svg }
    : { name, type: 'image/png', content: await pngOf(framed) };
}

/** The ground and the letters of pictures, in the theme the page is in. */
export function siteColours(): { paper: string; ink: string; muted: string } {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const found = { paper: colour('paper'), ink: colour('ink'), muted: colour('muted') };
  probe.remove();
  return found;
}

/** Measures texts as this browser draws them. */
export function measuring(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    if (context === null) return text.length * size * 0.6;
    context.font = `${weight} ${size}px ${FONT}`;
    return context.measureText(text).width;
  };
}

/** A picture as the bytes of a PNG of two dots a pixel. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * DOTS;
    canvas.height = height * DOTS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error(`No PNG of ${canvas.width} by ${canvas.height} dots could be made.`);
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
