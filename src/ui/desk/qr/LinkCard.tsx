import type { ReactNode } from 'react';
import { QrCode } from './QrCode.tsx';

interface LinkCardProps {
  /** The code as the server drew it; null where the server draws none. */
  qr: string | null;
  label: string;
  children: ReactNode;
}

/** A link that is told this once: its QR code, and beside it what is said and done with it. */
export const LinkCard = ({ qr, label, children }: LinkCardProps) => (
  <div className="pp-link-card">
    {qr ? <QrCode svg={qr} label={label} /> : <span />}
    <div>{children}</div>
  </div>
);
