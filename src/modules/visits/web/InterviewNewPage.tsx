import { Button, Form, Input, Radio, Select, Space } from 'antd';
import { useMemo } from 'react';
import { contactHistory } from '#modules/campaigns/contract/operations-contact.ts';
import { instantOfWall } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { useGo, usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DayTimeField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { InterviewOutcome } from '../contract/interview.ts';
import { recordInterview } from '../contract/operations-talks.ts';
import { NoteKind } from '../contract/visit.ts';
import { useT } from './use-t.ts';

interface Values {
  numberCalled?: string;
  answeredBy?: string;
  startedAt: string;
  endedAt: string;
  outcome: InterviewOutcome;
  wantsVisit: 'yes' | 'no' | 'unknown';
  summary?: string;
  notes?: { kind: NoteKind; text: string }[];
}

/** What a clock in Beijing showed so many minutes ago; the field knows of no zones. */
const minutesAgo = (n: number): string => sayInstant(new Date(Date.now() - n * 60_000));

const wants = { yes: true, no: false, unknown: null } as const;

/** 登记电话访谈 of an enterprise on the list (6.1-a). */
export const InterviewNewPage = () => {
  const t = useT();
  const go = useGo();
  const { rosterId } = usePathParams<'rosterId'>();
  const id = useMemo(() => newId(), []);
  const entry = useOp(contactHistory, { rosterId }).data?.entry;
  const record = useCommand(recordInterview, {
    invalidates: ['visits.', 'demands.'],
    onDone: answer => {
      showToast(t('interview.recorded', { n: answer.raised }));
      go(`/interviews/${answer.id}`, { replace: true });
    },
  });
  const save = ({ startedAt, endedAt, wantsVisit, notes = [], numberCalled = '', answeredBy = '', summary = '', outcome }: Values): void =>
    record.run({
      id,
      rosterId,
      numberCalled,
      answeredBy,
      summary,
      outcome,
      startedAt: instantOfWall(startedAt),
      endedAt: instantOfWall(endedAt),
      wantsVisit: wants[wantsVisit],
      notes: notes.filter(n => n?.text?.trim()).map(n => ({ ...n, id: newId() })),
    });
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/visits?tab=interviews" quiet>
            {t('visits.tab.interviews')}
          </LinkButton>
        }
        title={t('interview.new')}
        hint={entry && `${entry.enterpriseName} · ${entry.address ?? ''}`}
      />
      <DeskForm<Values>
        name="visits.InterviewNewPage"
        verb={t('interview.record')}
        pending={record.pending}
        error={record.error}
        initial={{
          startedAt: minutesAgo(10),
          endedAt: minutesAgo(0),
          outcome: 'complete',
          wantsVisit: 'unknown',
          notes: [{ kind: 'need', text: '' }],
        }}
        onSubmit={save}
      >
        <Form.Item name="numberCalled" label={t('interview.number')} extra={t('interview.numberHint')}>
          <Input maxLength={30} autoComplete="off" inputMode="tel" style={{ width: 240 }} />
        </Form.Item>
        <Form.Item name="answeredBy" label={t('interview.answeredBy')}>
          <Input maxLength={60} style={{ width: 240 }} />
        </Form.Item>
        <Form.Item name="startedAt" label={t('interview.startedAt')} rules={[{ required: true }]}>
          <DayTimeField />
        </Form.Item>
        <Form.Item name="endedAt" label={t('interview.endedAt')} rules={[{ required: true }]}>
          <DayTimeField />
        </Form.Item>
        <Form.Item name="outcome" label={t('interview.outcome')} rules={[{ required: true }]}>
          <Radio.Group options={InterviewOutcome.options.map(o => ({ value: o, label: t(`interview.outcome.${o}`) }))} />
        </Form.Item>
        <Form.Item name="wantsVisit" label={t('interview.wantsVisit')} rules={[{ required: true }]}>
          <Radio.Group options={(['yes', 'no', 'unknown'] as const).map(w => ({ value: w, label: t(`interview.wants.${w}`) }))} />
        </Form.Item>
        <Form.Item label={t('notes.title')} extra={t('notes.hint')}>
          <Form.List name="notes">
            {(fields, { add, remove }) => (
              <Space direction="vertical" style={{ width: '100%' }}>
                {fields.map(f => (
                  <div key={f.key} className="pp-actions">
                    <Form.Item name={[f.name, 'kind']} noStyle>
                      <Select
                        aria-label={t('notes.kind')}
                        style={{ width: 100 }}
                        options={NoteKind.options.map(k => ({ value: k, label: t(`note.${k}`) }))}
                      />
                    </Form.Item>
                    <Form.Item name={[f.name, 'text']} noStyle>
                      <Input aria-label={t('notes.text')} maxLength={200} style={{ width: 420 }} />
                    </Form.Item>
                    <Button type="text" onClick={() => remove(f.name)}>
                      {t('fill.removeRow')}
                    </Button>
                  </div>
                ))}
                <Button onClick={() => add({ kind: 'need', text: '' })}>{t('fill.addRow')}</Button>
              </Space>
            )}
          </Form.List>
        </Form.Item>
        <Form.Item name="summary" label={t('interview.summary')}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </DeskForm>
      <ClauseFoot clause="6.1-a" />
    </>
  );
};
