import { Button } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import type { ConditionNode } from '#platform/contract/three-valued.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { getProposalRule, retireRule, ruleTimeline, saveRule } from '../../contract/operations-proposal.ts';
import type { RuleView } from '../../contract/proposal-rule.ts';
import '../cases.css';
import { hrefOfRules } from './hrefs.ts';
import { RuleForm } from './RuleForm.tsx';
import { RuleStateTag } from './RuleStateTag.tsx';
import { useSayFacts } from './use-say-facts.ts';
import { useProposalT } from './use-t.ts';

const Retire = ({ rule, onClose }: { rule: RuleView; onClose: () => void }) => {
  const t = useProposalT();
  const [versionId] = useState(newId);
  const retire = useCommand(retireRule, {
    invalidates: ['cases.'],
    onDone: () => {
      showToast(t('rule.retired'));
      onClose();
    },
  });
  return (
    <ReasonDialog
      name="cases.RulePage"
      title={t('rule.retire')}
      verb={t('rule.retire')}
      pending={retire.pending}
      error={retire.error}
      onClose={onClose}
      onSubmit={reason => retire.run({ id: rule.id, versionId, basedOn: rule.newest.id, reason })}
    />
  );
};

const Acts = ({ rule, onEdit }: { rule: RuleView; onEdit: () => void }) => {
  const t = useProposalT();
  const [retiring, setRetiring] = useState(false);
  return (
    <>
      {rule.may.includes(saveRule.name) && (
        <Button type="primary" onClick={onEdit}>
          {t('rule.edit')}
        </Button>
      )}
      {rule.may.includes(retireRule.name) && !rule.newest.ends && <Button onClick={() => setRetiring(true)}>{t('rule.retire')}</Button>}
      {retiring && <Retire rule={rule} onClose={() => setRetiring(false)} />}
    </>
  );
};

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(ruleTimeline, { id });
  return data ? <RecordTimeline entries={data.items} field={f => f} value={(_, v) => String(v ?? '')} /> : <ProblemNotice error={error} />;
};

const Versions = ({ rule }: { rule: RuleView }) => {
  const t = useProposalT();
  const say = useSayFacts();
  return (
    <FormSection title={t('rule.versions')}>
      <p className="pp-hint">{t('rule.versionsHint')}</p>
      <DataTable
        caption={t('rule.versions')}
        rows={rule.versions}
        rowKey={v => v.id}
        stack
        columns={[
          {
            key: 'no',
            title: t('rule.version'),
            render: v => [t('rule.versionNo', { no: v.no }), t(v.regionCode === '' ? 'rule.nation' : 'rule.district')].join(' · '),
          },
          { key: 'from', title: t('rule.from'), render: v => sayDay(v.validFrom) },
          {
            key: 'when',
            title: t('rule.when'),
            render: v => (v.ends ? t('rule.ends', { reason: v.reason }) : say.condition(v.content.when as ConditionNode)),
          },
          { key: 'by', title: t('rule.source'), render: v => t('rule.savedBy', { by: sayWho(v.savedByName), at: sayInstant(v.savedAt) }) },
        ]}
      />
    </FormSection>
  );
};

/** One rule: what it says, how it fared, its versions; changed and retired by a manager. */
export const RulePage = () => {
  const t = useProposalT();
  const say = useSayFacts();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getProposalRule, { id });
  const [editing, setEditing] = useState(false);
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('rule.title')}
      back={{ href: hrefOfRules, label: t('rule.title') }}
      title={r => r.version.content.name}
      state={r => <RuleStateTag state={r.state} />}
      acts={r => !editing && <Acts rule={r} onEdit={() => setEditing(true)} />}
      clause="X-3"
      facts={({ version: v, itemName, record }) => [
        { label: t('rule.item'), value: `${itemName ?? ''}${sayMark('（')}${v.content.itemCode}${sayMark('）')}` },
        { label: t('rule.weight'), value: v.content.weight },
        { label: t('rule.from'), value: sayDay(v.validFrom) },
        { label: t('rule.when'), value: say.condition(v.content.when as ConditionNode), wide: true },
        ...v.content.needs.map((n, at) => ({
          label: t('rule.needs'),
          key: String(at),
          value: `${say.leaf(n.is)} → ${n.todo}`,
          wide: true,
        })),
        {
          label: t('rule.source'),
          value: (
            <>
              {v.content.source} {v.content.confidence === 'toConfirm' && <StateTag tone="warn">{t('rule.toConfirm')}</StateTag>}
            </>
          ),
          wide: true,
        },
        { label: t('rule.record'), value: record.proposed === 0 ? t('rule.recordNone') : t('rule.recordLong', { ...record }), wide: true },
      ]}
    >
      {r => (
        <>
          {editing && (
            <FormSection title={t('rule.edit')}>
              <RuleForm key={r.newest.id} rule={r} />
            </FormSection>
          )}
          <Versions rule={r} />
          <FormSection title={t('rule.timeline')}>
            <Timeline id={r.id} />
          </FormSection>
        </>
      )}
    </DetailPage>
  );
};
