import { Checkbox, Form, Input, Select } from 'antd';
import { useMemo } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { clearNamed } from '#ui/desk/clear-named.ts';
import { DayField } from '#ui/desk/form/DayField.tsx';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { referralChoices, sendReferral } from '../../contract/operations-referral.ts';
import { UploadsField } from './ReferralFiles.tsx';
import { useAct } from './use-act.ts';
import { useT } from './use-t.ts';

/** What is sent: a demand, or a case as its page shows it. */
export type Subject = { demandId: string; caseId?: undefined } | { caseId: string; fromTurnId: string; demandId?: undefined };

type Choices = NonNullable<ReturnType<typeof useOp<typeof referralChoices>>['data']>;

interface Values {
  organisationId: string;
  offerId?: string;
  wishedOn?: string;
  question: string;
  fileIds?: string[];
  caseFileIds?: string[];
  contactId?: string;
}

/** The organisation, the one of the rule first, and what it offers. */
const Where = ({ choices }: { choices: Choices }) => {
  const t = useT();
  const { rule } = choices;
  const organisations = [...choices.organisations]
    .sort((a, b) => Number(b.id === rule.organisationId) - Number(a.id === rule.organisationId))
    .map(o => ({
      value: o.id,
      label: [o.name, o.id === rule.organisationId && t('referral.byRule'), !o.linked && t('referral.unlinked')]
        .filter(Boolean)
        .join(' · '),
    }));
  return (
    <Form.Item
      name="organisationId"
      label={t('referral.organisation')}
      rules={[{ required: true }]}
      extra={t('referral.clock', {
        receive: sayDay(rule.receiveBy),
        answer: sayDay(rule.answerBy),
        who: rule.tellName ?? t('referral.leads'),
      })}
    >
      <Select options={organisations} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
};

const Booking = ({ choices }: { choices: Choices }) => {
  const t = useT();
  const form = Form.useFormInstance<Values>();
  const organisationId = Form.useWatch('organisationId', form);
  const offerId = Form.useWatch('offerId', form);
  const offers = choices.organisations.find(o => o.id === organisationId)?.offers ?? [];
  const offer = offers.find(f => f.id === offerId);
  if (offers.length === 0) return null;
  return (
    <>
      <Form.Item
        name="offerId"
        label={t('referral.offer')}
        extra={offer?.conditions ? t('referral.conditions', { text: offer.conditions }) : undefined}
      >
        <Select
          allowClear={clearNamed()}
          placeholder={t('referral.offerNone')}
          options={offers.map(f => ({ value: f.id, label: f.title }))}
        />
      </Form.Item>
      {offer && (
        <Form.Item name="wishedOn" label={t('referral.wishedOn')} rules={[{ required: true }]}>
          <DayField min={todayInBeijing()} />
        </Form.Item>
      )}
    </>
  );
};

const Given = ({ choices }: { choices: Choices }) => {
  const t = useT();
  return (
    <>
      {choices.files.length > 0 && (
        <Form.Item name="caseFileIds" label={t('referral.caseFiles')}>
          <Checkbox.Group options={choices.files.map(f => ({ value: f.id, label: f.name }))} />
        </Form.Item>
      )}
      <Form.Item name="fileIds" label={t('referral.files')}>
        <UploadsField label={t('referral.drop')} />
      </Form.Item>
      {choices.contacts.length > 0 && (
        <Form.Item name="contactId" label={t('referral.shareContact')}>
          <Select
            allowClear={clearNamed()}
            placeholder={t('referral.shareNone')}
            options={choices.contacts.map(c => ({ value: c.id, label: [c.name, c.post, c.phone].filter(Boolean).join(' · ') }))}
          />
        </Form.Item>
      )}
    </>
  );
};

/** 转办, 预约: to whom, what is asked, what goes with it; the limits are the rule's. */
export const SendDialog = ({ subject, question, onClose }: { subject: Subject; question: string; onClose: () => void }) => {
  const t = useT();
  const ids = useMemo(() => ({ id: newId(), turnId: newId() }), []);
  const of = subject.demandId === undefined ? { caseId: subject.caseId } : { demandId: subject.demandId };
  const { data, error } = useOp(referralChoices, of);
  const send = useAct(sendReferral, t('referral.state.sent'), onClose);
  const submit = (v: Values): void => {
    const offers = data?.organisations.find(o => o.id === v.organisationId)?.offers ?? [];
    const offerId = offers.some(f => f.id === v.offerId) ? (v.offerId ?? null) : null;
    send.run({
      id: ids.id,
      demandId: subject.demandId ?? null,
      caseId: subject.caseId ?? null,
      ...(subject.demandId === undefined ? { turnId: ids.turnId, fromTurnId: subject.fromTurnId } : {}),
      organisationId: v.organisationId,
      question: v.question,
      offerId,
      wishedOn: offerId === null ? null : v.wishedOn || null,
      contactId: v.contactId ?? null,
      fileIds: v.fileIds ?? [],
      caseFileIds: v.caseFileIds ?? [],
    });
  };
  const byRule = data?.organisations.some(o => o.id === data.rule.organisationId) ? data.rule.organisationId : null;
  return (
    <SheetDialog title={t('referral.sendBook')} onClose={onClose}>
      {!data && <ProblemNotice error={error} />}
      {data && (
        <DeskForm<Values>
          name="cases.SendDialog"
          verb={t('referral.send')}
          pending={send.pending}
          error={send.error}
          initial={{ question, ...(byRule === null ? {} : { organisationId: byRule }) }}
          onSubmit={submit}
        >
          <Where choices={data} />
          <Form.Item
            name="question"
            label={t('referral.question')}
            extra={t('referral.questionHint')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
          <Booking choices={data} />
          <Given choices={data} />
        </DeskForm>
      )}
    </SheetDialog>
  );
};
