import { Button } from 'antd';
import { useState } from 'react';
import { type CommandState, useCommand, useOp } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { useSession } from '#platform/web/session.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type AbsenceRow, type DeputyRow, endAbsence, endDeputy, listAbsences } from '../../contract/absence.ts';
import { listHandovers } from '../../contract/handover.ts';
import { useT } from '../use-t.ts';

const AbsenceForm = lazyPart(() => import('./AbsenceForm.tsx').then(m => m.AbsenceForm));
const DeputyForm = lazyPart(() => import('./DeputyForm.tsx').then(m => m.DeputyForm));

const invalidates = ['people.absence.', 'people.colleague.', 'demands.'];

type Ending = CommandState<typeof endAbsence> | CommandState<typeof endDeputy>;

const End = ({ id, words, ending }: { id: string; words: string; ending: Ending }) => (
  <Button size="small" loading={ending.pending} onClick={() => ending.run({ id })}>
    {words}
  </Button>
);

const Absences = ({ rows, ending }: { rows: readonly AbsenceRow[]; ending: Ending }) => {
  const t = useT();
  return (
    <DataTable
      caption={t('absence.title')}
      rows={rows}
      rowKey={a => a.id}
      stack
      empty={<EmptyState title={t('absence.none')} />}
      columns={[
        { key: 'person', title: t('absence.person'), render: a => a.person.name },
        { key: 'kind', title: t('absence.kind'), width: 110, render: a => t(`absence.kind.${a.kind}`) },
        { key: 'days', title: t('absence.days'), width: 230, render: a => t('absence.fromTo', { from: a.fromOn, to: a.toOn }) },
        {
          key: 'deputy',
          title: t('deputy.b'),
          width: 170,
          render: a => a.deputy?.name ?? <StateTag tone="warn">{t('deputy.nobody')}</StateTag>,
        },
        {
          key: 'state',
          title: t('field.state'),
          width: 110,
          render: a =>
            a.isNow ? <StateTag tone="doing">{t('absence.now')}</StateTag> : <StateTag tone="todo">{t('absence.ahead')}</StateTag>,
        },
        {
          key: 'act',
          title: t('absence.end'),
          width: 110,
          act: true,
          render: a => a.mayEnd && <End id={a.id} words={a.isNow ? t('absence.end') : t('absence.cancel')} ending={ending} />,
        },
      ]}
    />
  );
};

const Deputies = ({ rows, ending }: { rows: readonly DeputyRow[]; ending: Ending }) => {
  const t = useT();
  return (
    <DataTable
      caption={t('deputy.title')}
      rows={rows}
      rowKey={d => d.id}
      stack
      empty={<EmptyState title={t('deputy.none')} hint={t('deputy.noneHint')} />}
      columns={[
        { key: 'person', title: t('deputy.a'), render: d => d.person.name },
        { key: 'deputy', title: t('deputy.b'), render: d => d.deputy.name },
        {
          key: 'days',
          title: t('absence.days'),
          width: 230,
          render: d => (d.toOn === null ? t('deputy.open', { from: d.fromOn }) : t('absence.fromTo', { from: d.fromOn, to: d.toOn })),
        },
        {
          key: 'act',
          title: t('deputy.end'),
          width: 110,
          act: true,
          render: d => d.mayEnd && <End id={d.id} words={t('deputy.end')} ending={ending} />,
        },
      ]}
    />
  );
};

/** 请假与AB角: oneself, and for leads everybody of the region (7.4.2-a). */
export const AbsencesPage = () => {
  const t = useT();
  const { can } = useSession();
  const { data, error } = useOp(listAbsences, {});
  const [adding, setAdding] = useState<'absence' | 'deputy'>();
  const close = (): void => setAdding(undefined);
  const back = useCommand(endAbsence, { invalidates, onDone: () => showToast(t('absence.ended')) });
  const end = useCommand(endDeputy, { invalidates, onDone: () => showToast(t('deputy.ended')) });
  return (
    <>
      <PageHead
        title={t('nav.absences')}
        hint={t('absence.lead')}
        actions={
          <>
            {can(listHandovers.name) && <LinkButton href="/handovers">{t('nav.handovers')}</LinkButton>}
            <Button onClick={() => setAdding('deputy')}>{t('deputy.set')}</Button>
            <Button type="primary" onClick={() => setAdding('absence')}>
              {t('absence.set')}
            </Button>
          </>
        }
      />
      <ProblemNotice error={error ?? back.error ?? end.error} />
      {data && (
        <>
          <FormSection title={t('absence.title')}>
            <Absences rows={data.absences} ending={back} />
          </FormSection>
          <FormSection title={t('deputy.title')} hint={t('deputy.hint')}>
            <Deputies rows={data.deputies} ending={end} />
          </FormSection>
        </>
      )}
      {adding === 'absence' && <AbsenceForm onClose={close} />}
      {adding === 'deputy' && <DeputyForm onClose={close} />}
      <ClauseFoot clause="7.4.2-a" />
    </>
  );
};
