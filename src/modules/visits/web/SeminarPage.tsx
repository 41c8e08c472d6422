import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { RosterPicker } from '#modules/campaigns/web/index.ts';
import { saveFile } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant } from '#platform/web/format.ts';
import { DeskForm } from '#ui/desk/form/DeskForm.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { cancelSeminar, closeSeminar, getSeminar, inviteToSeminar, seminarMinutes, tickAttendance } from '../contract/operations-talks.ts';
import type { SeminarGuest, SeminarView } from '../contract/seminar.ts';
import { NoteList } from './NoteList.tsx';
import { useT } from './use-t.ts';
import './visits.css';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';

const AddNoteLine = lazyPart(() => import('./AddNoteLine.tsx').then(m => m.AddNoteLine));

const tones = { planned: 'todo', closed: 'done', cancelled: 'off' } as const;

const Guests = ({ seminar, open }: { seminar: SeminarView; open: boolean }) => {
  const t = useT();
  const [picked, setPicked] = useState<string[]>([]);
  // whom a firm sent, while it is typed: a tick set meanwhile takes it along
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  // a tick stands at once, until the answer brings it
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({});
  const tick = useCommand(tickAttendance, { invalidates: [getSeminar] });
  const peopleOf = (g: SeminarGuest): string => typed[g.enterpriseId] ?? g.people;
  const cameOf = (g: SeminarGuest): boolean => ticked[g.enterpriseId] ?? g.came;
  // Leaving the field and pressing the tick are two acts in one press: the second is sent when the first is done, or the first could come last.
  const order = useRef<Promise<unknown>>(Promise.resolve());
  const put = (g: SeminarGuest, came: boolean): void => {
    const { enterpriseId } = g;
    const people = peopleOf(g);
    setTicked(all => ({ ...all, [enterpriseId]: came }));
    const settled = (): void =>
      setTicked(({ [enterpriseId]: last, ...rest }) => (last === undefined || last === came ? rest : { ...rest, [enterpriseId]: last }));
    order.current = order.current.then(() => tick.runAsync({ id: seminar.id, enterpriseId, came, people })).then(settled, settled);
  };
  const invite = useCommand(inviteToSeminar, { invalidates: [getSeminar], onDone: () => setPicked([]) });
  return (
    <FormSection title={t('seminar.guests')} hint={t('seminar.came', { came: seminar.came, invited: seminar.invited })}>
      <DataTable
        stack
        caption={t('seminar.guests')}
        rows={seminar.guests}
        rowKey={g => g.enterpriseId}
        empty={null}
        columns={[
          {
            key: 'enterprise',
            title: t('visits.col.enterprise'),
            width: '50%',
            render: g =>
              open ? (
                <Checkbox checked={cameOf(g)} onChange={e => put(g, e.target.checked)}>
                  {g.enterpriseName}
                </Checkbox>
              ) : (
                g.enterpriseName
              ),
          },
          {
            key: 'people',
            title: t('seminar.people'),
            render: g =>
              open ? (
                <Input
                  aria-label={`${g.enterpriseName} ${t('seminar.people')}`}
                  value={peopleOf(g)}
                  maxLength={120}
                  onChange={e => setTyped({ ...typed, [g.enterpriseId]: e.target.value })}
                  onBlur={() => peopleOf(g) !== g.people && put(g, cameOf(g))}
                />
              ) : g.came ? (
                g.people || t('seminar.was')
              ) : (
                t('seminar.wasNot')
              ),
          },
        ]}
      />
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
      <ProblemNotice error={tick.error ?? invite.error} />
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
        name="visits.SeminarPage1"
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
            name="visits.SeminarPage2"
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
  const { data, error } = useOp(getSeminar, { id });
  const [failed, setFailed] = useState<unknown>();
  const open = data?.may.includes('visits.seminar.close') ?? false;
  return (
    <DetailPage
      record={data}
      error={error ?? failed}
      kind={t('seminar.title')}
      back={{ href: '/visits?tab=seminars', label: t('visits.tab.seminars') }}
      title={s => s.title}
      state={s => <StateTag tone={tones[s.state]}>{t(`seminar.state.${s.state}`)}</StateTag>}
      acts={() => <Button onClick={() => void saveFile(seminarMinutes, { id }).catch(setFailed)}>{t('seminar.minutes')}</Button>}
      facts={s => [
        { label: t('seminar.cluster'), value: s.cluster },
        { label: t('seminar.startsAt'), value: sayInstant(s.startsAt) },
        { label: t('seminar.place'), value: s.place },
        { label: t('seminar.host'), value: s.hostName },
        { label: t('visit.campaign'), value: s.campaignTitle },
        { label: t('seminar.summary'), value: s.summary || '—', wide: true },
        ...(s.cancelReason ? [{ label: t('seminar.cancelReason'), value: s.cancelReason, wide: true }] : []),
      ]}
      clause="6.1-a"
    >
      {s => (
        <>
          <Guests seminar={s} open={open} />
          <Sentences seminar={s} open={open} />
          {open && <Ending seminar={s} />}
        </>
      )}
    </DetailPage>
  );
};
