import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayNumber } from '#platform/web/format.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type AssessmentView, type ComparedItem, parties } from '../contract/assessment.ts';
import { agreeItem, agreeNear } from '../contract/operations-scoring.ts';
import { useT } from './use-t.ts';

const AgreeForm = lazyPart(() => import('./AgreeForm.tsx').then(m => m.AgreeForm));

const share = (percent: number | null | undefined): string => (percent === null || percent === undefined ? '—' : `${percent}%`);

const Counted = ({ item, cap }: { item: ComparedItem; cap: number }) => {
  const t = useT();
  if (item.counted === null) return '—';
  return (
    <>
      {share(item.counted)}
      {item.capped && <div className="pp-hint">{t('capNote', { cap })}</div>}
    </>
  );
};

/** Columns of the comparison; the page that is printed has them too. */
export const useComparedColumns = (a: AssessmentView) => {
  const t = useT();
  const handed = parties.filter(p => a.parties.some(x => x.party === p && x.finishedAt !== null));
  const given = handed.map(party => ({
    key: party,
    title: t(`party.${party}`),
    align: 'right' as const,
    render: (i: ComparedItem) => share(i.given.find(g => g.party === party)?.percent),
  }));
  const spread = (i: ComparedItem) => {
    if (i.spread === null) return '—';
    const words = t('spreadN', { n: i.spread });
    return i.apart ? <StateTag tone="warn">{`${t('apart')} ${words}`}</StateTag> : words;
  };
  const points = (n: number | null): string => (n === null ? '—' : sayNumber(n));
  return [
    { key: 'item', title: t('item'), render: (i: ComparedItem) => `${i.key} ${i.name}` },
    { key: 'of', title: t('itemPoints'), align: 'right' as const, render: (i: ComparedItem) => sayNumber(i.points) },
    ...given,
    { key: 'spread', title: t('spread'), render: spread },
    { key: 'agreed', title: t('agreed'), align: 'right' as const, render: (i: ComparedItem) => share(i.agreed?.percent) },
    {
      key: 'counted',
      title: t('counted'),
      align: 'right' as const,
      render: (i: ComparedItem) => <Counted item={i} cap={a.criteria.capWithoutEvidence} />,
    },
    { key: 'earned', title: t('earned'), align: 'right' as const, render: (i: ComparedItem) => points(i.earned), total: points(a.points) },
  ];
};

/** 对比与共识: what the parties say side by side, and what they agree on. */
export const ConsensusTab = ({ a }: { a: AssessmentView }) => {
  const t = useT();
  const [open, setOpen] = useState<string>();
  const near = useCommand(agreeNear, { invalidates: ['readiness.'], onDone: r => showToast(t('nearDone', { n: r.agreed })) });
  const columns = useComparedColumns(a);
  const mayAgree = a.may.includes(agreeItem.name);
  const apart = a.items.filter(i => i.apart).length;
  const opened = a.items.find(i => i.key === open);
  if (a.state === 'scoring') return <EmptyState title={t('noTwo')} />;
  return (
    <>
      {apart > 0 && (
        <p className="pp-notice" role="status">
          {t('apartN', { n: apart, limit: a.criteria.spreadLimit })}
        </p>
      )}
      {a.may.includes(agreeNear.name) && (
        <div className="pp-actions">
          <Button loading={near.pending} onClick={() => near.run({ assessmentId: a.id })}>
            {t('near')}
          </Button>
        </div>
      )}
      <ProblemNotice error={near.error} />
      <DataTable
        caption={t('tab.consensus')}
        rows={a.items}
        rowKey={i => i.key}
        groupOf={i => `${i.category} ${i.categoryName}`}
        minWidth={960}
        columns={
          mayAgree
            ? [
                ...columns,
                {
                  key: 'act',
                  title: t('agree'),
                  act: true,
                  render: (i: ComparedItem) => (
                    <Button size="small" aria-label={t('agreeTitle', { item: i.name })} onClick={() => setOpen(i.key)}>
                      {t('agree')}
                    </Button>
                  ),
                },
              ]
            : columns
        }
      />
      {opened && <AgreeForm a={a} item={opened} onClose={() => setOpen(undefined)} />}
    </>
  );
};
