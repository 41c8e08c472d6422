import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { AssessmentView, ComparedItem } from '../contract/assessment.ts';
import { createGapTask } from '../contract/operations-scoring.ts';
import { GapTaskTable } from './GapTaskTable.tsx';
import { useT } from './use-t.ts';

const GapTaskForm = lazyPart(() => import('./GapTaskForms.tsx').then(m => m.GapTaskForm));

/** Items that lose points, the most first. */
export const gapsOf = (a: AssessmentView): ComparedItem[] =>
  a.items.filter(i => (i.lost ?? 0) > 0).sort((x, y) => (y.lost ?? 0) - (x.lost ?? 0));

/** 差距: what is lost, the most first, and what is done about it. */
export const GapsTab = ({ a }: { a: AssessmentView }) => {
  const t = useT();
  const [item, setItem] = useState<ComparedItem>();
  const gaps = gapsOf(a);
  const agreed = a.items.some(i => i.agreed !== null);
  return (
    <>
      <FormSection title={t('gaps')} hint={t('gapsHint')}>
        <DataTable
          caption={t('gaps')}
          rows={gaps}
          rowKey={i => i.key}
          minWidth={720}
          empty={<EmptyState title={t(agreed ? 'noGaps' : 'gapsLater')} />}
          columns={[
            { key: 'item', title: t('item'), render: i => `${i.key} ${i.name}` },
            { key: 'lost', title: t('lost'), align: 'right', render: i => sayNumber(i.lost ?? 0) },
            { key: 'of', title: t('itemPoints'), align: 'right', render: i => sayNumber(i.points) },
            {
              key: 'why',
              title: t('improvements'),
              render: i =>
                [...new Set(i.given.map(g => g.improvements).filter(Boolean))].join(sayMark('；')) ||
                (i.capped ? t('capNote', { cap: a.criteria.capWithoutEvidence }) : '—'),
            },
            {
              key: 'act',
              title: t('makeTask'),
              act: true,
              render: i =>
                a.may.includes(createGapTask.name) && (
                  <Button size="small" aria-label={`${t('makeTask')} ${i.name}`} onClick={() => setItem(i)}>
                    {t('makeTask')}
                  </Button>
                ),
            },
          ]}
        />
      </FormSection>
      <FormSection title={t('tasks')}>
        <GapTaskTable tasks={a.tasks} />
      </FormSection>
      {item && <GapTaskForm assessmentId={a.id} item={item} onClose={() => setItem(undefined)} />}
    </>
  );
};
