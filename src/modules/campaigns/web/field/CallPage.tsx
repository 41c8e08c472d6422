import { useState } from 'react';
import { addDays, instantOfWall } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/field/data.ts';
import { sayInstant, todayInBeijing } from '#platform/web/format.ts';
import { Banner, ProblemBanner } from '#ui/field/Banner.tsx';
import { BottomBar } from '#ui/field/BottomBar.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Choice } from '#ui/field/Choice.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { ContactOutcome } from '../../contract/contact-log.ts';
import { contactHistory, logContact } from '../../contract/operations-contact.ts';
import { CallDial } from './CallDial.tsx';
import { CallNotice } from './CallNotice.tsx';
import { useT } from './use-t.ts';

const outcomes = ['agreed', 'moved', 'declined', 'unanswered'] as const;
const times = ['09:00', '10:00', '10:30', '13:30', '14:30', '15:30', '16:00'];

const tomorrow = (): string => addDays(todayInBeijing(), 1);

interface LogProps {
  rosterId: string;
  onLogged: () => void;
}

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
    onDone: () => {
      setOutcome(undefined);
      setId(newId());
      onLogged();
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
          <TextField kind="date" label={t('log.day')} value={day} onChange={setDay} />
          <Choice label={t('log.time')} options={times.map(v => ({ value: v, label: v }))} value={time} onChange={v => setTime(v ?? '')} />
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

/** One enterprise to call: dial, record the outcome, send the notice. */
export const CallPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const rosterId = params['rosterId'] ?? '';
  const { data, error, refetch } = useOp(contactHistory, { rosterId });
  const [saved, setSaved] = useState(false);
  const done = (): void => {
    setSaved(true);
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
