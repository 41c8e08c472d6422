import { Button } from 'antd';
import { useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import type { Fact } from '#ui/desk/Facts.tsx';
import { MaskedValue } from '#ui/desk/MaskedValue.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import type { LoopView } from '../contract/loop.ts';
import {
  appealLoop,
  callLoop,
  getLoop,
  improveLoop,
  judgeLoop,
  loopTimeline,
  mendLoop,
  revealRaterPhone,
} from '../contract/operations-loops.ts';
import { StateOfLoop } from './StateOfLoop.tsx';
import { useLoopWords } from './use-loop-words.ts';
import { useT } from './use-t.ts';
import { useTagWords } from './use-tag-words.ts';

const steps = {
  call: lazyPart(() => import('./LoopSteps.tsx').then(m => m.CallStep)),
  mend: lazyPart(() => import('./LoopSteps.tsx').then(m => m.MendStep)),
  judge: lazyPart(() => import('./LoopSteps.tsx').then(m => m.JudgeStep)),
  appeal: lazyPart(() => import('./LoopSteps.tsx').then(m => m.AppealStep)),
  improve: lazyPart(() => import('./LoopSteps.tsx').then(m => m.ImproveStep)),
} as const;
const operations = { call: callLoop, mend: mendLoop, judge: judgeLoop, appeal: appealLoop, improve: improveLoop } as const;
type Step = keyof typeof steps;

const Acts = ({ loop }: { loop: LoopView }) => {
  const t = useT();
  const [open, setOpen] = useState<Step>();
  const acts = (Object.keys(steps) as Step[]).filter(s => loop.may.includes(operations[s].name));
  const Opened = open && steps[open];
  return (
    <>
      {acts.map((s, at) => (
        <Button key={s} type={at === 0 && s !== 'improve' ? 'primary' : 'default'} onClick={() => setOpen(s)}>
          {t(`loop.${s}`)}
        </Button>
      ))}
      {Opened && <Opened loop={loop} onClose={() => setOpen(undefined)} />}
    </>
  );
};

const Timeline = ({ id }: { id: string }) => {
  const { data, error } = useOp(loopTimeline, { id });
  const words = useLoopWords();
  return data ? <RecordTimeline entries={data.items} field={words.field} value={words.value} /> : <ProblemNotice error={error} />;
};

/** Whom to call; only of a named rating, and never for who served. */
const useContactFacts = () => {
  const t = useT();
  return ({ id, contact, may }: LoopView): Fact[] => {
    if (!contact) return [];
    const reveal = async (reason: string): Promise<string> => (await call(revealRaterPhone, { id, reason })).phone ?? '';
    return [
      { label: t('loop.contact'), value: t('loop.contactOf', { name: contact.name, enterprise: contact.enterpriseName }) },
      {
        label: t('loop.phone'),
        value: (
          <MaskedValue masked={contact.phone} label={t('loop.phone')} reveal={may.includes(revealRaterPhone.name) ? reveal : undefined} />
        ),
      },
      { label: t('loop.service'), value: t('loop.serviceOf', { day: sayDay(contact.servedOn), name: contact.servedByName }) },
    ];
  };
};

/** What was done so far, in its order; what is not done yet stays out. */
const useDoneFacts = () => {
  const t = useT();
  const by = (name: string | null, at: string | null): string =>
    t('loop.byAt', { name: name ?? '', at: at === null ? '' : sayInstant(at) });
  return (l: LoopView): Fact[] => [
    ...(l.verdict === null || l.calledAt === null
      ? []
      : [
          { label: t('loop.calledAt'), value: by(l.calledByName, l.calledAt) },
          { label: t('loop.verdict'), value: t(`verdict.${l.verdict}`) },
          { label: t('loop.callNote'), value: l.callNote, wide: true },
        ]),
    ...(l.appealedAt === null
      ? []
      : [
          { label: t('loop.appealedAt'), value: by(l.appealedByName, l.appealedAt) },
          { label: t('loop.appealReason'), value: l.appealReason, wide: true },
        ]),
    ...(l.judgedAt === null
      ? []
      : [
          { label: t('loop.judgedAt'), value: by(l.judgedByName, l.judgedAt) },
          { label: t('loop.upheld'), value: t(l.upheld ? 'upheld.yes' : 'upheld.no') },
          { label: t('loop.judgeReason'), value: l.judgeReason, wide: true },
        ]),
    ...(l.mendedAt === null
      ? []
      : [
          { label: t('loop.mendedAt'), value: by(l.mendedByName, l.mendedAt) },
          { label: t('loop.mendNote'), value: l.mendNote, wide: true },
          { label: t('loop.reply'), value: l.reply, wide: true },
        ]),
    ...(l.followedLevel === null
      ? []
      : [
          {
            label: t('loop.follow'),
            value: t('loop.followOf', { level: t(`level.${l.followedLevel}`), comment: l.followedComment ?? '' }),
          },
        ]),
  ];
};

const useFacts = () => {
  const t = useT();
  const say = useTagWords();
  const contact = useContactFacts();
  const done = useDoneFacts();
  return (l: LoopView): Fact[] => [
    { label: t('col.mode'), value: t(l.named ? 'mode.named' : 'mode.anonymous') },
    { label: t('col.unit'), value: l.unitName ?? '—' },
    { label: t('col.kind'), value: l.servedKind === null ? '—' : t(`kind.${l.servedKind}`) },
    { label: t('col.class'), value: l.className ?? '—' },
    { label: t('col.openedOn'), value: sayDay(l.openedOn) },
    ...(l.callBy === null ? [] : [{ label: t('loop.callBy'), value: sayDay(l.callBy) }]),
    { label: t('loop.mendBy'), value: sayDay(l.mendBy) },
    { label: t('col.reason'), value: l.tags.map(say).join(sayMark('；')) || '—', wide: true },
    { label: t('col.comment'), value: l.comment || '—', wide: true },
    ...contact(l),
    ...done(l),
    ...(l.actionId === null
      ? []
      : [{ label: t('loop.action'), value: <PageLink href={`/improvements/${l.actionId}`}>{t('loop.openAction')}</PageLink> }]),
  ];
};

/** One bad rating on its way (7.6-a). */
export const LoopPage = () => {
  const t = useT();
  const facts = useFacts();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getLoop, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('loop.kind')}
      back={{ href: '/satisfaction/loops', label: t('loops.title') }}
      title={l => t('loop.head', { level: t(`level.${l.level}`), unit: l.unitName ?? l.className ?? t('loop.kind') })}
      state={l => <StateOfLoop loop={l} />}
      acts={l => <Acts loop={l} />}
      facts={facts}
      timeline={{ title: t('timeline'), show: l => <Timeline id={l.id} /> }}
      clause="7.6-a"
    />
  );
};
