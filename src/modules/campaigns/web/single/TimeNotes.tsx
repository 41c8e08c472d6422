import { instantOfWall } from '#platform/contract/china-day.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { sayDay } from '#platform/web/format.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { checkTime } from '../../contract/operations-single.ts';
import { useT } from '../use-t.ts';

interface TimeNotesProps {
  enterpriseId: string;
  /** As the field writes it: `2026-12-02 10:00`; empty: not chosen yet. */
  at: string | undefined;
  minutes: number | undefined;
  personIds: readonly string[];
  exceptId?: string | undefined;
}

const isWhole = (at: string | undefined): at is string => at !== undefined && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.test(at);
const isLength = (minutes: number | undefined): minutes is number => minutes !== undefined && minutes >= 10 && minutes <= 480;

/** Days among the values are said as days. */
const said = (params: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([k, v]) => [k, /^\d{4}-\d{2}-\d{2}$/.test(String(v)) ? sayDay(String(v)) : v]));

/** What speaks against the time that is being chosen: weekends, holidays, who is away, what else stands there (6.1-e). */
export const TimeNotes = ({ enterpriseId, at, minutes, personIds, exceptId }: TimeNotesProps) => {
  const t = useT();
  const all = useAllT();
  const ready = isWhole(at) && isLength(minutes);
  const { data } = useOp(
    checkTime,
    {
      enterpriseId,
      startsAt: ready ? instantOfWall(at) : '2000-01-01T00:00:00Z',
      minutes: ready ? Math.round(minutes) : 60,
      personIds: [...personIds],
      ...(exceptId === undefined ? {} : { exceptId }),
    },
    { enabled: ready, keep: true },
  );
  if (!ready || !data) return null;
  if (data.notes.length === 0)
    return (
      <p role="status">
        <StateTag tone="done">{t('single.free')}</StateTag>
      </p>
    );
  return (
    <ul className="pp-plain" role="status">
      {data.notes.map(n => (
        <li key={JSON.stringify(n)}>
          <StateTag tone="warn">{all(n.code, said(n.params))}</StateTag>
        </li>
      ))}
    </ul>
  );
};
