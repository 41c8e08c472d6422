import { useOp } from '#platform/web/desk/data.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { DetailBody } from '#ui/desk/DetailPage.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import type { DemandView } from '../contract/demand.ts';
import { demandTimeline, getDemand } from '../contract/operations.ts';
import { CorrectClass } from './CorrectClass.tsx';
import { DueOfDemand } from './DueOfDemand.tsx';
import { EndDemand } from './EndDemand.tsx';
import { hrefOfDemand } from './hrefs.ts';
import { StateOfDemand } from './StateOfDemand.tsx';
import { demandParts } from './slots.ts';
import { useColumnWords } from './use-column-words.ts';
import { useT } from './use-t.ts';
import { WhyClass } from './WhyClass.tsx';

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(demandTimeline, { id });
  const words = useColumnWords();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

const Words = ({ demand: d }: { demand: DemandView }) => {
  const t = useT();
  return (
    <>
      <blockquote className="pp-quote">{d.text}</blockquote>
      <p className="pp-hint">
        {t('detail.raised', { by: sayWho(d.raisedByName), at: sayInstant(d.raisedAt), source: t(`source.${d.source}`) })}
      </p>
      {d.supersededAt !== null && (
        <p role="note">
          {t('detail.superseded', { reason: d.supersedeReason ?? '' })}{' '}
          {d.supersededBy !== null && <PageLink href={hrefOfDemand(d.supersededBy)}>{t('detail.successor')}</PageLink>}
        </p>
      )}
    </>
  );
};

/** One demand: its words, its class with the reason, how it ended, what happened to it. */
export const DemandDetail = ({ id }: { id: string }) => {
  const t = useT();
  const { data, error } = useOp(getDemand, { id });
  return (
    <DetailBody
      record={data}
      error={error}
      notice={d => <Words demand={d} />}
      facts={d => [
        {
          label: t('list.enterprise'),
          value: <PageLink href={`/enterprises/${d.enterpriseId}`}>{d.enterpriseName}</PageLink>,
          wide: true,
        },
        { label: t('list.kind'), value: t(`kind.${d.kind}`) },
        { label: t('list.street'), value: d.regionName },
        { label: t('list.owner'), value: d.ownerName ?? t(`place.${d.place}`) },
        ...(d.answerBy === null
          ? []
          : [
              {
                label: t('list.due'),
                value: (
                  <>
                    {sayDay(d.answerBy)} <DueOfDemand demand={d} />
                  </>
                ),
                source: t('due.why', { from: d.startedOn === null ? '' : sayDay(d.startedOn), n: d.answerDays ?? 0 }),
              },
            ]),
        {
          label: t('list.state'),
          value: <StateOfDemand state={d.state} />,
          ...(d.dueOn ? { source: `${t('refer.due')} ${sayDay(d.dueOn)}` } : {}),
        },
      ]}
      timeline={{ title: t('detail.timeline'), show: d => <Timeline id={d.id} /> }}
    >
      {d => (
        <>
          <FormSection title={t('list.class')}>
            <WhyClass demand={d} />
            {d.may.includes('demands.demand.classify') && <CorrectClass key={d.id} demand={d} />}
          </FormSection>
          <FormSection title={t('detail.tell')}>
            <p>{d.tellEnterprise ?? t('detail.notYet')}</p>
            {d.referNote && <p className="pp-hint">{d.referNote}</p>}
            <EndDemand demand={d} />
          </FormSection>
          <SlotParts of={demandParts} give={{ demand: d }} />
        </>
      )}
    </DetailBody>
  );
};
