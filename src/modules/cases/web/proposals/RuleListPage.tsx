import type { ConditionNode } from '#platform/contract/three-valued.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { listCompanionWeights } from '../../contract/companion-weights.ts';
import { listProposalRules, saveRule } from '../../contract/operations-proposal.ts';
import type { ProposalRuleRow } from '../../contract/proposal-rule.ts';
import { hrefOfRule, hrefOfWeights } from './hrefs.ts';
import { RuleStateTag } from './RuleStateTag.tsx';
import { useSayFacts } from './use-say-facts.ts';
import { useProposalT } from './use-t.ts';

const Rules = ({ rows }: { rows: readonly ProposalRuleRow[] }) => {
  const t = useProposalT();
  const say = useSayFacts();
  return (
    <DataTable
      caption={t('rule.title')}
      rows={rows}
      rowKey={r => r.id}
      href={r => hrefOfRule(r.id)}
      groupOf={r => r.itemName ?? r.version.content.itemCode}
      stack
      empty={<EmptyState title={t('rule.none')} />}
      columns={[
        { key: 'name', title: t('rule.name'), render: r => r.version.content.name },
        { key: 'when', title: t('rule.when'), render: r => say.condition(r.version.content.when as ConditionNode) },
        { key: 'weight', title: t('rule.weight'), align: 'right', render: r => r.version.content.weight },
        { key: 'from', title: t('rule.from'), render: r => sayDay(r.version.validFrom) },
        {
          key: 'source',
          title: t('rule.source'),
          render: r => (
            <>
              {r.version.content.source}{' '}
              {r.version.content.confidence === 'toConfirm' && <StateTag tone="warn">{t('rule.toConfirm')}</StateTag>}
            </>
          ),
        },
        { key: 'reach', title: t('rule.reach'), render: r => t(r.version.regionCode === '' ? 'rule.nation' : 'rule.district') },
        {
          key: 'record',
          title: t('rule.record'),
          align: 'right',
          render: r => (r.record.proposed === 0 ? t('rule.recordNone') : t('rule.recordOf', { ...r.record })),
        },
        { key: 'state', title: t('rule.state'), render: r => <RuleStateTag state={r.state} /> },
      ]}
    />
  );
};

/** 建议规则: every rule with its condition in words, its source, and how it fared. */
export const RuleListPage = () => {
  const t = useProposalT();
  const { can } = useSession();
  const { data, error } = useOp(listProposalRules, {});
  return (
    <ListPage
      title={t('rule.title')}
      hint={t('rule.lead')}
      clause="X-3"
      back={{ href: '/cases', label: t('rule.back') }}
      actions={
        <>
          {can(listCompanionWeights.name) && <LinkButton href={hrefOfWeights}>{t('weights.title')}</LinkButton>}
          {data?.may.includes(saveRule.name) && (
            <LinkButton href="/cases/rules/new" primary>
              {t('rule.new')}
            </LinkButton>
          )}
        </>
      }
    >
      <ProblemNotice error={error} />
      {data && data.withoutRule.length > 0 && (
        <p role="note">
          {t('rule.without', {
            items: data.withoutRule.map(i => `${i.name}${sayMark('（')}${i.code}${sayMark('）')}`).join(sayMark('、')),
          })}
        </p>
      )}
      {data && <Rules rows={data.rows} />}
    </ListPage>
  );
};
