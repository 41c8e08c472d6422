import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { readNumber } from '#platform/contract/written/number.ts';
import { useCommand, useOp } from '#platform/web/field/data.ts';
import { sayDay, todayInBeijing } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { NumberField } from '#ui/field/NumberField.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import type { MyAssignment } from '../../contract/mine.ts';
import {
  acceptAssignment,
  adviseAssignment,
  getMyAssignment,
  meetAssignment,
  recuseAssignment,
} from '../../contract/operations-consultation.ts';
import { useT } from './use-t.ts';
import '../experts.css';

interface OfMine {
  assignment: MyAssignment;
  onDone: () => void;
  onClose: () => void;
}

const Recuse = ({ assignment, onDone, onClose }: OfMine) => {
  const t = useT();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const recuse = useCommand(recuseAssignment, { onDone });
  const send = (): void => {
    if (reason.trim() === '') setMissing(true);
    else void recuse.run({ id: assignment.id, reason });
  };
  return (
    <Dialog
      title={t('recuse')}
      onClose={onClose}
      actions={
        <Button primary pending={recuse.pending} onPress={send}>
          {t('recuse')}
        </Button>
      }
    >
      <ProblemBanner error={recuse.error} />
      <TextField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        lines={3}
        required
        error={missing && reason.trim() === '' ? t('required') : undefined}
      />
    </Dialog>
  );
};

const Meet = ({ assignment, onDone, onClose }: OfMine) => {
  const t = useT();
  const [metOn, setMetOn] = useState(todayInBeijing());
  const [minutes, setMinutes] = useState('60');
  const [wrong, setWrong] = useState(false);
  const meet = useCommand(meetAssignment, { onDone });
  const n = readNumber(minutes, t('minute'));
  const fits = n !== undefined && Number.isInteger(n) && n >= 5 && n <= 1440;
  const send = (): void => {
    if (!fits || metOn === '') setWrong(true);
    else void meet.run({ id: assignment.id, metOn, mode: assignment.mode, minutes: n });
  };
  return (
    <Dialog
      title={t('meet')}
      onClose={onClose}
      actions={
        <Button primary pending={meet.pending} onPress={send}>
          {t('save')}
        </Button>
      }
    >
      <ProblemBanner error={meet.error} />
      <TextField kind="date" label={t('metOn')} value={metOn} onChange={setMetOn} required />
      <NumberField
        whole
        label={t('minutes')}
        unit={t('minute')}
        value={minutes}
        onChange={setMinutes}
        required
        error={wrong && !fits ? t('minutesWrong') : undefined}
      />
    </Dialog>
  );
};

const Advise = ({ assignment, onDone }: Omit<OfMine, 'onClose'>) => {
  const t = useT();
  const [noteId] = useState(newId);
  const [advice, setAdvice] = useState('');
  const [missing, setMissing] = useState(false);
  const advise = useCommand(adviseAssignment, { onDone });
  const send = (): void => {
    if (advice.trim() === '') setMissing(true);
    else void advise.run({ id: assignment.id, noteId, advice });
  };
  return (
    <section className="f-stack">
      <ProblemBanner error={advise.error} />
      <TextField
        label={t('advice')}
        hint={t('adviceHint')}
        value={advice}
        onChange={setAdvice}
        lines={8}
        maxLength={4000}
        required
        error={missing && advice.trim() === '' ? t('required') : undefined}
      />
      <Button primary pending={advise.pending} onPress={send}>
        {t('advise')}
      </Button>
    </section>
  );
};

const Summary = ({ assignment: a }: { assignment: MyAssignment }) => {
  const t = useT();
  const lines = [
    [t('class'), a.className],
    [t('wantedOn'), `${sayDay(a.wantedOn)} · ${t(`mode.${a.mode}`)}`],
    [t('answerBy'), sayDay(a.answerBy)],
    [t('contact'), a.heldByName],
    ...(a.metOn ? [[t('metOn'), `${sayDay(a.metOn)} · ${a.minutes ?? 0} ${t('minute')}`]] : []),
    ...(a.reason ? [[t('reason'), a.reason]] : []),
    [t('question'), a.question ?? t(a.state === 'offered' ? 'before' : 'over')],
    ...(a.advice === null ? [] : [[t('advice'), a.advice]]),
  ];
  return (
    <dl className="ex-facts">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt className="f-hint">{label}</dt>
          <dd className="ex-lines">{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Acts = ({ assignment, onDone }: Omit<OfMine, 'onClose'>) => {
  const t = useT();
  const [open, setOpen] = useState<'recuse' | 'meet'>();
  const accept = useCommand(acceptAssignment, { onDone });
  const may = (op: { name: string }): boolean => assignment.may.includes(op.name);
  const dialog = {
    assignment,
    onClose: () => setOpen(undefined),
    onDone: () => {
      setOpen(undefined);
      onDone();
    },
  };
  return (
    <section className="f-stack">
      <ProblemBanner error={accept.error} />
      {may(acceptAssignment) && (
        <Button primary pending={accept.pending} onPress={() => void accept.run({ id: assignment.id })}>
          {t('accept')}
        </Button>
      )}
      {may(meetAssignment) && (
        <Button primary onPress={() => setOpen('meet')}>
          {t('meet')}
        </Button>
      )}
      {may(recuseAssignment) && <Button onPress={() => setOpen('recuse')}>{t('recuse')}</Button>}
      {may(adviseAssignment) && <Advise assignment={assignment} onDone={onDone} />}
      {open === 'recuse' && <Recuse {...dialog} />}
      {open === 'meet' && <Meet {...dialog} />}
    </section>
  );
};

/** One assignment on the expert's phone: summary, recuse or accept, then meet and advise. */
export const MyAssignmentScreen = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const { data, error, refetch } = useOp(getMyAssignment, { id: params['id'] ?? '' });
  return (
    <Screen title={data?.enterpriseName ?? t('mine')} back="/experts/mine" {...(data ? { hint: t(`state.${data.state}`) } : {})}>
      <ProblemBanner error={error} onRetry={refetch} />
      {data && (
        <>
          <Summary assignment={data} />
          <Acts assignment={data} onDone={refetch} />
        </>
      )}
    </Screen>
  );
};
