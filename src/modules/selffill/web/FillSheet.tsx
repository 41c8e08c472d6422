import { dayOf } from '#platform/contract/china-day.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import { PaperCards } from '#ui/desk/qr/PaperCards.tsx';
import type { FillIssued } from '../contract/fill.ts';
import { useT } from './use-t.ts';

/** 二维码纸: one card for each enterprise. No code stands on it. */
export const FillSheet = ({ issued }: { issued: FillIssued['issued'] }) => {
  const t = useT();
  const { person } = useSession();
  const hint = (expiresAt: string): string => t('ask.sheetHint', { day: sayDay(dayOf(expiresAt)), officer: person.name });
  return (
    <PaperCards
      cards={issued.flatMap(i =>
        i.qr ? { key: i.id, title: i.enterpriseName, word: t('ask.form'), qr: i.qr, hint: hint(i.expiresAt) } : [],
      )}
    />
  );
};
