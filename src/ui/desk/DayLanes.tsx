import './day-lanes.css';

export interface LaneSpan {
  key: string;
  label: string;
  /** Minutes of the day. */
  from: number;
  to: number;
  tone: 'done' | 'doing' | 'todo';
}

export interface Lane {
  key: string;
  label: string;
  spans: readonly LaneSpan[];
}

interface DayLanesProps {
  lanes: readonly Lane[];
  /** Minute of the day it is now; left out: another day. */
  now?: number | undefined;
  /** A pause that all have, e.g. lunch. */
  pause: { from: number; to: number };
}

const hour = 60;
const clock = (minute: number): string => `${Math.floor(minute / hour)}:${String(minute % hour).padStart(2, '0')}`;

/**
 * Who is where on one day, a lane each over the hours, with the line of now. A drawing: all that it shows stands in the table beside it, so it
 * is not read out and left out on a narrow screen.
 */
export const DayLanes = ({ lanes, now, pause }: DayLanesProps) => {
  const all = lanes.flatMap(lane => lane.spans);
  const start = Math.floor(Math.min(9 * hour, ...all.map(s => s.from)) / hour) * hour;
  const end = Math.ceil(Math.max(17 * hour, ...all.map(s => s.to)) / hour) * hour;
  const at = (minute: number): string => `${(100 * (minute - start)) / (end - start)}%`;
  const hours = Array.from({ length: (end - start) / hour }, (_, i) => start + i * hour);
  const shownNow = now !== undefined && now >= start && now <= end ? now : undefined;
  return (
    <div className="pp-lanes" aria-hidden="true">
      <div className="pp-lanes-hours">
        {hours.map(h => (
          <span key={h} style={{ left: at(h) }} data-near={shownNow !== undefined && Math.abs(shownNow - h) < 25 ? '' : undefined}>
            {clock(h)}
          </span>
        ))}
        {shownNow !== undefined && (
          <strong className="pp-lanes-clock" style={{ left: at(shownNow) }}>
            {clock(shownNow)}
          </strong>
        )}
      </div>
      {lanes.map(lane => (
        <div key={lane.key} className="pp-lane">
          <span className="pp-lane-name">{lane.label}</span>
          <div className="pp-lane-day">
            {hours.map(h => (
              <i key={h} style={{ left: at(h) }} />
            ))}
            <span
              className="pp-lane-pause"
              style={{ left: at(pause.from), width: `${(100 * (pause.to - pause.from)) / (end - start)}%` }}
            />
            {lane.spans.map(s => (
              <span
                key={s.key}
                className="pp-lane-span"
                data-tone={s.tone}
                style={{ left: at(s.from), width: `${(100 * (s.to - s.from)) / (end - start)}%` }}
              >
                {s.label}
              </span>
            ))}
            {shownNow !== undefined && <b className="pp-lanes-now" style={{ left: at(shownNow) }} />}
          </div>
        </div>
      ))}
    </div>
  );
};
