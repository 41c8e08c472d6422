import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { ProposedItem } from '../../contract/proposal.ts';
import type { AskedFact, KnownFact } from '../../contract/proposal-fact.ts';
import { hrefOfPlace, hrefOfRule } from './hrefs.ts';
import { useSayFacts } from './use-say-facts.ts';
import { useProposalT } from './use-t.ts';

/** What is known of a fact, as a link to where it stands. */
const Known = ({ fact, known }: { fact: string; known: KnownFact }) => {
  const say = useSayFacts();
  const href = hrefOfPlace(known.place);
  const said = say.known(fact, known);
  return href === undefined ? said : <PageLink href={href}>{said}</PageLink>;
};

const Ground = ({ ground: { ask, known } }: { ground: AskedFact }) => {
  const say = useSayFacts();
  return <li>{known ? <Known fact={ask.fact} known={known} /> : say.leaf(ask)}</li>;
};

/** On what a proposal rests: the rules, and the facts behind them. */
export const ItemGrounds = ({ item }: { item: ProposedItem }) => {
  const t = useProposalT();
  return (
    <>
      {item.reasons.map(r => (
        <div key={r.ruleId}>
          <PageLink href={hrefOfRule(r.ruleId)}>{t('proposal.ruleNo', { name: r.name, no: r.no, weight: r.weight })}</PageLink>{' '}
          {r.confidence === 'toConfirm' && <StateTag tone="warn">{t('proposal.toConfirm')}</StateTag>}
          <ul className="cs-reasons">
            {r.grounds.map(g => (
              <Ground key={JSON.stringify(g.ask)} ground={g} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
};

/** What is missing or not known, as what to do; then the conditions of the item, which a person judges. */
export const ItemMissing = ({ item }: { item: ProposedItem }) => {
  const t = useProposalT();
  const say = useSayFacts();
  const asks = item.reasons.flatMap(r => r.open.map(o => say.leaf(o.ask)));
  return (
    <ul className="cs-reasons">
      {[...new Set(asks)].map(ask => (
        <li key={ask}>{t('proposal.toFind', { ask })}</li>
      ))}
      {item.needs.map(n => (
        <li key={n.todo}>{n.state === 'had' && n.known ? <Known fact={n.ask.fact} known={n.known} /> : n.todo}</li>
      ))}
      {item.conditions.map(c => (
        <li key={c.text}>
          {c.known !== null && c.fact !== null
            ? t('proposal.conditionKnown', { text: c.text, known: say.known(c.fact, c.known) })
            : t('proposal.conditionOpen', { text: c.text })}
        </li>
      ))}
    </ul>
  );
};
