import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay, sayInstant, sayNumber } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import type { Fact } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { ActionView } from '../contract/action.ts';
import { actionTimeline, correctAction, finishAction, getAction, verifyAction } from '../contract/operations.ts';
import { StateOfAction } from './StateOfAction.tsx';
import { useActionWords } from './use-action-words.ts';
import { useT } from './use-t.ts';

const ActionForm = lazyPart(() => import('./ActionForm.tsx').then(m => m.ActionForm));
const FinishAction = lazyPart(() => import('./ActionSteps.tsx').then(m => m.FinishAction));
const VerifyAction = lazyPart(() => import('./ActionSteps.tsx').then(m => m.VerifyAction));

const Acts = ({ action }: { action: ActionView }) => {
  const t = useT();
  const [open, setOpen] = useState<'correct' | 'finish' | 'verify'>();
  const close = (): void => setOpen(undefined);
  const may = (op: { name: string }): boolean => action.may.includes(op.name);
  return (
    <>
      {may(correctAction) && <Button onClick={() => setOpen('correct')}>{t('correct')}</Button>}
      {may(finishAction) && (
        <Button type="primary" onClick={() => setOpen('finish')}>
          {t('finish')}
        </Button>
      )}
      {may(verifyAction) && (
        <Button type="primary" onClick={() => setOpen('verify')}>
          {t('verify')}
        </Button>
      )}
      {open === 'correct' && <ActionForm action={action} onClose={close} />}
      {open === 'finish' && <FinishAction action={action} onClose={close} />}
      {open === 'verify' && <VerifyAction action={action} onClose={close} />}
    </>
  );
};

const Checks = ({ action }: { action: ActionView }) => {
  const t = useT();
  return (
    <FormSection title={t('checks')}>
      {action.checks.length === 0 ? (
        <p className="pp-hint">{t('checks.none')}</p>
      ) : (
        <DataTable
          stack
          caption={t('checks')}
          rows={action.checks}
          rowKey={c => c.id}
          columns={[
            { key: 'at', title: t('check.at'), render: c => sayInstant(c.at) },
            {
              key: 'result',
              title: t('check.result'),
              render: c => <StateTag tone={c.effective ? 'done' : 'warn'}>{t(c.effective ? 'effective.yes' : 'effective.no')}</StateTag>,
            },
            { key: 'measured', title: t('field.measured'), render: c => c.measured },
            { key: 'sample', title: t('check.sample'), render: c => (c.sample === null ? '—' : sayNumber(c.sample)) },
            { key: 'by', title: t('check.by'), render: c => c.byName },
          ]}
        />
      )}
    </FormSection>
  );
};

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(actionTimeline, { id });
  const words = useActionWords();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

const useFacts = () => {
  const t = useT();
  return (a: ActionView): Fact[] => [
    { label: t('field.source'), value: t(`source.${a.source}`) },
    { label: t('field.owner'), value: a.ownerName },
    { label: t('field.dueOn'), value: sayDay(a.dueOn) },
    { label: t('field.opened'), value: t('openedBy', { name: a.openedByName, at: sayInstant(a.openedAt) }) },
    { label: t('field.cause'), value: a.cause || '—', wide: true },
    { label: t('field.action'), value: a.action || '—', wide: true },
    ...(a.doneAt === null
      ? []
      : [
          { label: t('field.doneAt'), value: sayInstant(a.doneAt) },
          { label: t('field.note'), value: a.doneNote, wide: true },
        ]),
  ];
};

/** One action of 持续改进 (4.4-b): plan, done, checked. */
export const ActionPage = () => {
  const t = useT();
  const facts = useFacts();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getAction, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('title')}
      back={{ href: '/improvements', label: t('title') }}
      title={a => a.problem}
      state={a => <StateOfAction state={a.state} overdue={a.overdue} />}
      acts={a => <Acts action={a} />}
      facts={facts}
      timeline={{ title: t('timeline'), show: a => <Timeline id={a.id} /> }}
      clause="4.4-b"
    >
      {a => <Checks action={a} />}
    </DetailPage>
  );
};
