import { Button, Form, Input, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { Icon } from '#ui/desk/Icon.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { ruleChoices, saveRule } from '../../contract/operations-proposal.ts';
import type { FactChoice } from '../../contract/proposal-fact.ts';
import type { RuleContent, RuleView } from '../../contract/proposal-rule.ts';
import { hrefOfRule } from './hrefs.ts';
import { LeafEditor } from './LeafEditor.tsx';
import { freshGroup, RuleConditionEditor } from './RuleConditionEditor.tsx';
import { RulePreviewPart } from './RulePreviewPart.tsx';
import { useProposalT } from './use-t.ts';

interface Values {
  validFrom: string;
  content: RuleContent;
}

/** What the item needs besides, with what to do. */
const Needs = ({ facts }: { facts: readonly FactChoice[] }) => {
  const t = useProposalT();
  return (
    <Form.List name={['content', 'needs']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, n) => (
            <fieldset key={key} className="cs-tree" aria-label={t('rule.need', { n: n + 1 })}>
              <Form.Item name={[name, 'is']} noStyle>
                <LeafEditor facts={facts} at={String(n + 1)} />
              </Form.Item>
              <Form.Item name={[name, 'todo']} label={t('rule.todo')} rules={[{ required: true, whitespace: true }]}>
                <Input maxLength={120} />
              </Form.Item>
              <Button
                type="text"
                icon={<Icon name="close" />}
                aria-label={t('rule.removeNeed', { n: n + 1 })}
                onClick={() => remove(name)}
              />
            </fieldset>
          ))}
          <Button
            size="small"
            disabled={fields.length >= 10}
            onClick={() => add({ is: { fact: 'asset.certificate', op: 'atLeast', value: 1 }, todo: '' })}
          >
            {t('rule.addNeed')}
          </Button>
        </>
      )}
    </Form.List>
  );
};

const Fields = ({ facts, items }: { facts: readonly FactChoice[]; items: readonly { code: string; name: string }[] }) => {
  const t = useProposalT();
  const required = { rules: [{ required: true, whitespace: true }] };
  return (
    <>
      <Form.Item name={['content', 'name']} label={t('rule.name')} {...required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['content', 'itemCode']} label={t('rule.item')} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={items.map(i => ({ value: i.code, label: `${i.name}${sayMark('（')}${i.code}${sayMark('）')}` }))}
        />
      </Form.Item>
      <Form.Item name={['content', 'when']} label={t('rule.when')} rules={[{ required: true }]}>
        <RuleConditionEditor facts={facts} />
      </Form.Item>
      <Form.Item label={t('rule.needs')} extra={t('rule.needsHint')}>
        <Needs facts={facts} />
      </Form.Item>
      <Form.Item name={['content', 'weight']} label={t('rule.weight')} extra={t('rule.weightHint')} rules={[{ required: true }]}>
        <NumberInput min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="validFrom" label={t('rule.from')} rules={[{ required: true }]}>
        <DayField min={todayInBeijing()} />
      </Form.Item>
      <Form.Item name={['content', 'source']} label={t('rule.source')} {...required}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={['content', 'confidence']} label={t('rule.confidence')} rules={[{ required: true }]}>
        <Radio.Group options={(['confirmed', 'toConfirm'] as const).map(c => ({ value: c, label: t(`rule.${c}`) }))} />
      </Form.Item>
    </>
  );
};

const fresh = { weight: 60, when: freshGroup, needs: [], confidence: 'toConfirm' };

/** A rule, or its next version: tried on the demands of today before it is saved. */
export const RuleForm = ({ rule }: { rule?: RuleView }) => {
  const t = useProposalT();
  const go = useGo();
  const { data, error } = useOp(ruleChoices, {});
  const [form] = Form.useForm<Values>();
  const [tried, setTried] = useState<RuleContent>();
  const ids = useMemo(() => ({ id: rule?.id ?? newId(), versionId: newId() }), [rule?.id]);
  const save = useCommand(saveRule, {
    invalidates: ['cases.'],
    onDone: told => {
      showToast(t('rule.saved', { no: told.no }));
      void go(hrefOfRule(ids.id));
    },
  });
  const tryIt = async (): Promise<void> => {
    const values = await form.validateFields().catch(() => undefined);
    if (values) setTried(values.content);
  };
  if (!data) return <ProblemNotice error={error} />;
  return (
    <>
      <DeskForm<Values>
        name="cases.RuleForm"
        verb={t('rule.save')}
        form={form}
        pending={save.pending}
        error={save.error}
        initial={{ validFrom: todayInBeijing(), content: (rule?.newest.content ?? fresh) as RuleContent }}
        aside={<Button onClick={() => void tryIt()}>{t('rule.preview')}</Button>}
        onSubmit={v => save.run({ ...ids, basedOn: rule?.newest.id ?? null, ...v })}
      >
        <Fields facts={data.facts} items={data.items} />
      </DeskForm>
      {tried && <RulePreviewPart ruleId={rule?.id ?? null} content={tried} />}
    </>
  );
};
