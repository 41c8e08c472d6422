import { call } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import type { ExpertView } from '../contract/expert.ts';
import { expertTimeline, getExpert, revealExpertPhone } from '../contract/operations-expert.ts';
import { ExpertActs } from './ExpertActs.tsx';
import { StateOfExpert } from './States.tsx';
import { useExpertColumnWords } from './use-expert-column-words.ts';
import { useT } from './use-t.ts';

const ExpertFieldsTab = lazyPart(() => import('./ExpertFieldsTab.tsx').then(m => m.ExpertFieldsTab));
const ExpertTermsTab = lazyPart(() => import('./ExpertTermsTab.tsx').then(m => m.ExpertTermsTab));
const ExpertInterestsTab = lazyPart(() => import('./ExpertInterestsTab.tsx').then(m => m.ExpertInterestsTab));
const ExpertTimeTab = lazyPart(() => import('./ExpertTimeTab.tsx').then(m => m.ExpertTimeTab));
const OwnConsultations = lazyPart(() => import('./consultation/OwnConsultations.tsx').then(m => m.OwnConsultations));

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(expertTimeline, { id });
  const words = useExpertColumnWords();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

const useFacts = () => {
  const t = useT();
  return (e: ExpertView) => [
    { label: t('field.unitName'), value: e.unitName, ...(e.unitCode ? { source: e.unitCode } : {}) },
    { label: t('field.title'), value: e.title || '—' },
    {
      label: t('field.phone'),
      value: e.phone ? (
        <MaskedValue
          masked={e.phone}
          label={t('field.phone')}
          reveal={
            e.may.includes(revealExpertPhone.name) ? async reason => (await call(revealExpertPhone, { id: e.id, reason })).phone : undefined
          }
        />
      ) : (
        '—'
      ),
    },
    {
      label: t('field.ways'),
      value: [e.online && t('mode.online'), e.onSite && t('mode.onSite')].filter(Boolean).join(sayMark('、')),
      source: t('field.capLine', { n: e.monthlyCap }),
    },
    { label: t('field.account'), value: e.account?.name ?? t('field.noAccount') },
    {
      label: t('field.applied'),
      value: sayInstant(e.appliedAt),
      ...(e.reviewedAt ? { source: t('field.reviewed', { day: sayInstant(e.reviewedAt), note: e.reviewNote || '—' }) } : {}),
    },
    ...(e.intro ? [{ label: t('field.intro'), value: e.intro, wide: true }] : []),
  ];
};

/** One expert: fields, terms, relations, time, consultations, what happened (7.3-a). */
export const ExpertPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getExpert, { id });
  const facts = useFacts();
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('expert')}
      back={{ href: '/experts', label: t('title') }}
      title={e => e.name}
      state={e => <StateOfExpert state={e.state} />}
      acts={e => <ExpertActs expert={e} />}
      facts={facts}
      tabs={e => [
        { key: 'fields', label: t('tab.fields'), page: () => <ExpertFieldsTab expert={e} /> },
        { key: 'terms', label: t('tab.terms'), page: () => <ExpertTermsTab expert={e} /> },
        { key: 'interests', label: t('tab.interests'), page: () => <ExpertInterestsTab expert={e} /> },
        { key: 'time', label: t('tab.time'), page: () => <ExpertTimeTab expert={e} /> },
        { key: 'consultations', label: t('tab.consultations'), page: () => <OwnConsultations expertId={e.id} /> },
        ...(e.may.includes(expertTimeline.name) ? [{ key: 'timeline', label: t('timeline'), page: () => <Timeline id={e.id} /> }] : []),
      ]}
      clause="7.3-a"
    />
  );
};
