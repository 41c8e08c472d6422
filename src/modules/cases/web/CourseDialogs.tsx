import { Form, Input, Radio, Select } from 'antd';
import { useMemo } from 'react';
import { addDays } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { todayInBeijing } from '#platform/web/format.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { type CaseParty, type CaseView, caseParties, type EvidenceGrade, type OtherParty } from '../contract/case.ts';
import { assignCase, endCase, openingChoices, passTurn, pauseCase, resumeCase } from '../contract/operations-case.ts';
import { longestOwnPause } from '../domain/case-state.ts';
import { ActDialog, type CaseDialogProps } from './ActDialog.tsx';
import { useT } from './use-t.ts';

type Props = CaseDialogProps<CaseView>;

const useDone = (sentence: string, onClose: () => void) => ({
  invalidates: ['cases.'],
  onDone: () => {
    showToast(sentence);
    onClose();
  },
});

const others = caseParties.filter(p => p !== 'companion');
const useParties = (parties: readonly CaseParty[]) => {
  const t = useT();
  return parties.map(p => ({ value: p, label: t(`party.${p}`) }));
};
const running = (c: CaseView): string => c.stages.find(s => s.startedAt !== null && s.endedAt === null)?.id ?? '';

/** 交球. */
export const PassDialog = ({ record: c, onClose }: Props) => {
  const t = useT();
  const turnId = useMemo(() => newId(), []);
  const pass = useCommand(passTurn, useDone(t('pass.done'), onClose));
  return (
    <ActDialog<{ party: CaseParty; who?: string; expects: string; untilOn?: string }>
      name="cases.PassDialog"
      title={t('pass.do')}
      pending={pass.pending}
      error={pass.error}
      initial={{ party: c.party === 'companion' ? 'enterprise' : 'companion' }}
      onSubmit={v =>
        pass.run({
          id: c.id,
          turnId,
          fromTurnId: c.turn?.id ?? '',
          party: v.party,
          who: v.who ?? '',
          expects: v.expects,
          untilOn: v.untilOn || null,
        })
      }
      onClose={onClose}
    >
      <Form.Item name="party" label={t('pass.party')} rules={[{ required: true }]}>
        <Radio.Group options={useParties(caseParties)} />
      </Form.Item>
      <Form.Item name="who" label={t('pass.who')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="expects" label={t('pass.expects')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="untilOn" label={t('pass.until')}>
        <DayField min={todayInBeijing()} />
      </Form.Item>
    </ActDialog>
  );
};

/** 停表. */
export const PauseDialog = ({ record: c, onClose }: Props) => {
  const t = useT();
  const pauseId = useMemo(() => newId(), []);
  const pause = useCommand(pauseCase, useDone(t('pause.done'), onClose));
  return (
    <ActDialog<{ party: OtherParty; reason: string; untilOn: string }>
      name="cases.PauseDialog"
      title={t('pause.do')}
      pending={pause.pending}
      error={pause.error}
      initial={{ party: 'enterprise', untilOn: addDays(todayInBeijing(), 14), reason: c.party === 'enterprise' ? c.expects : '' }}
      onSubmit={v => pause.run({ id: c.id, pauseId, stageId: running(c), ...v })}
      onClose={onClose}
    >
      <p className="pp-hint">{t('pause.hint', { n: longestOwnPause })}</p>
      <Form.Item name="party" label={t('pause.party')} rules={[{ required: true }]}>
        <Radio.Group options={useParties(others)} />
      </Form.Item>
      <Form.Item name="reason" label={t('pause.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="untilOn" label={t('pause.until')} rules={[{ required: true }]}>
        <DayField min={todayInBeijing()} />
      </Form.Item>
    </ActDialog>
  );
};

/** 复表. */
export const ResumeDialog = ({ record: c, onClose }: Props) => {
  const t = useT();
  const turnId = useMemo(() => newId(), []);
  const resume = useCommand(resumeCase, useDone(t('resume.done'), onClose));
  return (
    <ActDialog<{ answeredOn: string }>
      name="cases.ResumeDialog"
      title={t('resume.do')}
      pending={resume.pending}
      error={resume.error}
      initial={{ answeredOn: todayInBeijing() }}
      onSubmit={v => resume.run({ id: c.id, pauseId: c.pause?.id ?? '', turnId, ...v })}
      onClose={onClose}
    >
      <Form.Item name="answeredOn" label={t('resume.on')} rules={[{ required: true }]}>
        <DayField min={c.pause?.fromOn ?? ''} max={todayInBeijing()} />
      </Form.Item>
    </ActDialog>
  );
};

interface EndValues {
  outcome: 'granted' | 'notGranted' | 'guided';
  words: string;
  grade: EvidenceGrade;
  evidence?: string;
}

/** 登记结果 with its grade of evidence. */
export const EndDialog = ({ record: c, onClose }: Props) => {
  const t = useT();
  const end = useCommand(endCase, useDone(t('end.done'), onClose));
  return (
    <ActDialog<EndValues>
      name="cases.EndDialog"
      title={t('end.do')}
      pending={end.pending}
      error={end.error}
      onSubmit={v => end.run({ id: c.id, ...v, evidence: v.evidence ?? '' })}
      onClose={onClose}
    >
      <Form.Item name="outcome" label={t('end.outcome')} rules={[{ required: true }]}>
        <Radio.Group options={(['granted', 'notGranted', 'guided'] as const).map(o => ({ value: o, label: t(`outcome.${o}`) }))} />
      </Form.Item>
      <Form.Item name="words" label={t('end.words')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="grade" label={t('end.grade')} rules={[{ required: true }]}>
        <Radio.Group options={(['official', 'reported'] as const).map(g => ({ value: g, label: t(`grade.${g}`) }))} />
      </Form.Item>
      <Form.Item name="evidence" label={t('end.evidence')}>
        <Input maxLength={300} />
      </Form.Item>
    </ActDialog>
  );
};

/** 转给他人. */
export const AssignDialog = ({ record: c, onClose }: Props) => {
  const t = useT();
  const { data } = useOp(openingChoices, {});
  const assign = useCommand(assignCase, useDone(t('assign.done'), onClose));
  const people = (data?.companions ?? []).map(p => ({ value: p.id, label: t('open.load', { name: p.name, n: p.openCases }) }));
  return (
    <ActDialog<{ companionId: string; deputyId?: string }>
      name="cases.AssignDialog"
      title={t('assign.do')}
      pending={assign.pending}
      error={assign.error}
      initial={{ ...(c.companionLeft ? {} : { companionId: c.companionId }), ...(c.deputyId === null ? {} : { deputyId: c.deputyId }) }}
      onSubmit={v => assign.run({ id: c.id, companionId: v.companionId, deputyId: v.deputyId ?? null })}
      onClose={onClose}
    >
      <Form.Item name="companionId" label={t('people.companion')} rules={[{ required: true }]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={people} />
      </Form.Item>
      <Form.Item name="deputyId" label={t('people.deputy')}>
        <Select allowClear={clearNamed()} showSearch={{ optionFilterProp: 'label' }} options={people} />
      </Form.Item>
    </ActDialog>
  );
};
