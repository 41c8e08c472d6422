import { createPortal } from 'react-dom';
import { dayOf } from '#platform/contract/china-day.ts';
import { sayDay } from '#platform/web/format.ts';
import { useSession } from '#platform/web/session.ts';
import type { FillIssued } from '../contract/fill.ts';
import { useT } from './use-t.ts';
import './selffill.css';

export const qrSource = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** 二维码纸: two cards beside each other, one for each enterprise; on paper only. No code stands on it. */
export const FillSheet = ({ issued }: { issued: FillIssued['issued'] }) => {
  const t = useT();
  const { person } = useSession();
  return createPortal(
    <div className="fill-sheet" aria-hidden="true">
      {issued.map(
        i =>
          i.qr && (
            <div key={i.id}>
              <h2>{i.enterpriseName}</h2>
              <p>{t('ask.form')}</p>
              <img src={qrSource(i.qr)} alt="" />
              <p>{t('ask.sheetHint', { day: sayDay(dayOf(i.expiresAt)), officer: person.name })}</p>
            </div>
          ),
      )}
    </div>,
    document.body,
  );
};
