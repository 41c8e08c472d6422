import { Button } from 'antd';
import { wallClockOf } from '#platform/contract/china-day.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayTime } from '#platform/web/format.ts';
import { freeTimes } from '../../contract/operations-time.ts';
import { useT } from '../use-t.ts';

interface FreeTimesProps {
  rosterId: string;
  minutes: number | undefined;
  /** Day and time that stand in the field. */
  chosen: string | undefined;
  onChoose: (at: string) => void;
}

/** 空闲时段: the next times at which the team could come; a press takes one (6.1-e). */
export const FreeTimes = ({ rosterId, minutes, chosen, onChoose }: FreeTimesProps) => {
  const t = useT();
  const span = minutes !== undefined && minutes >= 10 && minutes <= 480 ? minutes : 60;
  const { data } = useOp(freeTimes, { rosterId, minutes: span }, { keep: true });
  if (!data) return null;
  if (data.times.length === 0) return <p className="pp-hint">{t('log.freeNone')}</p>;
  return (
    <fieldset className="sv-free" aria-label={t('log.free')}>
      <span className="pp-hint">{t('log.free')}</span>
      {data.times.map(({ startsAt }) => (
        <Button
          key={startsAt}
          size="small"
          type={chosen === wallClockOf(startsAt) ? 'primary' : 'default'}
          ghost={chosen === wallClockOf(startsAt)}
          aria-pressed={chosen === wallClockOf(startsAt)}
          onClick={() => onChoose(wallClockOf(startsAt))}
        >
          {`${sayDay(wallClockOf(startsAt).slice(0, 10))} ${sayTime(startsAt)}`}
        </Button>
      ))}
    </fieldset>
  );
};
