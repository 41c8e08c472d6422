import { agendaFaceZh } from '#platform/contract/agenda/phrases-agenda-face.zh-CN.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';

/** 今日要办 at the desk: the first card of the first page, and its whole list. */
export const agendaDesk: DeskRoom = {
  name: 'platform.agenda',
  phrases: { 'zh-CN': agendaFaceZh, en: () => import('#platform/contract/agenda/phrases-agenda.en.ts').then(m => m.agendaEn) },
  routes: [{ path: '/agenda', page: () => import('./AgendaPage.tsx').then(m => m.AgendaPage), needs: 'platform.agenda.get' }],
  home: [
    {
      key: 'agenda',
      phrase: 'platform.agenda.title',
      order: 1,
      needs: 'platform.agenda.get',
      card: () => import('./AgendaCard.tsx').then(m => m.AgendaCard),
      wide: true,
    },
  ],
};
