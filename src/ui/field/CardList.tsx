import type { ReactNode } from 'react';
import { linkTo } from '#platform/web/field/router.ts';
import { StateIcon, type Tone } from '../StateIcon.tsx';
import { Icon } from './Icon.tsx';

export interface Card {
  key: string;
  title: string;
  /** Quiet lines below: street and house number, time, contact. */
  lines?: readonly ReactNode[];
  state?: { tone: Tone; word: string };
  /** Left of the title: the time of day, the number in the row. */
  mark?: string;
  /** Left out: the card only says something. */
  to?: string;
  /** A page of the desk instead, which opens in this window. */
  href?: string;
}

/** A list of things to go to; each card is one link of full width. */
export const CardList = ({ cards, label, empty }: { cards: readonly Card[] | undefined; label: string; empty: string }) => {
  if (cards === undefined) return <div className="f-cards f-cards-waiting" aria-busy="true" />;
  if (cards.length === 0) return <p className="f-empty">{empty}</p>;
  return (
    <ul className="f-cards" aria-label={label}>
      {cards.map(card => (
        <li key={card.key}>
          <a {...(card.to === undefined ? { href: card.href } : linkTo(card.to))}>
            {card.mark && <span className="f-card-mark">{card.mark}</span>}
            <span className="f-card-text">
              <strong>{card.title}</strong>
              {card.lines?.map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one card never change places
                <span key={i} className="f-hint">
                  {line}
                </span>
              ))}
              {card.state && (
                <span className={`f-state f-tone-${card.state.tone}`}>
                  <StateIcon tone={card.state.tone} />
                  {card.state.word}
                </span>
              )}
            </span>
            {(card.to ?? card.href) !== undefined && <Icon name="right" />}
          </a>
        </li>
      ))}
    </ul>
  );
};
