import { Form, Input, Radio, Select } from 'antd';
import type { z } from 'zod';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import type { projectChoices } from '../contract/operations-project.ts';
import type { DraftingRole, SubsidyIntent } from '../contract/project.ts';
import { useT } from './use-t.ts';

export type ProjectChoices = z.output<typeof projectChoices.output>;

/** What the fields below keep; what is left empty is absent. */
export interface ProjectValues {
  title: string;
  planNumber?: string;
  ownerId: string;
  intent: SubsidyIntent;
  itemId?: string;
  demandId?: string;
  caseId?: string;
}

/** As the operations take it. */
export const fieldsOf = (v: ProjectValues) => ({
  title: v.title,
  planNumber: v.planNumber ?? '',
  ownerId: v.ownerId,
  intent: v.intent,
  itemId: v.itemId ?? null,
  demandId: v.demandId ?? null,
  caseId: v.caseId ?? null,
});

const optionsOf = (rows: readonly { id: string; name: string }[] | undefined) => (rows ?? []).map(r => ({ value: r.id, label: r.name }));
const search = { showSearch: { optionFilterProp: 'label' } } as const;
const required = [{ required: true }];

/** 角色与排名 */
export const PartFields = () => {
  const t = useT();
  return (
    <>
      <Form.Item name={['part', 'role']} label={t('role')} rules={required}>
        <Radio.Group
          options={(['lead', 'participant'] as const satisfies readonly DraftingRole[]).map(value => ({
            value,
            label: t(`role.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name={['part', 'rank']} label={t('rank')}>
        <NumberInput min={1} max={99} precision={0} />
      </Form.Item>
    </>
  );
};

/** What a person says of a project, in registering it and in putting it right. */
export const ProjectFieldset = ({ choices }: { choices: ProjectChoices | undefined }) => {
  const t = useT();
  const intent = Form.useWatch(['project', 'intent']) as SubsidyIntent | undefined;
  return (
    <>
      <Form.Item name={['project', 'title']} label={t('project.title')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={['project', 'planNumber']} label={t('planNumber')} extra={t('planHint')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={['project', 'ownerId']} label={t('owner')} rules={required}>
        <Select {...search} options={optionsOf(choices?.owners)} />
      </Form.Item>
      <Form.Item name={['project', 'intent']} label={t('intent')} rules={required}>
        <Radio.Group options={(['yes', 'no', 'undecided'] as const).map(value => ({ value, label: t(`intent.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['project', 'itemId']} label={t('item')} extra={t('itemHint')} rules={intent === 'yes' ? required : []}>
        <Select {...search} allowClear={clearNamed()} options={optionsOf(choices?.items)} />
      </Form.Item>
      {choices && choices.demands.length > 0 && (
        <Form.Item name={['project', 'demandId']} label={t('demand')}>
          <Select {...search} allowClear={clearNamed()} options={optionsOf(choices.demands)} />
        </Form.Item>
      )}
      {choices && choices.cases.length > 0 && (
        <Form.Item name={['project', 'caseId']} label={t('case')}>
          <Select {...search} allowClear={clearNamed()} options={optionsOf(choices.cases)} />
        </Form.Item>
      )}
    </>
  );
};
