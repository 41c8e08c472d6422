import { itineraryActs } from '#modules/campaigns/web/index.ts';
import { versionActs } from '#modules/questionnaires/web/index.ts';
import { supplementTakeOut, visitFillWays, visitListActs, visitTakeOut } from '#modules/visits/web/index.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

const loadLinks = () => import('./acts/ListLinks.tsx');

/** What paper puts on the pages of forms, campaigns and visits. */
export const paperSlots: readonly SlotFill[] = [
  fillSlot(versionActs, {
    key: 'print',
    order: 10,
    needs: 'papers.questionnaire.print',
    part: () => import('./acts/PrintVersion.tsx').then(m => m.PrintVersion),
  }),
  fillSlot(itineraryActs, {
    key: 'pack',
    order: 10,
    needs: 'papers.visit.dayPack',
    part: () => import('./acts/DayPackActs.tsx').then(m => m.DayPackActs),
  }),
  fillSlot(visitListActs, {
    key: 'blank',
    order: 10,
    needs: 'papers.questionnaire.print',
    part: () => loadLinks().then(m => m.BlankLink),
  }),
  fillSlot(visitListActs, { key: 'letters', order: 20, needs: 'papers.letter.list', part: () => loadLinks().then(m => m.LettersLink) }),
  fillSlot(visitListActs, { key: 'papers', order: 30, needs: 'papers.paper.read', part: () => loadLinks().then(m => m.PapersLink) }),
  fillSlot(visitTakeOut, {
    key: 'print',
    order: 10,
    needs: 'papers.visit.print',
    part: () => import('./acts/VisitTakeOut.tsx').then(m => m.VisitTakeOut),
  }),
  fillSlot(visitFillWays, {
    key: 'paper',
    order: 10,
    needs: 'papers.paper.read',
    part: () => import('./acts/PaperWays.tsx').then(m => m.PaperWays),
  }),
  fillSlot(supplementTakeOut, {
    key: 'print',
    order: 10,
    needs: 'papers.visit.printSupplement',
    part: () => import('./acts/SupplementTakeOut.tsx').then(m => m.SupplementTakeOut),
  }),
];
