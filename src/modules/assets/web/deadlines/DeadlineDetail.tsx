import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DetailBody } from '#ui/desk/DetailPage.tsx';
import type { Fact } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { getDeadline } from '../../contract/operations-warnings.ts';
import type { DeadlineView } from '../../contract/warning.ts';
import { sayArticle, sayFee, sayLine } from '../../domain/deadlines/say-law.ts';
import { CallEnterprise } from './CallEnterprise.tsx';
import { CopyMessage } from './CopyMessage.tsx';
import { DeadlineActs } from './DeadlineActs.tsx';
import { DayPair, UrgencyMark, useMatter } from './DeadlineMarks.tsx';
import { useLawT, useT } from './use-warnings-t.ts';
import './warnings.css';

/** Until when an unreduced fee could still be reduced, with the way there. */
const ReductionBy = ({ r }: { r: NonNullable<DeadlineView['reductionRequest']> }) => {
  const t = useT();
  const law = useLawT();
  const say = (key: string, params?: Readonly<Record<string, string | number>>): string => law(key as never, params);
  return (
    <>
      {t('detail.reductionBy', { day: sayDay(r.safeOn), law: sayArticle(r.law, r.article, say) })}
      <p className="pp-hint">{sayLine(r.line, say)}</p>
      <p className="pp-hint">{t('detail.reductionHow')}</p>
    </>
  );
};

const useFacts = (): ((d: DeadlineView) => readonly Fact[]) => {
  const t = useT();
  const law = useLawT();
  const say = (key: string, params?: Readonly<Record<string, string | number>>): string => law(key as never, params);
  return d => [
    { label: t('col.safe'), value: <DayPair d={d} />, wide: true },
    ...(d.graceUntil ? [{ label: t('detail.grace'), value: sayDay(d.graceUntil) }] : []),
    ...(d.opensOn ? [{ label: t('detail.opens'), value: sayDay(d.opensOn) }] : []),
    { label: t('detail.line'), value: sayLine(d.line, say), wide: true },
    { label: t('detail.article'), value: sayArticle(d.law, d.article, say), wide: true },
    { label: t('detail.lost'), value: say(`law.consequence.${d.consequence}`), wide: true },
    {
      label: t('detail.fee'),
      value:
        d.feeAmount === null && d.feeLine.length === 0
          ? t('detail.noFee')
          : sayFee({ amount: d.feeAmount ?? 0, line: d.feeLine }, say) || String(d.feeAmount),
      wide: true,
    },
    ...(d.reductionRequest ? [{ label: t('detail.reductionRequest'), value: <ReductionBy r={d.reductionRequest} />, wide: true }] : []),
    ...(d.notes.length > 0
      ? [
          {
            label: t('detail.doubt'),
            value: (
              <ul className="dl-steps">
                {d.notes.map(n => (
                  <li key={n}>{say(`law.note.${n}`)}</li>
                ))}
              </ul>
            ),
            wide: true,
          },
        ]
      : []),
    { label: t('col.companion'), value: d.companion?.name ?? t('companion.none') },
    { label: t('col.asOf'), value: sayDay(d.asOf) },
  ];
};

const Told = ({ d }: { d: DeadlineView }) => {
  const t = useT();
  return (
    <FormSection title={t('detail.told')}>
      {d.told.length === 0 && <p className="pp-hint">{t('detail.notTold')}</p>}
      <ul className="dl-steps">
        {d.told.map(n => (
          <li key={n.id}>
            {`${sayInstant(n.createdAt)} ${t(n.recipient === 'companion' ? 'detail.toldCompanion' : 'detail.toldEnterprise')}`}
            {n.recipient === 'enterprise' && ` · ${n.sentAt ? t('detail.sent', { at: sayInstant(n.sentAt) }) : t('detail.notSent')}`}
          </li>
        ))}
      </ul>
    </FormSection>
  );
};

const History = ({ d }: { d: DeadlineView }) => {
  const t = useT();
  if (d.acts.length + d.moves.length === 0) return <p className="pp-hint">{t('detail.noActs')}</p>;
  return (
    <ul className="dl-steps">
      {d.acts.map(a => (
        <li key={a.id}>
          {[sayInstant(a.at), a.byName, t(`act.${a.act}`), a.until ?? a.happenedOn ?? '', a.person, a.reference, a.reason]
            .filter(x => x !== '')
            .join(' · ')}
        </li>
      ))}
      {d.moves.map(m => (
        <li key={m.id}>{t('detail.movedLine', { at: sayInstant(m.at), before: sayDay(m.safeBefore), after: sayDay(m.safeAfter) })}</li>
      ))}
    </ul>
  );
};

/** Whose it is, how urgent, and what can be done about it now. */
const Standing = ({ d }: { d: DeadlineView }) => {
  const t = useT();
  return (
    <>
      <p>
        <PageLink href={`/enterprises/${d.enterpriseId}`}>{d.enterpriseName}</PageLink>
        {` · ${d.assetTitle}${sayMark('（')}${d.assetNumber}${sayMark('）')} `}
        {d.closedHow ? <StateTag tone="done">{t(`detail.closed.${d.closedHow}`)}</StateTag> : <UrgencyMark d={d} />}
      </p>
      {d.snoozedUntil && <p className="pp-hint">{t('detail.snoozed', { day: sayDay(d.snoozedUntil) })}</p>}
      {!d.closedHow && <DeadlineActs d={d} />}
    </>
  );
};

/** One deadline: what, until when and why; call, message and guide; how it ended (J7). */
export const DeadlineDetail = ({ id }: { id: string }) => {
  const t = useT();
  const matter = useMatter();
  const facts = useFacts();
  const { data, error } = useOp(getDeadline, { id });
  return (
    <DetailBody
      record={data}
      error={error}
      notice={d => <Standing d={d} />}
      facts={facts}
      timeline={{ title: t('detail.acts'), show: d => <History d={d} /> }}
    >
      {d => (
        <>
          <p className="dl-open">
            <LinkButton href={`/assets/${d.assetId}`}>{t('detail.open')}</LinkButton>
          </p>
          {!d.closedHow && (
            <>
              <CallEnterprise enterpriseId={d.enterpriseId} about={matter(d)} />
              <CopyMessage text={d.message} />
              <FormSection title={t('detail.guide')}>
                <ol className="dl-guide">
                  {d.guide.map(step => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </FormSection>
            </>
          )}
          <Told d={d} />
        </>
      )}
    </DetailBody>
  );
};
