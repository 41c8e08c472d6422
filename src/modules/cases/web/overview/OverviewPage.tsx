import { z } from 'zod';
import { useOp } from '#platform/web/desk/data.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { sayInstant } from '#platform/web/format.ts';
import { ClauseFoot } from '#ui/desk/ClauseFoot.tsx';
import { Masthead } from '#ui/desk/Masthead.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { getOverview, type Overview, Week } from '../../contract/overview.ts';
import { BoardLinks } from '../boards/BoardLinks.tsx';
import { FunnelPart, TrendPart } from './FlowParts.tsx';
import { ExpiringPart, LatePart, MattersPart } from './NowParts.tsx';
import { OverviewActs } from './OverviewActs.tsx';
import { OverviewFigures } from './OverviewFigures.tsx';
import { PlacesPart } from './PlacesPart.tsx';
import { useT } from './use-t.ts';
import { useWeekWords } from './use-words.ts';
import { WeekliesPart } from './WeekliesPart.tsx';
import './overview.css';

const PageState = z.object({ week: Week.optional() });

const Loaded = ({ d }: { d: Overview }) => (
  <>
    <OverviewFigures d={d} />
    <div className="ov-columns">
      <div className="ov-wide">
        <PlacesPart d={d} />
      </div>
      <div>
        <FunnelPart d={d} />
        <TrendPart d={d} />
        <ExpiringPart d={d} />
      </div>
      <div>
        <MattersPart d={d} />
        <LatePart d={d} />
        <WeekliesPart />
      </div>
    </div>
  </>
);

/** The shape of the page with its real heights, while its numbers are on their way. */
const Waiting = () => (
  <div aria-hidden="true">
    <div className="ov-waiting" style={{ height: 96 }} />
    <div className="ov-columns">
      <div className="ov-waiting" style={{ height: 560 }} />
      <div className="ov-waiting" style={{ height: 560 }} />
      <div className="ov-waiting" style={{ height: 560 }} />
    </div>
  </div>
);

/** 总览: what the place stands at in one screen and on one A4; what waits for a word, streets, what became of it, weeks (6.3.2-a). */
export const OverviewPage = () => {
  const t = useT();
  const weekWords = useWeekWords();
  const [{ week }, setState] = useUrlState(PageState);
  const { data, error } = useOp(getOverview, { week }, { keep: true });
  const places = data && t(data.exact ? 'overview.places' : 'overview.districts', { n: data.places.length });
  return (
    <div className="ov-page">
      <Masthead
        name={t('overview.title')}
        title={data ? t('overview.masthead', { region: data.region }) : t('overview.title')}
        hint={data ? [weekWords(data), places, t('overview.at', { at: sayInstant(data.at) })].join(' · ') : ' '}
        actions={data && <OverviewActs d={data} onWeek={next => setState({ week: next })} />}
      />
      <BoardLinks current="overview" />
      <ProblemNotice error={error} />
      {data ? <Loaded d={data} /> : !error && <Waiting />}
      <ClauseFoot clause="6.3.2-a 7.6-a" />
    </div>
  );
};
