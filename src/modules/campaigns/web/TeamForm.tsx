import { Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { listStaff } from '#modules/stations/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { CampaignView } from '../contract/campaign.ts';
import { correctTeam, createTeam } from '../contract/operations-team.ts';
import type { TeamFields, TeamView } from '../contract/team.ts';
import { useSpecialties } from './use-specialties.ts';
import { useT } from './use-t.ts';

interface Values {
  team: TeamFields;
}

interface TeamFormProps {
  campaign: CampaignView;
  /** Absent: a new one. */
  team: TeamView | undefined;
  onClose: () => void;
}

const fieldsOf = (team: TeamView | undefined): Partial<TeamFields> =>
  team
    ? { name: team.name, leaderId: team.leaderId, memberIds: team.members.map(m => m.personId), capacityPerDay: team.capacityPerDay }
    : { memberIds: [], capacityPerDay: 4 };

interface PickMembersProps {
  id?: string;
  value?: string[];
  onChange?: (ids: string[]) => void;
  options: { value: string; label: string }[];
}

/** People one after the other; the list closes after each, for below it stands who leads. */
const PickMembers = ({ options, ...field }: PickMembersProps) => {
  const [open, setOpen] = useState(false);
  return (
    <Select
      {...field}
      mode="multiple"
      open={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      options={options}
      optionFilterProp="label"
    />
  );
};

/** 组建或调整小组: from the staff of the stations. */
export const TeamForm = ({ campaign, team, onClose }: TeamFormProps) => {
  const t = useT();
  const specialties = useSpecialties();
  const { data } = useOp(listStaff, {});
  const id = useMemo(() => team?.id ?? newId(), [team]);
  const [members, setMembers] = useState<readonly string[]>(fieldsOf(team).memberIds ?? []);
  const done = {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('team.saved'));
      onClose();
    },
  };
  const create = useCommand(createTeam, done);
  const correct = useCommand(correctTeam, done);
  const people = [...new Map((data?.rows ?? []).map(s => [s.personId, s])).values()];
  const options = people.map(s => ({
    value: s.personId,
    label: `${s.name}${sayMark('（')}${[s.stationName, ...s.specialties.map(specialties.nameOf)].join(sayMark('，'))}${sayMark('）')}`,
  }));
  const save = (v: Values): void => {
    if (team) correct.run({ id, version: team.version, team: v.team });
    else create.run({ id, campaignId: campaign.id, team: v.team });
  };
  return (
    <SheetDialog wide title={t(team ? 'team.edit' : 'team.new')} onClose={onClose}>
      <DeskForm<Values>
        name="campaigns.TeamForm"
        verb={t('campaign.create')}
        pending={create.pending || correct.pending}
        error={create.error ?? correct.error}
        initial={{ team: fieldsOf(team) as TeamFields }}
        onChange={v => setMembers(v.team?.memberIds ?? [])}
        onSubmit={save}
      >
        <Form.Item name={['team', 'name']} label={t('team.name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={30} placeholder={t('team.nameExample')} autoFocus />
        </Form.Item>
        <Form.Item name={['team', 'memberIds']} label={t('team.members')} extra={t('team.membersHint')} rules={[{ required: true }]}>
          <PickMembers options={options} />
        </Form.Item>
        <Form.Item name={['team', 'leaderId']} label={t('team.leader')} rules={[{ required: true }]}>
          <Select options={options.filter(o => members.includes(o.value))} />
        </Form.Item>
        <Form.Item name={['team', 'capacityPerDay']} label={t('team.capacity')} rules={[{ required: true }]}>
          <NumberInput min={1} max={12} precision={0} suffix={t('campaign.homes')} style={{ width: 140 }} />
        </Form.Item>
      </DeskForm>
    </SheetDialog>
  );
};
