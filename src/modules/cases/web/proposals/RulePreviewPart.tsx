import { useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { previewRule } from '../../contract/operations-proposal.ts';
import type { RuleContent } from '../../contract/proposal-rule.ts';
import { useSayFacts } from './use-say-facts.ts';
import { useProposalT } from './use-t.ts';

/** 试算: what the rule would do to the demands that are open today. */
export const RulePreviewPart = ({ ruleId, content }: { ruleId: string | null; content: RuleContent }) => {
  const t = useProposalT();
  const say = useSayFacts();
  const { data, error } = useOp(previewRule, { ruleId, content });
  return (
    <FormSection title={t('rule.preview')} hint={t('rule.previewHint')}>
      <ProblemNotice error={error} />
      {data && (
        <>
          <p role="status">{t('rule.previewed', { demands: data.demands, yes: data.yes, unknown: data.unknown, no: data.no })}</p>
          {ruleId !== null && <p>{t('rule.changed', { gained: data.gained, lost: data.lost })}</p>}
          <DataTable
            caption={t('rule.preview')}
            rows={data.rows}
            rowKey={r => r.demandId}
            stack
            empty={<EmptyState title={t('rule.previewNone')} />}
            columns={[
              { key: 'demand', title: t('rule.demand'), render: r => <PageLink href={`/demands/${r.demandId}`}>{r.text}</PageLink> },
              { key: 'firm', title: t('rule.enterprise'), render: r => r.enterpriseName },
              {
                key: 'truth',
                title: t('rule.truth'),
                render: r => <StateTag tone={r.truth === 'yes' ? 'done' : 'warn'}>{t(`rule.truth.${r.truth}`)}</StateTag>,
              },
              { key: 'open', title: t('rule.openLeaves'), render: r => r.open.map(say.leaf).join(sayMark('、')) },
            ]}
          />
        </>
      )}
    </FormSection>
  );
};
