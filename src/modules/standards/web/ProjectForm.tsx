import { Form, Select } from 'antd';
import { useState } from 'react';
import { EnterprisePicker } from '#modules/enterprises/web/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo } from '#platform/web/desk/go.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { createProject, projectChoices } from '../contract/operations-project.ts';
import { type ProjectKind, standardKinds } from '../contract/procedure.ts';
import type { DraftingRole } from '../contract/project.ts';
import { EvidenceFields, type PutIn } from './EvidenceFields.tsx';
import { fieldsOf, PartFields, ProjectFieldset, type ProjectValues } from './ProjectFieldset.tsx';
import { hrefOfProject } from './standards-links.ts';
import { useT } from './use-t.ts';

interface Values {
  enterpriseId?: string;
  kind: ProjectKind;
  startedOn: string;
  part: { role: DraftingRole; rank?: number | null };
  project: ProjectValues;
  note?: string;
}

interface ProjectFormProps {
  /** Absent: chosen in the form. */
  enterpriseId?: string;
  onClose: () => void;
}

/** 登记项目; then its page. */
export const ProjectForm = ({ enterpriseId, onClose }: ProjectFormProps) => {
  const t = useT();
  const go = useGo();
  const { person } = useSession();
  const [id] = useState(newId);
  const [file, setFile] = useState<PutIn>();
  const [chosen, setChosen] = useState(enterpriseId);
  const { data: choices, error } = useOp(projectChoices, chosen ? { enterpriseId: chosen } : {});
  const create = useCommand(createProject, { invalidates: ['standards.'], onDone: () => go(hrefOfProject(id)) });
  const required = [{ required: true }];
  const submit = (v: Values): void => {
    const part = { role: v.part.role, rank: v.part.rank ?? null };
    const evidence = { note: v.note ?? '', fileId: file?.id ?? null };
    const firm = enterpriseId ?? v.enterpriseId ?? '';
    create.run({ id, enterpriseId: firm, kind: v.kind, startedOn: v.startedOn, part, project: fieldsOf(v.project), evidence });
  };
  return (
    <SheetDialog title={t('project.new')} onClose={onClose}>
      <ProblemNotice error={error} />
      <DeskForm<Values>
        name="standards.ProjectForm"
        verb={t('project.new')}
        initial={{
          startedOn: todayInBeijing(),
          project: { title: '', intent: 'undecided', ownerId: person.id },
        }}
        pending={create.pending}
        error={create.error}
        named={{ '/evidence/note': ['note'] }}
        onChange={v => setChosen(enterpriseId ?? v.enterpriseId)}
        onSubmit={submit}
      >
        {!enterpriseId && (
          <Form.Item name="enterpriseId" label={t('enterprise')} rules={required}>
            <EnterprisePicker />
          </Form.Item>
        )}
        <Form.Item name="kind" label={t('kind')} rules={required}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={standardKinds.map(value => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="startedOn" label={t('startedOn')} rules={required}>
          <DayField />
        </Form.Item>
        <PartFields />
        <ProjectFieldset choices={choices} />
        <EvidenceFields file={file} onFile={setFile} />
      </DeskForm>
    </SheetDialog>
  );
};
