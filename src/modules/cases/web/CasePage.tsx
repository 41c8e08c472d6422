import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import type { CaseView } from '../contract/case.ts';
import { caseTimeline, getCase } from '../contract/operations-case.ts';
import { sendReferral } from '../contract/operations-referral.ts';
import { BallPanel } from './BallPanel.tsx';
import { CaseActs } from './CaseActs.tsx';
import { StateOfCase } from './CaseTags.tsx';
import { CaseTrack } from './CaseTrack.tsx';
import { ClockPart } from './ClockPart.tsx';
import { FollowPart } from './FollowPart.tsx';
import { MaterialsPart } from './MaterialsPart.tsx';
import { NotesPart } from './NotesPart.tsx';
import { ReferralsPart } from './referrals/ReferralsPart.tsx';
import { FilesPart, TasksPart } from './SidePart.tsx';
import { useT } from './use-t.ts';
import './cases.css';

/** The acts say it; their columns are ids and days that stand above. */
const nothing = (): undefined => undefined;

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(caseTimeline, { id });
  return data ? <RecordTimeline entries={data.items} field={nothing} /> : <ProblemNotice error={error} />;
};

const factsOf = (t: ReturnType<typeof useT>, c: CaseView) => [
  { label: t('list.enterprise'), value: <PageLink href={`/enterprises/${c.enterpriseId}`}>{c.enterpriseName}</PageLink> },
  { label: t('list.opened'), value: sayDay(c.acceptedOn) },
  {
    label: t('people.companion'),
    value: (
      <>
        {c.companionName} {c.companionLeft && <StateTag tone="bad">{t('people.left')}</StateTag>}
      </>
    ),
  },
  { label: t('people.deputy'), value: c.deputyName ?? t('people.none') },
  ...(c.demandId === null
    ? []
    : [{ label: t('open.demand'), value: <PageLink href={`/demands/${c.demandId}`}>{t('open.seeDemand')}</PageLink> }]),
];

const Parts = ({ record: c }: { record: CaseView }) => (
  <>
    <CaseTrack stages={c.stages} />
    <MaterialsPart record={c} />
    <ReferralsPart subject={{ caseId: c.id, fromTurnId: c.turn?.id ?? '' }} question="" maySend={c.may.includes(sendReferral.name)} />
    <NotesPart record={c} />
    <ClockPart record={c} />
    <TasksPart record={c} />
    <FollowPart record={c} />
    <FilesPart record={c} />
  </>
);

const Head = ({ record: c }: { record: CaseView }) => {
  const t = useT();
  return <>{`${c.no} · ${c.enterpriseName} · ${t('page.version', { no: c.itemVersionNo })}`}</>;
};

/** One case: who has it, until when, why that day; stages, materials, what happened (3.1-b). */
export const CasePage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getCase, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('page.title')}
      back={{ href: '/cases', label: t('page.back') }}
      title={c => c.itemName}
      state={c => <StateOfCase row={c} />}
      hint={c => <Head record={c} />}
      acts={c => <CaseActs record={c} />}
      notice={c => <BallPanel record={c} />}
      facts={c => factsOf(t, c)}
      timeline={{ title: t('timeline.title'), show: c => <Timeline id={c.id} /> }}
      clause="3.1-b 7.5-b"
    >
      {c => <Parts record={c} />}
    </DetailPage>
  );
};
