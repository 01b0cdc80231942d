/** Red, green and blue, each from 0 to 1, as light and not as screen codes. */
type Light = readonly [number, number, number];

/** The ways of seeing colour that leave one kind of cone out; `none` is all three. */
export const SIGHTS = ['none', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Sight = (typeof SIGHTS)[number];

/** How each sight mixes light: Machado, Oliveira and Fernandes (2009), table 1, severity 1. */
const MIXING: Readonly<Record<Sight, readonly Light[]>> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

/** The contrast of two colours ("#rrggbb"), from 1 to 21: WCAG 2.2, contrast ratio. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far apart two colours look to a sight: distance in OKLab (Ottosson 2020), where 0.02 is just noticeable. */
export function difference(one: string, other: string, sight: Sight): number {
  const [a, b] = [one, other].map((colour) => perceived(seen(lightOf(colour), sight)));
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : 0;
}

function lightOf(colour: string): Light {
  const part = (from: number): number => {
    const code = parseInt(colour.slice(from, from + 2), 16) / 255;
    return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(light: Light, sight: Sight): Light {
  const [red, green, blue] = MIXING[sight].map((row) => Math.min(1, Math.max(0, mixed(row, light))));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

function mixed(row: Light, light: Light): number {
  return row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
}

function perceived(light: Light): Light {
  const long = Math.cbrt(mixed([0.4122214708, 0.5363325363, 0.0514459929], light));
  const middle = Math.cbrt(mixed([0.2119034982, 0.6806995451, 0.1073969566], light));
  const short = Math.cbrt(mixed([0.0883024619, 0.2817188376, 0.6299787005], light));
  const cones: Light = [long, middle, short];
  return [
    mixed([0.2104542553, 0.793617785, -0.0040720468], cones),
    mixed([1.9779984951, -2.428592205, 0.4505937099], cones),
    mixed([0.0259040371, 0.7827717662, -0.808675766], cones)
  ];
}
