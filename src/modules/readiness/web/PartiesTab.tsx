import { Button } from 'antd';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayNumber } from '#platform/web/format.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { AssessmentView, PartyProgress } from '../contract/assessment.ts';
import { saveScores, takeSheetBack } from '../contract/operations-scoring.ts';
import { useT } from './use-t.ts';

const Standing = ({ p, all }: { p: PartyProgress; all: number }) => {
  const t = useT();
  if (p.finishedAt === null) return <StateTag tone={p.scored === 0 ? 'todo' : 'doing'}>{t('scoredOf', { n: p.scored, all })}</StateTag>;
  return (
    <>
      <StateTag tone="done">{t('handedIn', { name: p.assessorName })}</StateTag>
      {p.onBehalf && <span className="pp-hint"> {t('onBehalf')}</span>}
    </>
  );
};

/** 企业、陪跑员、专家: how far each is, and the way to its sheet. */
export const PartiesTab = ({ a }: { a: AssessmentView }) => {
  const t = useT();
  const back = useCommand(takeSheetBack, { invalidates: ['readiness.'], onDone: () => showToast(t('takenBack')) });
  return (
    <>
      <p className="pp-hint">{t('apartHint')}</p>
      <ProblemNotice error={back.error} />
      <DataTable
        caption={t('tab.parties')}
        rows={a.parties}
        rowKey={p => p.party}
        stack
        columns={[
          { key: 'party', title: t('tab.parties'), render: p => t(`party.${p.party}`) },
          { key: 'state', title: t('state'), render: p => <Standing p={p} all={a.items.length} /> },
          {
            key: 'points',
            title: t('sum'),
            render: p => (p.points === null ? '—' : t('partyPoints', { points: sayNumber(p.points) })),
          },
          {
            key: 'acts',
            title: t('enter'),
            act: true,
            render: p => (
              <>
                {p.may.includes(saveScores.name) && (
                  <LinkButton href={`/readiness/${a.id}/sheet/${p.party}`}>{`${t('enter')} ${t(`party.${p.party}`)}`}</LinkButton>
                )}
                {p.may.includes(takeSheetBack.name) && (
                  <Button loading={back.pending} onClick={() => back.run({ assessmentId: a.id, party: p.party })}>
                    {`${t('takeBack')} ${t(`party.${p.party}`)}`}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
};
