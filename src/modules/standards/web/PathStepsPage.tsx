import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useSession } from '#platform/web/session.ts';
import { DatedRows } from '#ui/desk/dated/DatedRows.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { PageLinks } from '#ui/desk/PageLinks.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import type { PathStep } from '../contract/mark-path.ts';
import { listPathSteps, setPathStep } from '../contract/operations-path.ts';
import { useStandardsLinks } from './standards-links.ts';
import { useT } from './use-t.ts';

const PathStepForm = lazyPart(() => import('./PathStepForm.tsx').then(m => m.PathStepForm));

/** A step: what, and how. */
export const StepWords = ({ step }: { step: Pick<PathStep, 'title' | 'detail'> }) => (
  <>
    {step.title}
    {step.detail !== '' && <div className="pp-hint">{step.detail}</div>}
  </>
);

/** 培育步骤: what comes next at each stage, since when, on what ground; a manager changes it (6.2.4.1-a). */
export const PathStepsPage = () => {
  const t = useT();
  const { can } = useSession();
  const { data, error } = useOp(listPathSteps, {});
  const [editing, setEditing] = useState<PathStep | 'new'>();
  const mayEdit = can(setPathStep.name);
  return (
    <ListPage
      title={t('stepsTitle')}
      hint={t('stepsLead')}
      siblings={<PageLinks label={t('pages')} links={useStandardsLinks()} current="steps" />}
      actions={
        mayEdit && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('newStep')}
          </Button>
        )
      }
      print
      clause="6.2.4.1-a"
    >
      <ProblemNotice error={error} />
      {data && (
        <DatedRows
          caption={t('stepsTitle')}
          rows={data.rows}
          groupOf={s => t(`mark.${s.stage}`)}
          columns={[
            { key: 'step', title: t('step'), render: s => <StepWords step={s} /> },
            { key: 'item', title: t('itemOfStep'), width: 170, render: s => s.itemName || s.itemCode || '—' },
          ]}
          acts={[
            {
              key: 'edit',
              title: t('editStep'),
              act: true,
              width: 90,
              render: s =>
                mayEdit &&
                s.inForce && (
                  <Button size="small" aria-label={t('editStepOf', { title: s.title })} onClick={() => setEditing(s)}>
                    {t('editStep')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {editing !== undefined && data && (
        <PathStepForm {...(editing === 'new' ? {} : { step: editing })} items={data.items} onClose={() => setEditing(undefined)} />
      )}
    </ListPage>
  );
};
