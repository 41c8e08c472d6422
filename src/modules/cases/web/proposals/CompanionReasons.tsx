import { sayDay } from '#platform/web/format.ts';
import { Disclosure } from '#ui/desk/Disclosure.tsx';
import type { CompanionWeights } from '../../contract/companion-weights.ts';
import type { CompanionWall, ProposalForDemand, ProposedCompanion } from '../../contract/proposal.ts';
import { useProposalT } from './use-t.ts';

const percent = (n: number): string => `${Math.round(n * 100)}%`;

/** The parts of the sum with their weights: nothing about it is hidden. */
export const CompanionReasons = ({ companion: c, weights: w }: { companion: ProposedCompanion; weights: CompanionWeights }) => {
  const t = useProposalT();
  const station = c.stationName ?? t('proposal.noStation');
  const lines = [
    t('proposal.part.near', {
      value: percent(c.parts.near),
      weight: `${w.near}%`,
      station: c.sameStreet ? t('proposal.street', { station }) : station,
    }),
    t('proposal.part.free', { value: percent(c.parts.free), weight: `${w.free}%`, n: c.openCases }),
    t('proposal.part.practised', { value: percent(c.parts.practised), weight: `${w.practised}%`, n: c.practised }),
    t('proposal.part.acquainted', { value: percent(c.parts.acquainted), weight: `${w.acquainted}%` }),
    c.deputy ? t('proposal.deputy', { name: c.deputy.name }) : t('proposal.noDeputy'),
  ];
  return (
    <ul className="cs-reasons">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

/** Who was left out, and by which wall. */
export const LeftOut = ({ excluded }: { excluded: ProposalForDemand['excluded'] }) => {
  const t = useProposalT();
  if (excluded.length === 0) return null;
  const wall = (w: CompanionWall): string => {
    if (w.why === 'recused') return t('proposal.wall.recused');
    const day = sayDay(w.toOn);
    return w.deputy ? t('proposal.wall.awayDeputy', { day, name: w.deputy.name }) : t('proposal.wall.away', { day });
  };
  return (
    <Disclosure button={t('proposal.excluded', { n: excluded.length })}>
      {() => (
        <ul className="cs-reasons">
          {excluded.map(e => (
            <li key={e.id}>{[e.name, ...e.walls.map(wall)].join(' · ')}</li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
};
