import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '#platform/web/desk/data.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { Disclosure } from '#ui/desk/Disclosure.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { ConsultationView, NamedExpert, Proposal } from '../../contract/consultation.ts';
import { offerAssignment, proposeExperts, whyNot } from '../../contract/operations-consultation.ts';
import { useSaved } from '../use-saved.ts';
import { useT } from '../use-t.ts';
import '../experts.css';
import { useHindrance } from './use-hindrance.ts';

const WhyNot = lazyPart(() => import('./WhyNot.tsx').then(m => m.WhyNot));

const percent = (n: number): string => `${Math.round(n * 100)}%`;

/** The parts of the sum with their weights: nothing about it is hidden. */
const Parts = ({ named: { parts, reasons }, weights }: { named: NamedExpert; weights: Proposal['weights'] }) => {
  const t = useT();
  const lines = [
    t('part.fit', {
      value: percent(parts.fit),
      weight: percent(weights.fit),
      class: reasons.className,
      level: t(`level.${reasons.level}`),
    }),
    t('part.proven', { value: percent(parts.proven), weight: percent(weights.proven), n: reasons.advised }),
    t('part.free', { value: percent(parts.free), weight: percent(weights.free), left: reasons.cap - reasons.taken, cap: reasons.cap }),
    t('part.turn', {
      value: percent(parts.turn),
      weight: percent(weights.turn),
      last: reasons.lastOn === null ? t('part.never') : sayDay(reasons.lastOn),
    }),
  ];
  return (
    <ul className="ex-parts">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};

const Excluded = ({ proposal }: { proposal: Proposal }) => {
  const t = useT();
  const say = useHindrance();
  return (
    <>
      {proposal.more > 0 && <p className="pp-hint">{t('proposal.more', { n: proposal.more })}</p>}
      <DataTable
        caption={t('proposal.excluded')}
        rows={proposal.excluded}
        rowKey={e => e.expertId}
        stack
        empty={<EmptyState title={t('proposal.excludedNone')} />}
        columns={[
          { key: 'name', title: t('field.name'), render: e => `${e.name} · ${e.unitName}` },
          { key: 'why', title: t('why.title'), render: e => e.by.map(say).join(sayMark('；')) },
        ]}
      />
    </>
  );
};

interface NamedProps {
  consultation: ConsultationView;
  proposal: Proposal;
}

const Named = ({ consultation, proposal }: NamedProps) => {
  const t = useT();
  const offer = useSaved(offerAssignment, () => {});
  const mayOffer = consultation.may.includes(offerAssignment.name);
  return (
    <>
      <p className="pp-hint">{t('proposal.basis', { at: sayInstant(proposal.askedAt), n: proposal.considered })}</p>
      <ProblemNotice error={offer.error} />
      <DataTable
        caption={t('proposal.title')}
        rows={proposal.named}
        rowKey={n => n.expertId}
        stack
        empty={<EmptyState title={t('proposal.nobody')} hint={t('proposal.nobodyHint')} />}
        columns={[
          {
            key: 'name',
            title: t('field.name'),
            render: n => <PageLink href={`/experts/${n.expertId}`}>{`${n.name} · ${n.unitName}`}</PageLink>,
          },
          { key: 'parts', title: t('proposal.parts'), render: n => <Parts named={n} weights={proposal.weights} /> },
          {
            key: 'act',
            title: t('act'),
            act: true,
            render: n =>
              mayOffer && (
                <Button
                  type={n.rank === 1 ? 'primary' : 'default'}
                  loading={offer.pending}
                  onClick={() => offer.run(id => ({ id, consultationId: consultation.id, expertId: n.expertId }))}
                >
                  {t('offer')}
                </Button>
              ),
          },
        ]}
      />
      <Disclosure button={t('proposal.why', { n: proposal.excluded.length + proposal.more })}>
        {() => <Excluded proposal={proposal} />}
      </Disclosure>
    </>
  );
};

/** 推荐专家: three names with their parts, everybody who was left out with why, and any other name asked for. */
export const ProposalPart = ({ consultation }: { consultation: ConsultationView }) => {
  const t = useT();
  const propose = useCommand(proposeExperts, { invalidates: ['experts.'] });
  const [asking, setAsking] = useState(false);
  const mayPropose = consultation.may.includes(proposeExperts.name);
  const { proposal } = consultation;
  if (!mayPropose && !proposal) return null;
  return (
    <FormSection
      title={t('proposal.title')}
      hint={t('proposal.hint')}
      aside={
        <div className="pp-actions">
          {consultation.may.includes(whyNot.name) && <Button onClick={() => setAsking(true)}>{t('why.ask')}</Button>}
          {mayPropose && (
            <Button
              type={proposal ? 'default' : 'primary'}
              loading={propose.pending}
              onClick={() => propose.run(id => ({ id, consultationId: consultation.id }))}
            >
              {t(proposal ? 'proposal.again' : 'proposal.make')}
            </Button>
          )}
        </div>
      }
    >
      <ProblemNotice error={propose.error} />
      {proposal && <Named consultation={consultation} proposal={proposal} />}
      {asking && <WhyNot consultationId={consultation.id} onClose={() => setAsking(false)} />}
    </FormSection>
  );
};
