import { agenda } from '#platform/server/agenda/agenda.ts';
import type { SatisfactionDb } from './db.ts';
import { openLoops } from './loop-reads.ts';
import { waitingSurveys } from './surveys/survey-reads.ts';

/** Bad ratings that wait for a call or for mending, none of one's own service; surveys that nobody was asked for yet (7.6-a). */
export const satisfactionAgenda = [
  agenda<SatisfactionDb>({
    kind: 'satisfaction.loop',
    needs: 'satisfaction.loop.list',
    list: async (ctx, most) =>
      (await openLoops(ctx, most)).map(l => ({
        id: l.id,
        pageId: l.id,
        title: [...l.tags, l.comment].filter(Boolean).join('；'),
        hint: [l.unitName, l.className].filter(Boolean).join(' · '),
        dueOn: l.dueOn,
        waitsOn: null,
      })),
  }),
  agenda<SatisfactionDb>({
    kind: 'satisfaction.survey',
    needs: 'satisfaction.survey.plan',
    list: async (ctx, most) =>
      (await waitingSurveys(ctx, most)).map(s => ({
        id: s.id,
        pageId: s.id,
        title: s.name,
        hint: '',
        dueOn: s.drawn_at === null ? s.opens_on : s.closes_on,
        waitsOn: null,
      })),
  }),
];
