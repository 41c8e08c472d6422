import { type BriefMatter, bothWords } from '#platform/contract/brief/brief.ts';
import { brief } from '#platform/server/brief/brief.ts';
import { overloadedStation, type StationOpen } from '../../domain/station-load.ts';
import { briefEn } from '../../i18n/brief.en.ts';
import { briefZh } from '../../i18n/brief.zh-CN.ts';
import { type OpenCaseGroup, openCaseGroups } from '../boards/lead-board.ts';
import type { CasesDb } from '../db.ts';
import { referralCounts } from '../referrals/reads.ts';

const say = bothWords(briefZh, briefEn);

const stationsOf = (groups: readonly OpenCaseGroup[]): StationOpen[] =>
  [...new Set(groups.map(g => g.stationId))].map(id => {
    const its = groups.filter(g => g.stationId === id);
    return {
      id,
      name: its[0]?.stationName ?? '',
      open: its.reduce((n, g) => n + g.n, 0),
      late: its.reduce((n, g) => (g.due === 'late' ? n + g.n : n), 0),
      people: new Set(its.map(g => g.companionId)).size,
    };
  });

/** 请您定夺: a station that cannot bear its load, organisations that do not answer (7.5-b, 7.1-b). */
export const casesBriefs = [
  brief<CasesDb>({
    needs: 'cases.board.lead',
    tell: async ctx => {
      const matters: BriefMatter[] = [];
      const heavy = overloadedStation(stationsOf(await openCaseGroups(ctx)));
      if (heavy)
        matters.push({
          key: 'cases.station',
          weight: 'bad',
          what: say('station', { station: heavy.name, late: heavy.late, load: heavy.load }),
          hint: say('stationWhy', { usual: heavy.usual }),
          href: '/boards/lead',
        });
      const { late } = await referralCounts(ctx);
      if (late > 0)
        matters.push({
          key: 'cases.referrals',
          weight: 'warn',
          what: say('referrals', { n: late }),
          hint: say('referralsWhy'),
          href: '/cases/referrals?late=true',
        });
      return { matters };
    },
  }),
];
