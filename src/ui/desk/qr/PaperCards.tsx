import { createPortal } from 'react-dom';
import { QrCode } from './QrCode.tsx';

export interface PaperCard {
  key: string;
  title: string;
  word: string;
  qr: string;
  hint: string;
}

/** 二维码纸: two cards beside each other, to be cut; on paper only, and then nothing else is printed. */
export const PaperCards = ({ cards }: { cards: readonly PaperCard[] }) =>
  createPortal(
    <div className="pp-paper-cards" aria-hidden="true">
      {cards.map(card => (
        <div key={card.key}>
          <h2>{card.title}</h2>
          <p>{card.word}</p>
          <QrCode svg={card.qr} label="" />
          <p>{card.hint}</p>
        </div>
      ))}
    </div>,
    document.body,
  );
