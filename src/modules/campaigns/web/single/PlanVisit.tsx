import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useMemo, useState } from 'react';
import { instantOfWall } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayNames } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { DayTimeField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { NumberInput } from '#ui/desk/form/NumberInput.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { logContact } from '../../contract/operations-contact.ts';
import { changeSingle, planSingle, singleChoices } from '../../contract/operations-single.ts';
import { SingleForm, type SingleVisit } from '../../contract/single-visit.ts';
import { useT } from '../use-t.ts';
import { TimeNotes } from './TimeNotes.tsx';

/** What stands in the form. `entry`: the list that it belongs to; empty: none. */
interface Values {
  entry?: string;
  form: SingleForm;
  at: string;
  minutes: number;
  personIds: string[];
  place?: string;
  purpose?: string;
  agreed?: boolean;
  reason?: string;
}

interface PlanVisitProps {
  enterpriseId: string;
  enterpriseName?: string;
  /** The visit that is changed; absent: a new one. */
  visit?: SingleVisit;
  onClose: () => void;
}

const initialOf = (visit: SingleVisit | undefined, me: string): Partial<Values> =>
  visit === undefined
    ? { entry: '', form: 'site', minutes: 60, personIds: [me] }
    : {
        entry: '',
        form: visit.form,
        at: sayInstant(visit.startsAt),
        minutes: Math.round((Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / 60_000),
        personIds: visit.people.map(p => p.id),
        place: visit.place,
        purpose: visit.purpose,
        agreed: visit.agreed,
      };

/** The three acts that the form may come to: a single visit, another time for one, a stop of a campaign. */
const usePlanActs = ({ enterpriseId, visit, onClose }: PlanVisitProps) => {
  const t = useT();
  const id = useMemo(() => newId(), []);
  const done = (words: string) => () => {
    showToast(words);
    onClose();
  };
  const plan = useCommand(planSingle, { invalidates: ['*'], onDone: done(t('single.planned')) });
  const change = useCommand(changeSingle, { invalidates: ['*'], onDone: done(t('single.changed')) });
  const book = useCommand(logContact, { invalidates: ['*'], onDone: done(t('single.planned')) });
  const save = (v: Values): void => {
    const startsAt = instantOfWall(v.at);
    if (v.entry) {
      book.run({ id, rosterId: v.entry, outcome: 'agreed', agreedAt: startsAt, minutes: v.minutes, note: v.purpose ?? '' });
      return;
    }
    const words = { place: v.place ?? '', purpose: v.purpose ?? '', agreed: v.agreed ?? false };
    const made = { form: v.form, startsAt, minutes: v.minutes, personIds: v.personIds, ...words };
    if (visit) change.run({ id: visit.id, version: visit.version, reason: v.reason ?? '', ...made });
    else plan.run({ id, enterpriseId, ...made });
  };
  return {
    save,
    pending: plan.pending || change.pending || book.pending,
    error: plan.error ?? change.error ?? book.error,
  };
};

/** 安排走访: day, hour, form and who goes, of its own or within a campaign; what speaks against the time is said while it is chosen (6.1-e). */
export const PlanVisit = (props: PlanVisitProps) => {
  const { enterpriseId, visit, onClose } = props;
  const t = useT();
  const { person } = useSession();
  const [form] = Form.useForm<Values>();
  const { data } = useOp(singleChoices, { enterpriseId });
  const [now, setNow] = useState<Partial<Values>>(() => initialOf(visit, person.id));
  const { save, pending, error } = usePlanActs(props);
  const entry = data?.entries.find(e => e.rosterId === now.entry);
  const goers = entry ? entry.people.map(p => p.id) : (now.personIds ?? []);
  const people = (data?.people ?? []).map(p => ({
    value: p.id,
    label: p.awayUntil === null ? p.name : t('single.awayName', { name: p.name, day: sayDay(p.awayUntil) }),
  }));
  const missing = (visit?.people ?? []).filter(p => !people.some(o => o.value === p.id)).map(p => ({ value: p.id, label: p.name }));
  return (
    <SheetDialog title={visit ? t('single.change') : t('single.plan')} onClose={onClose}>
      <DeskForm<Values>
        name="campaigns.PlanVisit"
        verb={visit ? t('single.saveChange') : t('single.save')}
        form={form}
        pending={pending}
        error={error}
        named={{ '/startsAt': ['at'], '/agreedAt': ['at'] }}
        initial={initialOf(visit, person.id)}
        onChange={setNow}
        onSubmit={save}
      >
        {!visit && data && data.entries.length > 0 && (
          <Form.Item name="entry" label={t('single.within')} extra={entry && t('single.withinHint', { team: entry.teamName })}>
            <Radio.Group
              options={[
                { value: '', label: t('single.alone') },
                ...data.entries.map(e => ({ value: e.rosterId, label: `${e.campaignTitle} · ${e.teamName}` })),
              ]}
            />
          </Form.Item>
        )}
        {!entry && (
          <Form.Item name="form" label={t('single.form')} rules={[{ required: true }]}>
            <Radio.Group optionType="button" options={SingleForm.options.map(f => ({ value: f, label: t(`single.form.${f}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="at" label={t('single.at')} rules={[{ required: true }]}>
          <DayTimeField minuteStep={15} />
        </Form.Item>
        <Form.Item name="minutes" label={t('log.minutes')} rules={[{ required: true }]}>
          <NumberInput min={10} max={480} step={15} precision={0} measures="minutes" />
        </Form.Item>
        {entry ? (
          <p className="pp-hint">{t('single.teamGoes', { people: sayNames(entry.people.map(p => p.name)) })}</p>
        ) : (
          <Form.Item name="personIds" label={t('single.people')} rules={[{ required: true }]}>
            <Select mode="multiple" optionFilterProp="label" maxCount={8} options={[...people, ...missing]} />
          </Form.Item>
        )}
        {!entry && (
          <Form.Item name="place" label={t('single.place')}>
            <Input maxLength={120} placeholder={data?.address ?? ''} />
          </Form.Item>
        )}
        <Form.Item name="purpose" label={t('single.purpose')}>
          <Input.TextArea maxLength={200} showCount rows={2} />
        </Form.Item>
        {!entry && (
          <Form.Item name="agreed" valuePropName="checked">
            <Checkbox>{t('single.agreed')}</Checkbox>
          </Form.Item>
        )}
        {visit && (
          <Form.Item name="reason" label={t('single.reason')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={100} />
          </Form.Item>
        )}
        <TimeNotes enterpriseId={enterpriseId} at={now.at} minutes={now.minutes} personIds={goers} exceptId={visit?.id} />
      </DeskForm>
    </SheetDialog>
  );
};
