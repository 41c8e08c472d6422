import { confirmPaper, getPaper, readPaper } from '#modules/papers/contract/operations-paper.ts';
import { printVisit } from '#modules/papers/contract/operations-print.ts';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { isMasked, maskWritten } from '#modules/reference/domain/phone.ts';
import { getVisit, saveDraft } from '#modules/visits/contract/operations-visits.ts';
import { mapAllPhones } from '#modules/visits/domain/phones.ts';
import { newId } from '#platform/contract/ids.ts';
import { openedVisit, visitingRooms, visitsGround } from '../visits.ts';
import { openWorld, type World } from '../world.ts';
import { differences, type Medium } from './trip.ts';

/** Two open records: answers are put into the first, printed, and read into the second. */
export interface ApiTrip {
  world: World;
  visits: readonly string[];
}

export const openApiTrip = async (): Promise<ApiTrip> => {
  const platform = (await import('#app/platform-module.ts')).platformModule;
  const world = await openWorld({ modules: [platform, ...visitingRooms] });
  const ground = await visitsGround(world);
  return { world, visits: [await openedVisit(world, ground, 0), await openedVisit(world, ground, 1)] };
};

/** Makes the record hold exactly these answers. */
const put = async (world: World, visitId: string, answers: Answers): Promise<void> => {
  const officer = world.as('officer');
  const { answers: there, fields, revision } = await officer.call(getVisit, { visitId });
  const ids = [...new Set([...Object.keys(there), ...Object.keys(answers)])];
  const changes = ids.map(question => ({ question, base: fields[question] ?? 0, answer: answers[question] ?? null }));
  if (changes.length > 0) await officer.call(saveDraft, { visitId, formId: newId(), since: revision, changes });
};

const answersOf = async (world: World, visitId: string): Promise<Answers> =>
  (await world.as('officer').call(getVisit, { visitId })).answers;

/**
 * Answers → API → printed file → API again, in another record.
 * @returns what differs on the way, in words
 */
export const apiTrip = async ({ world, visits }: ApiTrip, filling: Answers, medium: Medium): Promise<string[]> => {
  const [first = '', second = ''] = visits;
  const officer = world.as('officer');
  // Replies mask numbers; a number that is masked already stays as it is.
  const shown = mapAllPhones(tableA1, filling, phone => (isMasked(phone) ? phone : maskWritten(phone)));
  await put(world, first, filling);
  const stored = await answersOf(world, first);
  const file = await officer.call(printVisit, { visitId: first, format: medium });
  const fileId = await officer.upload(Buffer.from(file.body), { name: file.fileName, mediaType: 'application/octet-stream' });
  await put(world, second, {});
  const id = newId();
  await officer.call(readPaper, { id, visitId: second, fileId });
  const { cells } = await officer.call(getPaper, { id });
  const doubts = cells.filter(c => c.doubt !== null).map(c => `${c.question}: ${c.doubt} ${c.original}`);
  const wanted = cells.filter(c => c.question in filling);
  await officer.call(confirmPaper, { id, choices: wanted.map(c => ({ question: c.question, base: c.base })) });
  return [...differences(shown, stored), ...doubts, ...differences(shown, await answersOf(world, second))];
};
