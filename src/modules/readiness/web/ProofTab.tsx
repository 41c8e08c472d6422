import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay } from '#platform/web/format.ts';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { takeFile } from '#ui/desk/take-file.ts';
import { showToast } from '#ui/desk/toast.ts';
import type { AssessmentView, ComparedItem, ProofView } from '../contract/assessment.ts';
import { addEvidenceOf, evidenceFile, withdrawEvidence } from '../contract/operations-scoring.ts';
import { useT } from './use-t.ts';

const AddProof = lazyPart(() => import('./AddProof.tsx').then(m => m.AddProof));

const ProofLink = ({ proof }: { proof: ProofView }) => {
  const t = useT();
  if (proof.kind === 'asset') return <PageLink href={`/assets/${proof.recordId}`}>{proof.title}</PageLink>;
  if (proof.kind === 'visit')
    return <PageLink href={`/visits/${proof.recordId}`}>{t('visitOn', { day: proof.title ? sayDay(proof.title) : '' })}</PageLink>;
  return (
    <Button type="link" onClick={() => takeFile(evidenceFile, { id: proof.id })}>
      {proof.title}
    </Button>
  );
};

const Proofs = ({ a, item }: { a: AssessmentView; item: ComparedItem }) => {
  const t = useT();
  const withdraw = useCommand(withdrawEvidence, { invalidates: ['readiness.'], onDone: () => showToast(t('withdrawn')) });
  if (item.evidence.length === 0) return <span className="pp-hint">{t('noProof', { cap: a.criteria.capWithoutEvidence })}</span>;
  return (
    <>
      <ul className="pp-plain-list">
        {item.evidence.map(p => (
          <li key={p.id}>
            <ProofLink proof={p} /> {p.note} <span className="pp-hint">{p.byName}</span>
            {a.may.includes(addEvidenceOf.name) && (
              <Button
                size="small"
                type="text"
                aria-label={`${t('withdraw')} ${p.title}`}
                loading={withdraw.pending}
                onClick={() => withdraw.run({ id: p.id })}
              >
                {t('withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={withdraw.error} />
    </>
  );
};

/** 佐证 of each item; without any, little counts. */
export const ProofTab = ({ a }: { a: AssessmentView }) => {
  const t = useT();
  const [adding, setAdding] = useState<ComparedItem>();
  return (
    <>
      <p className="pp-hint">{t('proofHint', { cap: a.criteria.capWithoutEvidence })}</p>
      <DataTable
        caption={t('tab.evidence')}
        rows={a.items}
        rowKey={i => i.key}
        groupOf={i => `${i.category} ${i.categoryName}`}
        stack
        columns={[
          { key: 'item', title: t('item'), width: '28%', render: i => `${i.key} ${i.name}` },
          { key: 'proofs', title: t('evidence'), render: i => <Proofs a={a} item={i} /> },
          {
            key: 'add',
            title: t('addProof'),
            act: true,
            width: 120,
            render: i =>
              a.may.includes(addEvidenceOf.name) && (
                <Button size="small" aria-label={t('addProofTo', { item: i.name })} onClick={() => setAdding(i)}>
                  {t('addProof')}
                </Button>
              ),
          },
        ]}
      />
      {adding && <AddProof a={a} item={adding} onClose={() => setAdding(undefined)} />}
    </>
  );
};
