import { Button } from 'antd';
import { useState } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant, sayNumber } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { Rung, RungCondition } from '../contract/ladder.ts';
import { AnswerMark, RungMark } from './ReadinessMarks.tsx';
import { useT } from './use-t.ts';

const AnswerForm = lazyPart(() => import('./AnswerForm.tsx').then(m => m.AnswerForm));

const How = ({ c }: { c: RungCondition }) => {
  const t = useT();
  const need = c.amount ?? 0;
  const figures = c.kind === 'confirm' ? '' : c.have === null ? t('haveNot', { need }) : t('have', { have: sayNumber(c.have), need });
  const said = c.answer ? `${c.answer.note} ${t('answeredBy', { name: c.answer.byName, at: sayInstant(c.answer.at) })}` : '';
  return (
    <>
      <AnswerMark state={c.state} />
      <div className="pp-hint">{figures || said}</div>
    </>
  );
};

const RungPart = ({ rung, onAnswer }: { rung: Rung; onAnswer: ((c: RungCondition) => void) | undefined }) => {
  const t = useT();
  return (
    <FormSection title={t(`level.${rung.level}`)} aside={<RungMark state={rung.state} />}>
      {rung.won.map(a => (
        <p key={a.assetId}>
          {`${t('won')}${sayMark('：')}`}
          <PageLink href={`/assets/${a.assetId}`}>
            {t('wonLine', { year: a.year === null ? t('wonNoYear') : String(a.year), title: a.title })}
          </PageLink>
        </p>
      ))}
      <DataTable
        caption={t(`level.${rung.level}`)}
        rows={rung.conditions}
        rowKey={c => c.id}
        stack
        empty={null}
        columns={[
          { key: 'text', title: t('condition'), width: '34%', render: c => c.text },
          { key: 'state', title: t('finding'), render: c => <How c={c} /> },
          {
            key: 'source',
            title: t('source'),
            width: '28%',
            render: c => <span className="pp-hint">{c.source}</span>,
          },
          {
            key: 'act',
            title: t('answer'),
            act: true,
            width: 80,
            render: c =>
              onAnswer &&
              c.kind === 'confirm' && (
                <Button size="small" aria-label={`${t('answer')} ${c.text}`} onClick={() => onAnswer(c)}>
                  {t('answer')}
                </Button>
              ),
          },
        ]}
      />
    </FormSection>
  );
};

/** 区→市→省→中国 with what is met, missing and not known, and what was won. */
export const AwardLadder = ({ enterpriseId, rungs, mayAnswer }: { enterpriseId: string; rungs: readonly Rung[]; mayAnswer: boolean }) => {
  const t = useT();
  const [open, setOpen] = useState<RungCondition>();
  return (
    <>
      <h2>{t('ladder')}</h2>
      <p className="pp-hint">{t('ladderHint')}</p>
      {rungs.map(rung => (
        <RungPart key={rung.level} rung={rung} onAnswer={mayAnswer ? setOpen : undefined} />
      ))}
      {open && <AnswerForm enterpriseId={enterpriseId} condition={open} onClose={() => setOpen(undefined)} />}
    </>
  );
};
