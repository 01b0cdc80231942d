import { drawingOf, inLight, keyOf } from './drawn-picture.ts';
import { paletteBy, type DrawnImage, type Palette, type PaletteName } from './pack.ts';
import { picture } from './picture.ts';
import { measuring, pngOf, siteColours } from './take-picture.ts';

/** A drawing on the page with its key, in light colours, as a picture for a slide that says its title itself. Rejects where the browser cannot draw it. */
export async function slideImage(svg: SVGSVGElement): Promise<DrawnImage> {
  const framed = picture(
    {
      title: '',
      description: '',
      drawing: drawingOf(svg),
      key: keyOf(svg),
      facts: [],
      colours: inLight(siteColours)
    },
    measuring()
  );
  const bytes = await pngOf(framed);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { png: btoa(letters), width: framed.width, height: framed.height };
}

/** The light colours of the site by what they mean. */
export function sitePalette(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (name: PaletteName): string => {
    probe.style.color = `var(--${name})`;
    return hexOf(getComputedStyle(probe).color);
  };
  const found = inLight(() => paletteBy(colour));
  probe.remove();
  return found;
}

/** "rgb(20, 32, 43)" as "14202B". */
function hexOf(colour: string): string {
  return [...colour.matchAll(/\d+(?:\.\d+)?/g)]
    .slice(0, 3)
    .map(([part]) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
