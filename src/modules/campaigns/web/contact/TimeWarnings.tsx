import { instantOfWall } from '#platform/contract/china-day.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { useAllT } from '#platform/web/phrases.ts';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ItineraryNote } from '../../contract/itinerary.ts';
import { checkTeamTime } from '../../contract/operations-time.ts';
import { useT } from '../use-t.ts';

/** 提醒, each in its line. */
export const WarningList = ({ notes }: { notes: readonly ItineraryNote[] }) => {
  const say = useAllT();
  return (
    <ul className="pp-plain sv-notes">
      {notes.map(n => (
        <li key={JSON.stringify(n)}>
          <StateTag tone="warn">{say(n.code, n.params)}</StateTag>
        </li>
      ))}
    </ul>
  );
};

interface TimeWarningsProps {
  rosterId: string;
  /** What the field of day and time says. */
  at: string | undefined;
  minutes: number | undefined;
}

/** What speaks against the time that is being set: weekends, holidays, who is away, what the team has then (6.1-e). It forbids nothing. */
export const TimeWarnings = ({ rosterId, at, minutes }: TimeWarningsProps) => {
  const t = useT();
  const asked = at !== undefined && at !== '' && minutes !== undefined && minutes >= 10 && minutes <= 480;
  const input = { rosterId, startsAt: asked ? instantOfWall(at) : '2000-01-01T00:00:00Z', minutes: asked ? minutes : 60 };
  const { data } = useOp(checkTeamTime, input, { enabled: asked });
  if (!asked || !data) return null;
  return (
    <div role="status" className="sv-warnings">
      {data.notes.length === 0 ? <StateTag tone="done">{t('log.fits')}</StateTag> : <WarningList notes={data.notes} />}
    </div>
  );
};
