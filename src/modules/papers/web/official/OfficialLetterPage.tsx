import { Button } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/contract/china-day.ts';
import { fileHref } from '#platform/web/call.ts';
import { useCommand, useInvalidate, useOp } from '#platform/web/desk/data.ts';
import { useGo, usePathParams } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import type { Fact } from '#ui/desk/Facts.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { LetterView } from '../../contract/official-letter.ts';
import { discardLetter, getLetter, letterFile, voidLetter } from '../../contract/operations-official.ts';
import { useT } from '../use-t.ts';
import { DraftLetter } from './DraftLetter.tsx';
import { LetterMark } from './LetterMark.tsx';
import { LetterSheet } from './LetterSheet.tsx';

interface ActProps {
  letter: LetterView;
  onClose: () => void;
}

const VoidDialog = ({ letter, onClose }: ActProps) => {
  const t = useT();
  const declare = useCommand(voidLetter, {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('official.voidDone', { number: letter.number ?? '' }));
      onClose();
    },
  });
  return (
    <ReasonDialog
      name="papers.VoidLetter"
      title={t('official.void')}
      verb={t('official.void')}
      pending={declare.pending}
      error={declare.error}
      onSubmit={reason => declare.run({ id: letter.id, reason })}
      onClose={onClose}
    >
      <p>{t('official.voidBody', { number: letter.number ?? '' })}</p>
    </ReasonDialog>
  );
};

const DiscardDialog = ({ letter, onClose }: ActProps) => {
  const t = useT();
  const go = useGo();
  const discard = useCommand(discardLetter, {
    invalidates: ['*'],
    onDone: () => {
      showToast(t('official.discarded'));
      go(`/enterprises/${letter.enterpriseId}`);
    },
  });
  return (
    <SheetDialog
      title={t('official.discard')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('official.back')}</Button>
          <Button type="primary" loading={discard.pending} onClick={() => discard.run({ id: letter.id })}>
            {t('official.discard')}
          </Button>
        </>
      }
    >
      <p>{t('official.discardBody')}</p>
      <ProblemNotice error={discard.error} />
    </SheetDialog>
  );
};

const useFacts = (l: LetterView): Fact[] => {
  const t = useT();
  const by = (name: string | null, at: string | null): string => (at === null ? '—' : `${name ?? ''} · ${sayInstant(at)}`);
  return [
    { label: t('official.enterprise'), value: <PageLink href={`/enterprises/${l.enterpriseId}`}>{l.enterpriseName}</PageLink> },
    { label: t('official.draftedBy'), value: by(l.draftedByName, l.draftedAt) },
    ...(l.issuedAt === null ? [] : [{ label: t('official.issuedBy'), value: by(l.issuedByName, l.issuedAt) }]),
    ...(l.voidedAt === null
      ? []
      : [
          { label: t('official.voidedBy'), value: by(l.voidedByName, l.voidedAt) },
          { label: t('official.voidReason'), value: l.voidReason, wide: true },
        ]),
  ];
};

const Shown = ({ letter, onReload }: { letter: LetterView; onReload: () => void }) =>
  letter.may.includes('papers.officialLetter.save') ? (
    <DraftLetter key={letter.id} letter={letter} onReload={onReload} />
  ) : (
    <LetterSheet letter={letter} day={letter.issuedOn ?? dayOf(letter.savedAt)} />
  );

/** One letter to an enterprise: a draft that saves itself, or what was issued, with its files (6.1-e). */
export const OfficialLetterPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getLetter, { id });
  const invalidate = useInvalidate();
  const [asking, setAsking] = useState<'void' | 'discard'>();
  const [round, setRound] = useState(0);
  const reload = (): void => void invalidate([getLetter]).then(() => setRound(n => n + 1));
  const factsOf = useFacts;
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('official.kind')}
      back={
        data
          ? { href: `/enterprises/${data.enterpriseId}`, label: data.enterpriseName }
          : { href: '/enterprise-letters', label: t('official.list') }
      }
      title={l => l.title || t('official.noTitle')}
      state={l => <LetterMark state={l.state} />}
      hint={l => l.number ?? t('official.noNumber')}
      acts={l => (
        <>
          <Button href={fileHref(letterFile, { id: l.id, format: 'docx' })}>{t('official.docx')}</Button>
          <Button href={fileHref(letterFile, { id: l.id, format: 'pdf' })} target="_blank">
            {t('official.pdf')}
          </Button>
          {l.may.includes(discardLetter.name) && <Button onClick={() => setAsking('discard')}>{t('official.discard')}</Button>}
          {l.may.includes(voidLetter.name) && <Button onClick={() => setAsking('void')}>{t('official.void')}</Button>}
        </>
      )}
      facts={l => factsOf(l)}
      clause="6.1-e"
    >
      {l => (
        <>
          <Shown key={round} letter={l} onReload={reload} />
          {asking === 'void' && <VoidDialog letter={l} onClose={() => setAsking(undefined)} />}
          {asking === 'discard' && <DiscardDialog letter={l} onClose={() => setAsking(undefined)} />}
        </>
      )}
    </DetailPage>
  );
};
