import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { DivisionSelect } from '#modules/reference/web/index.ts';
import { useCommand } from '#platform/web/desk/data.ts';
import { sayInstant } from '#platform/web/format.ts';
import { usePlatformT } from '#platform/web/phrases.ts';
import { useSession } from '#platform/web/session.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { assignRole, issueActivation, type RoleRow } from '../contract/operations-roles.ts';
import { type Role, roles } from '../contract/role.ts';
import { dotted } from './dotted.ts';
import { type RoleAct, RoleActs } from './RoleActs.tsx';
import { ToldOnce } from './ToldOnce.tsx';
import { useT } from './use-t.ts';

interface Values {
  role: Role;
  regionCode: string;
  reason: string;
}

/** One person beside the list: give a role, issue the activation code, end sessions, reset factors. */
export const RoleDetail = ({ row }: { row: RoleRow }) => {
  const t = useT();
  const p = usePlatformT();
  const { person } = useSession();
  const [act, setAct] = useState<RoleAct>();
  const [code, setCode] = useState<string | null>();
  const invalidates = ['people.role.'];
  const assign = useCommand(assignRole, { invalidates, onDone: () => showToast(t('role.given')) });
  const issue = useCommand(issueActivation, { onDone: a => setCode(a.activationCode) });
  if (person.id === row.id) return <p className="pp-hint">{t('problem.notYourself')}</p>;
  return (
    <>
      <p className="pp-hint">
        {dotted(row.username, row.authorityName, row.title, row.givenAt && t('role.since', { at: sayInstant(row.givenAt) }))}
      </p>
      <FormSection title={t('role.give')}>
        <DeskForm<Values>
          name="people.RoleDetail"
          verb={t('role.give')}
          initial={{ ...(row.role ? { role: row.role } : {}), regionCode: row.regionCode }}
          pending={assign.pending}
          error={assign.error}
          onSubmit={v => assign.run({ personId: row.id, ...v })}
        >
          <Form.Item name="role" label={t('field.role')} rules={[{ required: true }]}>
            <Select options={roles.map(r => ({ value: r, label: t(`role.${r}`) }))} />
          </Form.Item>
          <Form.Item name="regionCode" label={t('role.region')} rules={[{ required: true }]}>
            <DivisionSelect />
          </Form.Item>
          <Form.Item name="reason" label={p('word.reason')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={200} />
          </Form.Item>
        </DeskForm>
      </FormSection>
      <div className="pp-actions">
        {row.awaitsActivation && row.role !== null && (
          <Button loading={issue.pending} onClick={() => issue.run({ personId: row.id })}>
            {t('role.issue')}
          </Button>
        )}
        {row.sessions > 0 && <Button onClick={() => setAct('sessions')}>{t('role.endSessions')}</Button>}
        {row.factors > 0 && <Button onClick={() => setAct('factors')}>{t('role.resetFactors')}</Button>}
        {row.role !== null && (
          <Button danger onClick={() => setAct('withdraw')}>
            {t('role.withdraw')}
          </Button>
        )}
      </div>
      <ProblemNotice error={issue.error} />
      {act && <RoleActs act={act} row={row} onClose={() => setAct(undefined)} />}
      {code !== undefined && (
        <ToldOnce
          title={t('field.activationCode')}
          hint={t('role.tellCode', { name: row.name })}
          secret={code}
          onClose={() => setCode(undefined)}
        />
      )}
    </>
  );
};
