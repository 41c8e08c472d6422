import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { RosterPicker } from '#modules/campaigns/web/index.ts';
import { saveFile } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { DeskForm } from '#ui/desk/DeskForm.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageHead } from '#ui/desk/PageHead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { cancelSeminar, closeSeminar, getSeminar, inviteToSeminar, seminarMinutes, tickAttendance } from '../contract/operations-talks.ts';
import type { SeminarGuest, SeminarView } from '../contract/seminar.ts';
import { NoteList } from './NoteList.tsx';
import { useT } from './use-t.ts';
import './visits.css';

const AddNoteLine = lazyPart(() => import('./AddNoteLine.tsx').then(m => m.AddNoteLine));

const tones = { planned: 'todo', closed: 'done', cancelled: 'off' } as const;

const Guest = ({ seminar, guest, open }: { seminar: SeminarView; guest: SeminarGuest; open: boolean }) => {
  const t = useT();
  const [people, setPeople] = useState(guest.people);
  const tick = useCommand(tickAttendance, { invalidates: [getSeminar] });
  const put = (came: boolean): void => tick.run({ id: seminar.id, enterpriseId: guest.enterpriseId, came, people });
  if (!open)
    return (
      <tr>
        <td>{guest.enterpriseName}</td>
        <td>{guest.came ? guest.people || t('seminar.was') : t('seminar.wasNot')}</td>
      </tr>
    );
  return (
    <tr>
      <td>
        <Checkbox checked={guest.came} onChange={e => put(e.target.checked)}>
          {guest.enterpriseName}
        </Checkbox>
        <ProblemNotice error={tick.error} />
      </td>
      <td>
        <Input
          aria-label={`${guest.enterpriseName} ${t('seminar.people')}`}
          value={people}
          maxLength={120}
          onChange={e => setPeople(e.target.value)}
          onBlur={() => people !== guest.people && put(guest.came)}
        />
      </td>
    </tr>
  );
};

const Guests = ({ seminar, open }: { seminar: SeminarView; open: boolean }) => {
  const t = useT();
  const [picked, setPicked] = useState<string[]>([]);
  const invite = useCommand(inviteToSeminar, { invalidates: [getSeminar], onDone: () => setPicked([]) });
  return (
    <FormSection title={t('seminar.guests')} hint={t('seminar.came', { came: seminar.came, invited: seminar.invited })}>
      <table className="visit-table visit-guests" aria-label={t('seminar.guests')}>
        <thead>
          <tr>
            <th scope="col">{t('visits.col.enterprise')}</th>
            <th scope="col">{t('seminar.people')}</th>
          </tr>
        </thead>
        <tbody>
          {seminar.guests.map(g => (
            <Guest key={g.enterpriseId} seminar={seminar} guest={g} open={open} />
          ))}
        </tbody>
      </table>
      {open && (
        <div className="pp-actions">
          <div style={{ minWidth: 320 }}>
            <RosterPicker label={t('seminar.invite')} campaignId={seminar.campaignId} value={picked} onChange={setPicked} />
          </div>
          <Button disabled={picked.length === 0} loading={invite.pending} onClick={() => invite.run({ id: seminar.id, rosterIds: picked })}>
            {t('seminar.invite')}
          </Button>
        </div>
      )}
      <ProblemNotice error={invite.error} />
    </FormSection>
  );
};

/** A sentence is typed and attached to the firm that said it. */
const Sentences = ({ seminar, open }: { seminar: SeminarView; open: boolean }) => {
  const t = useT();
  const present = seminar.guests.filter(g => g.came);
  const [speaker, setSpeaker] = useState<string>();
  const chosen = speaker ?? present[0]?.enterpriseId;
  return (
    <FormSection title={t('seminar.say')}>
      <NoteList notes={seminar.notes} withName mayWithdraw={open} />
      {open && (
        <>
          <p className="visit-speaker">
            {t('seminar.who')}
            <Select
              aria-label={t('seminar.who')}
              placeholder={t('seminar.who')}
              style={{ width: 320 }}
              value={chosen ?? null}
              options={(present.length > 0 ? present : seminar.guests).map(g => ({ value: g.enterpriseId, label: g.enterpriseName }))}
              onChange={v => setSpeaker(v ?? undefined)}
            />
          </p>
          <AddNoteLine
            source="seminar"
            sourceId={seminar.id}
            disabled={chosen === undefined}
            {...(chosen ? { enterpriseId: chosen } : {})}
          />
        </>
      )}
    </FormSection>
  );
};

const Ending = ({ seminar }: { seminar: SeminarView }) => {
  const t = useT();
  const [cancelling, setCancelling] = useState(false);
  const close = useCommand(closeSeminar, {
    invalidates: ['visits.', 'demands.'],
    onDone: a => showToast(t('seminar.closed', { n: a.raised })),
  });
  const cancel = useCommand(cancelSeminar, { invalidates: ['*'], onDone: () => setCancelling(false) });
  return (
    <FormSection title={t('seminar.close')}>
      <DeskForm<{ summary: string }>
        verb={t('seminar.close')}
        pending={close.pending}
        error={close.error}
        initial={{ summary: seminar.summary }}
        onSubmit={v => close.run({ id: seminar.id, ...v })}
        aside={<Button onClick={() => setCancelling(true)}>{t('seminar.cancel')}</Button>}
      >
        <Form.Item name="summary" label={t('seminar.summary')}>
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      </DeskForm>
      {cancelling && (
        <SheetDialog title={t('seminar.cancel')} onClose={() => setCancelling(false)}>
          <DeskForm<{ reason: string }>
            verb={t('seminar.cancel')}
            pending={cancel.pending}
            error={cancel.error}
            onSubmit={v => cancel.run({ id: seminar.id, ...v })}
          >
            <Form.Item name="reason" label={t('seminar.cancelReason')} rules={[{ required: true, whitespace: true }]}>
              <Input maxLength={200} />
            </Form.Item>
          </DeskForm>
        </SheetDialog>
      )}
    </FormSection>
  );
};

/** One seminar: attendance ticked by the host, sentences of each firm, minutes (6.1-a). */
export const SeminarPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data: s, error } = useOp(getSeminar, { id });
  const [failed, setFailed] = useState<unknown>();
  const open = s?.may.includes('visits.seminar.close') ?? false;
  return (
    <>
      <PageHead
        above={
          <LinkButton href="/visits?tab=seminars" quiet>
            {t('visits.tab.seminars')}
          </LinkButton>
        }
        title={s?.title ?? t('seminar.title')}
        {...(s
          ? {
              state: <StateTag tone={tones[s.state]}>{t(`seminar.state.${s.state}`)}</StateTag>,
              actions: <Button onClick={() => void saveFile(seminarMinutes, { id }).catch(setFailed)}>{t('seminar.minutes')}</Button>,
            }
          : {})}
      />
      <ProblemNotice error={error ?? failed} />
      {s && (
        <>
          <Facts
            facts={[
              { label: t('seminar.cluster'), value: s.cluster },
              { label: t('seminar.startsAt'), value: sayInstant(s.startsAt) },
              { label: t('seminar.place'), value: s.place },
              { label: t('seminar.host'), value: s.hostName },
              { label: t('visit.campaign'), value: s.campaignTitle },
              { label: t('seminar.summary'), value: s.summary || '—', wide: true },
            ]}
          />
          <Guests seminar={s} open={open} />
          <Sentences seminar={s} open={open} />
          {open && <Ending seminar={s} />}
        </>
      )}
      <ClauseFoot clause="6.1-a" />
    </>
  );
};
