import { itineraryActs } from '#modules/campaigns/web/index.ts';
import { hubActs, hubTab } from '#modules/enterprises/web/index.ts';
import { versionActs } from '#modules/questionnaires/web/index.ts';
import { supplementTakeOut, visitFillWays, visitListActs, visitTakeOut } from '#modules/visits/web/index.ts';
import type { HubStory } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** One small piece for all of them: a page asks for two or three. */
const loadActs = () => import('./PaperActs.tsx');

/** What paper puts on the pages of forms, campaigns and visits. */
export const paperSlots: readonly SlotFill[] = [
  fillSlot(versionActs, {
    key: 'print',
    order: 10,
    needs: 'papers.questionnaire.print',
    part: () => loadActs().then(m => m.PrintVersion),
  }),
  fillSlot(hubActs, {
    key: 'write',
    order: 30,
    needs: 'papers.officialLetter.write',
    part: () => import('./official/HubLetters.tsx').then(m => m.WriteAct),
  }),
  fillSlot(hubTab, {
    key: 'letters',
    phrase: 'papers.hub.letters',
    order: 45,
    needs: 'papers.officialLetter.list',
    part: () => import('./official/HubLetters.tsx').then(m => m.HubLetters),
  }),
  fillSlot(itineraryActs, {
    key: 'pack',
    order: 10,
    needs: 'papers.visit.dayPack',
    part: () => loadActs().then(m => m.DayPackActs),
  }),
  fillSlot(visitListActs, {
    key: 'blank',
    order: 10,
    needs: 'papers.questionnaire.print',
    part: () => loadActs().then(m => m.BlankLink),
  }),
  fillSlot(visitListActs, { key: 'letters', order: 20, needs: 'papers.letter.list', part: () => loadActs().then(m => m.LettersLink) }),
  fillSlot(visitListActs, { key: 'papers', order: 30, needs: 'papers.paper.read', part: () => loadActs().then(m => m.PapersLink) }),
  fillSlot(visitTakeOut, {
    key: 'print',
    order: 10,
    needs: 'papers.visit.print',
    part: () => loadActs().then(m => m.VisitTakeOut),
  }),
  fillSlot(visitFillWays, {
    key: 'paper',
    order: 10,
    needs: 'papers.paper.read',
    part: () => loadActs().then(m => m.PaperWays),
  }),
  fillSlot(supplementTakeOut, {
    key: 'print',
    order: 10,
    needs: 'papers.visit.printSupplement',
    part: () => loadActs().then(m => m.SupplementTakeOut),
  }),
];

/** Letters, on the timeline of an enterprise. */
export const paperStories: readonly HubStory[] = [
  {
    key: 'letters',
    phrase: 'papers.hub.letters',
    needs: 'papers.officialLetter.list',
    events: (id, signal) => import('./official/letter-story.ts').then(m => m.letterEvents(id, signal)),
  },
];
