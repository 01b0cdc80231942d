import type { PictureForm, SeriesTone, Tone } from '#lib/tables/picture-table.ts';
import type { Fact, Outgoing } from './outgoing.ts';

/** A drawing as a picture file: its dots as base64 of a PNG, and its size in pixels of the page. */
export interface DrawnImage {
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

/** A picture of a view on its way out: what it says, and its figures as tables, each with how it is drawn again. */
export interface PackPicture {
  readonly title: string;
  readonly description: string;
  readonly figures: readonly PackFigures[];
  /** The drawing itself, where its figures make no chart; null where it may not leave. */
  readonly image: DrawnImage | null;
  readonly facts: readonly Fact[];
}

/** Figures of a picture; `form` null where they are only a table. */
export interface PackFigures {
  readonly table: Outgoing;
  readonly form: PictureForm | null;
  readonly cellTones: readonly (readonly (Tone | null)[])[];
  /** What the marks in its cells mean; empty where there are none. */
  readonly key: string;
}

/** One view of the agenda with everything that leaves with it. */
export interface PackView {
  /** Its title in the agenda. */
  readonly title: string;
  /** The chair’s note. */
  readonly note: string;
  /** What the view says in a sentence; empty where nobody may read it so widely or there is none. */
  readonly sentence: string;
  /** Its lists, a line each. */
  readonly lines: readonly string[];
  readonly pictures: readonly PackPicture[];
  readonly tables: readonly Outgoing[];
  /** Of the view: title, period, status, sharing, sources, rules, when and where it opens again. */
  readonly facts: readonly Fact[];
}

/** The views of a meeting as they leave together. */
export interface Pack {
  readonly title: string;
  readonly region: string;
  readonly generated: string;
  readonly version: string;
  readonly views: readonly PackView[];
}

/** A colour of the site by what it means. */
export type PaletteName = SeriesTone | 'paper' | 'muted' | 'line' | 'provisional';
/** Colours as six hexadecimal digits. */
export type Palette = Readonly<Record<PaletteName, string>>;

/** A palette from whoever knows the site’s colours. */
export function paletteBy(colour: (name: PaletteName) => string): Palette {
  return {
    ...{ ink: colour('ink'), neutral: colour('neutral'), selected: colour('selected') },
    ...{ neighbours: colour('neighbours'), region: colour('region'), england: colour('england') },
    ...{ better: colour('better'), worse: colour('worse'), provisional: colour('provisional') },
    ...{ paper: colour('paper'), muted: colour('muted'), line: colour('line') },
    ...{
      'mix-1': colour('mix-1'),
      'mix-2': colour('mix-2'),
      'mix-3': colour('mix-3'),
      'mix-4': colour('mix-4')
    },
    ...{
      'mix-5': colour('mix-5'),
      'mix-6': colour('mix-6'),
      'mix-7': colour('mix-7'),
      'mix-8': colour('mix-8')
    }
  };
}

/** What a list of facts says under a name; empty where it says nothing. */
export function factIn(facts: readonly Fact[], name: string): string {
  return facts.find((fact) => fact.name === name)?.words ?? '';
}

/** Whether figures are made up or not yet official, which must stand in sight. */
export function isProvisional(facts: readonly Fact[]): boolean {
  return /illustrative|provisional|unofficial/i.test(factIn(facts, 'Status'));
}
