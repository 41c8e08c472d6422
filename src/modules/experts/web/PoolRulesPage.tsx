import { Form, Select } from 'antd';
import type { SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useSession } from '#platform/web/session.ts';
import { DatedFields } from '#ui/desk/dated/DatedFields.tsx';
import { DatedRows } from '#ui/desk/dated/DatedRows.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { listMatchWeights } from '../contract/match-weights.ts';
import { listPoolRules, type PoolRule, poolRules, setPoolRule } from '../contract/rule.ts';
import { MatchWeightsPart } from './MatchWeightsPart.tsx';
import { PoolLinks } from './PoolLinks.tsx';
import { useRulesT } from './use-rules-t.ts';

interface Values extends Omit<SetDatedRow, 'id'> {
  key: PoolRule;
  value: number;
}

const OwnRule = () => {
  const t = useRulesT();
  const [form] = Form.useForm<Values>();
  const set = useCommand(setPoolRule, {
    invalidates: ['experts.'],
    onDone: () => {
      showToast(t('rule.saved'));
      form.resetFields();
    },
  });
  return (
    <FormSection title={t('rule.set')}>
      <DeskForm<Values>
        name="experts.PoolRulesPage"
        verb={t('rule.save')}
        form={form}
        pending={set.pending}
        error={set.error}
        onSubmit={v => set.run(id => ({ id, ...v }))}
      >
        <Form.Item name="key" label={t('rule.rule')} rules={[{ required: true }]}>
          <Select options={poolRules.map(value => ({ value, label: t(`rule.${value}`) }))} />
        </Form.Item>
        <Form.Item name="value" label={t('rule.value')} rules={[{ required: true }]}>
          <NumberInput min={1} max={100} precision={0} />
        </Form.Item>
        <DatedFields />
      </DeskForm>
    </FormSection>
  );
};

/** 专家库规则 (7.3-a): years and days of the pool, since when and on what ground. */
export const PoolRulesPage = () => {
  const t = useRulesT();
  const { can } = useSession();
  const { data, error } = useOp(listPoolRules, {});
  return (
    <ListPage title={t('rule.title')} hint={t('rule.lead')} siblings={<PoolLinks current="rules" />} clause="7.3-a">
      <ProblemNotice error={error} />
      {data && (
        <DatedRows
          caption={t('rule.title')}
          columns={[
            { key: 'rule', title: t('rule.rule'), render: r => t(`rule.${r.key}`) },
            { key: 'value', title: t('rule.value'), align: 'right', render: r => r.value },
          ]}
          rows={data.rows}
        />
      )}
      {can(setPoolRule.name) && <OwnRule />}
      {can(listMatchWeights.name) && <MatchWeightsPart />}
    </ListPage>
  );
};
