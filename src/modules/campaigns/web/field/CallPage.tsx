import { useState } from 'react';
import { addDays, instantOfWall, wallClockOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/field/data.ts';
import { sayDay, sayInstant, todayInBeijing } from '#platform/web/format.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choice } from '#ui/field/Choice.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { ContactOutcome } from '../../contract/contact-log.ts';
import { contactHistory, listCalls, logContact } from '../../contract/operations-contact.ts';
import { checkTeamTime, freeTimes } from '../../contract/operations-time.ts';
import { CallDial } from './CallDial.tsx';
import { CallNotice } from './CallNotice.tsx';
import { useT } from './use-t.ts';

const outcomes = ['agreed', 'moved', 'declined', 'unanswered'] as const;
const times = ['09:00', '10:00', '10:30', '13:30', '14:30', '15:30', '16:00'];

const tomorrow = (): string => addDays(todayInBeijing(), 1);

interface LogProps {
  rosterId: string;
  /** With the names of those that lost a planned place to it. */
  onLogged: (dropped: readonly string[]) => void;
}

/** What speaks against the time: weekends, holidays, who is away, what the team has then. */
const TimeNotes = ({ rosterId, startsAt }: { rosterId: string; startsAt: string }) => {
  const say = useAllT();
  const { data } = useOp(checkTeamTime, { rosterId, startsAt, minutes: 60 });
  return (
    <>
      {data?.notes.map(n => (
        <Banner key={JSON.stringify(n)} tone="warn">
          {say(n.code, n.params)}
        </Banner>
      ))}
    </>
  );
};

/** One tap for 无人接 and 婉拒; 已约 asks for the day and the hour. */
const Log = ({ rosterId, onLogged }: LogProps) => {
  const t = useT();
  const [outcome, setOutcome] = useState<ContactOutcome>();
  const [day, setDay] = useState(tomorrow());
  const [time, setTime] = useState('09:00');
  const [answeredBy, setAnsweredBy] = useState('');
  const [note, setNote] = useState('');
  const [id, setId] = useState(newId);
  const act = useCommand(logContact, {
    onDone: r => {
      setOutcome(undefined);
      setId(newId());
      onLogged(r.dropped);
    },
  });
  const timed = outcome === 'agreed' || outcome === 'moved';
  const save = (chosen: ContactOutcome): void =>
    void act.run({
      id,
      rosterId,
      outcome: chosen,
      note,
      ...(answeredBy ? { answeredBy } : {}),
      ...((chosen === 'agreed' || chosen === 'moved') && time ? { agreedAt: instantOfWall(`${day}T${time}`), minutes: 60 } : {}),
    });
  const free = useOp(freeTimes, { rosterId });
  const slots = (free.data?.times ?? []).slice(0, 6).map(s => wallClockOf(s.startsAt));
  const pickSlot = (slot: string | undefined): void => {
    if (slot === undefined) return;
    setDay(slot.slice(0, 10));
    setTime(slot.slice(11, 16));
  };
  return (
    <>
      <Choice
        label={t('log.outcome')}
        options={outcomes.map(o => ({ value: o, label: t(`log.${o}`) }))}
        value={outcome}
        onChange={o => (o === 'unanswered' ? save(o) : setOutcome(o as ContactOutcome | undefined))}
      />
      {timed && (
        <>
          {slots.length > 0 && (
            <Choice
              label={t('log.free')}
              options={slots.map(slot => ({ value: slot, label: `${sayDay(slot.slice(0, 10))} ${slot.slice(11, 16)}` }))}
              value={slots.includes(`${day} ${time}`) ? `${day} ${time}` : undefined}
              onChange={pickSlot}
            />
          )}
          <TextField kind="date" label={t('log.day')} value={day} onChange={setDay} />
          <Choice label={t('log.time')} options={times.map(v => ({ value: v, label: v }))} value={time} onChange={v => setTime(v ?? '')} />
          {time !== '' && day !== '' && <TimeNotes rosterId={rosterId} startsAt={instantOfWall(`${day}T${time}`)} />}
          {outcome === 'moved' && <p className="f-hint">{t('log.movedHint')}</p>}
          <TextField label={t('log.answeredBy')} value={answeredBy} onChange={setAnsweredBy} maxLength={40} />
        </>
      )}
      {outcome === 'declined' && <Banner tone="warn">{t('log.declinedHint')}</Banner>}
      {outcome && <TextField label={t('log.note')} value={note} onChange={setNote} maxLength={300} lines={2} />}
      <ProblemBanner error={act.error} />
      {outcome && (
        <BottomBar>
          <Button primary pending={act.pending} onPress={() => save(outcome)}>
            {t('log.save')}
          </Button>
        </BottomBar>
      )}
    </>
  );
};

/** The next enterprise that nobody has reached, one press away. */
const NextCall = ({ rosterId }: { rosterId: string }) => {
  const t = useT();
  const { data } = useOp(listCalls, { mine: true, contactState: 'none', limit: 20 });
  const next = data?.rows.find(r => r.id !== rosterId);
  if (!data) return null;
  return next ? <Button to={`/calls/${next.id}`}>{t('calls.next', { name: next.enterpriseName })}</Button> : <p>{t('calls.allDone')}</p>;
};

/** One enterprise to call: dial, record the outcome, send the notice. */
export const CallPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const rosterId = params['rosterId'] ?? '';
  const { data, error, refetch } = useOp(contactHistory, { rosterId });
  const [saved, setSaved] = useState(false);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const done = (lost: readonly string[]): void => {
    setSaved(true);
    setDropped(lost);
    refetch();
  };
  return (
    <Screen
      title={data?.entry.enterpriseName ?? t('log.title')}
      hint={data && `${t(`contact.${data.entry.contactState}`)}${data.entry.agreedAt ? ` ${sayInstant(data.entry.agreedAt)}` : ''}`}
      back="/calls"
    >
      <ProblemBanner error={error} onRetry={refetch} />
      {saved && <Banner tone="done">{t('log.saved')}</Banner>}
      {dropped.length > 0 && <Banner tone="warn">{t('log.dropped', { names: dropped.join('”“') })}</Banner>}
      {saved && <NextCall rosterId={rosterId} />}
      {data && (
        <>
          {data.entry.address && <p className="f-hint">{data.entry.address}</p>}
          {data.entry.recent.days30 > 0 && <Banner tone="warn">{t('calls.recent', { n: data.entry.recent.days30 })}</Banner>}
          <CallDial enterpriseId={data.entry.enterpriseId} />
          {data.may.length > 0 ? <Log rosterId={rosterId} onLogged={done} /> : <Banner>{t('log.closed')}</Banner>}
          {data.entry.agreedAt && <Button to={`/visits/${rosterId}`}>{t('today.open')}</Button>}
          <CallNotice rosterId={rosterId} />
          {data.tries.length > 0 && (
            <section>
              <h2>{t('log.history')}</h2>
              <ul>
                {data.tries.map(one => (
                  <li key={one.id}>{`${sayInstant(one.triedAt)} ${one.triedBy} · ${t(`contact.${one.outcome}`)} ${one.note}`}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Screen>
  );
};
