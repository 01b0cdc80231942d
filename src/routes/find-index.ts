import { catalogue } from '#generated/catalogue.ts';
import { indicators } from '#generated/indicators.ts';
import { finding } from '#generated/finding.ts';
import type { Findable } from '#lib/state/finding.ts';
import { plural } from '#lib/domain/format.ts';
import { meetingAgenda } from '#lib/state/agenda.svelte.ts';
import { links } from './choices.svelte.ts';
import { addViewInSight, openMeeting, viewInSight } from './meeting-door.ts';

export { finding };

/** Every view, authority and indicator by its names, with links that carry the reader's choices as they are now. */
export function findIndex(): readonly Findable[] {
  return [...views(), ...parts(), ...meetingActs(), ...authorities(), ...indicatorLinks()];
}

/** The parts of pages that a meeting asks for by name. */
function parts(): readonly Findable[] {
  const of =
    (page: string, href: string) =>
    (id: string, title: string, ...others: string[]): Findable => ({
      id: `${href}#${id}`,
      group: 'Views',
      title,
      others,
      note: page,
      href: `${href}#${id}`
    });
  const caseloads = of('Caseloads', links.caseloads());
  const placements = of('Placements', links.placements());
  const timeliness = of('Timeliness', links.timeliness());
  return [
    caseloads('planner', 'How many officers would it take?', 'Planner', 'What if'),
    caseloads('load', 'What else an officer carries', 'Combined load', 'Meetings'),
    placements('distance', 'How far away, and how settled', 'Distance and stability'),
    placements('matrix', 'Who places with whom', 'Matrix of placing and hosting'),
    placements('flows', 'The moves inside the region', 'Flows'),
    placements('map', 'Placements on the map', 'Map of the region'),
    timeliness('late', 'If late, why', 'Late reasons'),
    timeliness('conferences', 'Child protection conferences', 'Conferences on time')
  ];
}

function views(): readonly Findable[] {
  const view = (id: string, title: string, question: string, href: string): Findable => ({
    id,
    group: 'Views',
    title,
    others: [question],
    note: question,
    href
  });
  return [
    view('/', 'Overview', 'Where does the region stand? Headline indicators', links.overview()),
    view('/indicators', 'Indicators', 'All indicators by theme', links.indicators()),
    view('/authorities', 'Authorities', 'All authorities of the region', links.authorities()),
    view('/caseloads', 'Caseloads', 'Is the reviewing service sized for its children?', links.caseloads()),
    view('/placements', 'Placements', 'Where do children live?', links.placements()),
    view('/timeliness', 'Timeliness', 'Are reviews on time, and if late, why?', links.timeliness()),
    view('/tables', 'Tables', 'Build the comparison table for the papers and take it away', links.tables()),
    view('/agenda', 'Agenda', 'What does the meeting look at, in what order?', links.agenda()),
    view('/changes', 'What changed', 'What changed since the period before?', links.changes()),
    view('/papers', 'Papers', 'The data pack and other files for the papers of a meeting', links.papers()),
    view('/submissions', 'Submissions', 'Who has sent what, and is it right? Add files', links.submissions()),
    view('/definitions', 'Definitions', 'What is each indicator, and from what source?', links.definitions())
  ];
}

/** What can be done for a meeting from where the reader is. */
function meetingActs(): readonly Findable[] {
  const waiting = meetingAgenda.current.items.length;
  const title = viewInSight()?.querySelector('h2')?.textContent.trim();
  const act = (id: string, name: string, note: string, others: readonly string[], act: () => unknown) => ({
    id,
    group: 'Meeting',
    title: name,
    others,
    note,
    href: links.agenda(),
    act
  });
  return [
    ...(title === undefined
      ? []
      : [act('add', 'Add this view to the agenda', title, ['Save for the meeting'], addViewInSight)]),
    waiting > 0
      ? act('start', 'Start the meeting', plural(waiting, 'view'), ['Present the agenda'], () =>
          openMeeting(0)
        )
      : act('start', 'Present this page', 'the agenda is empty', ['Start the meeting'], () => openMeeting())
  ];
}

function authorities(): readonly Findable[] {
  return catalogue.region.authorities.map(({ code, gss, name, shortName, slug }) => ({
    id: `/authorities/${slug}`,
    group: 'Authorities',
    title: name,
    others: [shortName, code, gss, ...(finding.aliases[code] ?? [])],
    note: '',
    href: links.authority(slug)
  }));
}

function indicatorLinks(): readonly Findable[] {
  return indicators.map(({ id, theme, title, shortTitle, hasPublished, hasSubmitted, kind }) => ({
    id: `/indicators/${id}`,
    group: theme,
    title,
    others: [shortTitle],
    note: kind === 'grade' ? '' : !hasPublished ? 'region only' : !hasSubmitted ? 'published only' : '',
    href: links.indicator(id)
  }));
}
