import { Button } from 'antd';
import { sayDay } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { copyAndSay } from '#ui/desk/copy-and-say.ts';
import { LinkCard } from '#ui/desk/qr/LinkCard.tsx';
import { PaperCards } from '#ui/desk/qr/PaperCards.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import type { InvitationsSent } from '../contract/invitation.ts';
import { useT } from './use-t.ts';

type Told = InvitationsSent['sent'][number];

interface InvitationsToldProps {
  answer: InvitationsSent;
  /** 催答, not the first time. */
  reminder: boolean;
  /** Name of the survey; absent: of services. */
  survey?: string | undefined;
  onClose: () => void;
}

/** Links and QR codes, this once: to copy into WeChat, to show, to print. */
export const InvitationsTold = ({ answer, reminder, survey, onClose }: InvitationsToldProps) => {
  const t = useT();
  const message = (s: Told): string => {
    const parts = { name: s.enterpriseName, address: s.address ?? '', until: sayDay(s.validUntil) };
    if (survey === undefined) return t('invitation.message', { ...parts, day: sayDay(s.servedOn) });
    return t(reminder ? 'survey.reminder' : 'survey.message', { ...parts, survey });
  };
  const paper = (s: Told): { word: string; hint: string } => {
    const day = sayDay(s.validUntil);
    if (survey === undefined) return { word: t('sheet.title'), hint: t('sheet.hint', { day }) };
    return { word: `${t('survey.sheetTitle')}${sayMark('：')}${survey}`, hint: `${t('survey.sheetHint', { day })} ${s.address ?? ''}` };
  };
  return (
    <SheetDialog
      title={t(reminder ? 'invitation.remind' : 'invitation.send')}
      onClose={onClose}
      wide
      footer={
        <>
          <Button onClick={onClose}>{t('invitation.close')}</Button>
          <Button type="primary" disabled={!answer.sent.some(s => s.qr)} onClick={() => print()}>
            {t('invitation.print')}
          </Button>
        </>
      }
    >
      <p role="status">{t('invitation.sentCount', { n: answer.sent.length })}</p>
      {answer.skipped.length > 0 && (
        <p className="pp-hint">{t(reminder ? 'invitation.skippedRemind' : 'invitation.skipped', { n: answer.skipped.length })}</p>
      )}
      {answer.sent.map(s => (
        <LinkCard key={s.id} qr={s.qr} label={`${t('invitation.qr')} ${s.enterpriseName}`}>
          <p>{message(s)}</p>
          <Button onClick={() => void copyAndSay(message(s), t('invitation.copied'))}>{t('invitation.copy')}</Button>
        </LinkCard>
      ))}
      <PaperCards cards={answer.sent.flatMap(s => (s.qr ? { key: s.id, title: s.enterpriseName, qr: s.qr, ...paper(s) } : []))} />
    </SheetDialog>
  );
};
