import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';
import { visitFieldRoutes, visitFieldSlots } from './field/routes-visits.ts';

export type { VisitForm } from './field/form-state.ts';
export { loadConflictDialog, loadSection } from './field/load-screens.ts';
export { type TakenAlong, takenAlong } from './field/slots.ts';

/** 走访、电话访谈、座谈研讨: records of the three kinds, offline (6.1-a, 6.1-g), on the phone. */
export const field: FieldRoom = {
  name: 'visits',
  formerly: { room: 'surveys' },
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: visitFieldRoutes,
  slots: visitFieldSlots,
  // A refusal of yesterday still reads well without a network: its sentences come with the queue.
  offline: () => Promise.all([import('./field/device/offline-kinds.ts'), import('./field/use-t.ts')]).then(([m]) => m.visitKinds),
};
