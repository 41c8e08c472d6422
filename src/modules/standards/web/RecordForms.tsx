import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { useOpened } from '#ui/desk/form/use-opened.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { changePart, correctProject, projectChoices, recordSubsidy } from '../contract/operations-project.ts';
import type { DraftingRole } from '../contract/project.ts';
import { type ProjectDialogProps, useDone } from './CourseForms.tsx';
import { fieldsOf, PartFields, type ProjectChoices, ProjectFieldset, type ProjectValues } from './ProjectFieldset.tsx';
import { useT } from './use-t.ts';

const required = [{ required: true }];

/** Who accompanies it and which item it names stay choosable, also out of reach. */
const withPresent = (choices: ProjectChoices | undefined, p: ProjectDialogProps['p']): ProjectChoices | undefined => {
  if (!choices) return undefined;
  const add = (rows: ProjectChoices['owners'], id: string | null, name: string) =>
    id === null || rows.some(r => r.id === id) ? rows : [{ id, name }, ...rows];
  return { ...choices, owners: add(choices.owners, p.ownerId, p.ownerName), items: add(choices.items, p.itemId, p.itemName) };
};

/** 更正项目. Who corrects what somebody else corrected meanwhile is told so, and nothing is overwritten. */
export const CorrectForm = ({ p: live, onClose }: ProjectDialogProps) => {
  const t = useT();
  const p = useOpened(live);
  const { data, error } = useOp(projectChoices, { enterpriseId: p.enterpriseId });
  const correct = useCommand(correctProject, useDone(onClose));
  const initial: ProjectValues = {
    title: p.title,
    planNumber: p.planNumber,
    ownerId: p.ownerId,
    intent: p.intent,
    ...(p.itemId ? { itemId: p.itemId } : {}),
    ...(p.demandId ? { demandId: p.demandId } : {}),
    ...(p.caseId ? { caseId: p.caseId } : {}),
  };
  return (
    <SheetDialog title={t('correctTitle')} onClose={onClose}>
      <ProblemNotice error={error} />
      {data && (
        <DeskForm<{ project: ProjectValues }>
          name="standards.CorrectForm"
          verb={t('save')}
          initial={{ project: initial }}
          pending={correct.pending}
          error={correct.error}
          // a link that the form does not show stays as it is
          onSubmit={v => correct.run({ id: p.id, version: p.version, project: fieldsOf({ ...kept(data, initial), ...v.project }) })}
        >
          <ProjectFieldset choices={withPresent(data, p)} />
        </DeskForm>
      )}
    </SheetDialog>
  );
};

const kept = (choices: ProjectChoices, v: ProjectValues): Partial<ProjectValues> => ({
  ...(choices.demands.length === 0 && v.demandId ? { demandId: v.demandId } : {}),
  ...(choices.cases.length === 0 && v.caseId ? { caseId: v.caseId } : {}),
});

/** 调整角色和排名: the former ones stay in the history. */
export const PartForm = ({ p: live, onClose }: ProjectDialogProps) => {
  const t = useT();
  const p = useOpened(live);
  const [partId] = useState(newId);
  const change = useCommand(changePart, useDone(onClose));
  return (
    <SheetDialog title={t('changePartTitle')} onClose={onClose}>
      <DeskForm<{ part: { role: DraftingRole; rank: number | null }; since: string; reason: string }>
        name="standards.PartForm"
        verb={t('save')}
        initial={{ part: { role: p.role, rank: p.rank }, since: todayInBeijing() }}
        pending={change.pending}
        error={change.error}
        onSubmit={v =>
          change.run({
            id: p.id,
            version: p.version,
            partId,
            part: { role: v.part.role, rank: v.part.rank ?? null },
            since: v.since,
            reason: v.reason,
          })
        }
      >
        <PartFields />
        <Form.Item name="since" label={t('partSince')} rules={required}>
          <DayField max={todayInBeijing()} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};

/** 登记资助到账: one standard once. */
export const SubsidyForm = ({ p: live, onClose }: ProjectDialogProps) => {
  const t = useT();
  const p = useOpened(live);
  const [subsidyId] = useState(newId);
  const { data, error } = useOp(projectChoices, { enterpriseId: p.enterpriseId });
  const record = useCommand(recordSubsidy, useDone(onClose));
  const choices = withPresent(data, p);
  return (
    <SheetDialog title={t('recordSubsidy')} onClose={onClose}>
      <ProblemNotice error={error} />
      <DeskForm<{ itemId: string; grantedOn: string; amount: number; source: string }>
        name="standards.SubsidyForm"
        verb={t('recordSubsidy')}
        initial={{ grantedOn: todayInBeijing(), ...(p.itemId ? { itemId: p.itemId } : {}) }}
        pending={record.pending}
        error={record.error}
        onSubmit={v => record.run({ id: p.id, version: p.version, subsidyId, ...v })}
      >
        <Form.Item name="itemId" label={t('item')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(choices?.items ?? []).map(i => ({ value: i.id, label: i.name }))}
            loading={data === undefined}
          />
        </Form.Item>
        <Form.Item name="grantedOn" label={t('grantedOn')} rules={required}>
          <DayField max={todayInBeijing()} />
        </Form.Item>
        <Form.Item name="amount" label={t('amount')} rules={required}>
          <NumberInput min={0} max={1_000_000_000} precision={2} />
        </Form.Item>
        <Form.Item name="source" label={t('source')} extra={t('sourceHint')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
