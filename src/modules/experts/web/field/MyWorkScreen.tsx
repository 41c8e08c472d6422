import { useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { useCommand, useOp } from '#platform/web/field/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Button } from '#ui/field/Button.tsx';
import { CardList } from '#ui/field/CardList.tsx';
import { Dialog } from '#ui/field/Dialog.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { TextField } from '#ui/field/TextField.tsx';
import { getMyWork } from '../../contract/operations-consultation.ts';
import { addAway, removeAway } from '../../contract/operations-expert.ts';
import { useAssignmentCards } from './MyWorkPart.tsx';
import { useT } from './use-t.ts';

const AddAway = ({ expertId, onDone, onClose }: { expertId: string; onDone: () => void; onClose: () => void }) => {
  const t = useT();
  const [id] = useState(newId);
  const [fromOn, setFrom] = useState('');
  const [toOn, setTo] = useState('');
  const [missing, setMissing] = useState(false);
  const add = useCommand(addAway, { onDone });
  const save = (): void => {
    if (fromOn === '' || toOn === '') setMissing(true);
    else void add.run({ id, expertId, fromOn, toOn, note: '' });
  };
  const fault = (value: string): string | undefined => (missing && value === '' ? t('required') : undefined);
  return (
    <Dialog
      title={t('away.add')}
      onClose={onClose}
      actions={
        <Button primary pending={add.pending} onPress={save}>
          {t('save')}
        </Button>
      }
    >
      <ProblemBanner error={add.error} />
      <TextField kind="date" label={t('from')} value={fromOn} onChange={setFrom} error={fault(fromOn)} required />
      <TextField kind="date" label={t('to')} value={toOn} onChange={setTo} error={fault(toOn)} required />
    </Dialog>
  );
};

/** 我的咨询 on the phone: all that was ever assigned, the places of the month, days away. */
export const MyWorkScreen = () => {
  const t = useT();
  const cards = useAssignmentCards();
  const { data, error, refetch } = useOp(getMyWork, {});
  const [adding, setAdding] = useState(false);
  const remove = useCommand(removeAway, { onDone: refetch });
  const expert = data?.expert;
  return (
    <Screen
      title={t('mine')}
      back="/"
      {...(expert ? { hint: t('mine.hint', { left: Math.max(expert.month.cap - expert.month.taken, 0), cap: expert.month.cap }) } : {})}
    >
      <ProblemBanner error={error ?? remove.error} onRetry={refetch} />
      {data && !expert && <p className="f-empty">{t('mine.unlinked')}</p>}
      {expert && (
        <>
          <CardList label={t('mine')} cards={data && cards(data.assignments)} empty={t('mine.none')} />
          <h2>{t('away.title')}</h2>
          <CardList
            label={t('away.title')}
            cards={expert.away.map(a => ({ key: a.id, title: `${sayDay(a.fromOn)} – ${sayDay(a.toOn)}` }))}
            empty={t('away.none')}
          />
          {expert.away.map(a => (
            <Button key={a.id} quiet onPress={() => void remove.run({ id: a.id })}>
              {t('away.remove', { day: sayDay(a.fromOn) })}
            </Button>
          ))}
          <Button onPress={() => setAdding(true)}>{t('away.add')}</Button>
        </>
      )}
      {adding && expert && (
        <AddAway
          expertId={expert.id}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            refetch();
          }}
        />
      )}
    </Screen>
  );
};
