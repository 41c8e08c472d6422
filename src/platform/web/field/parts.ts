import type { ComponentType } from 'react';

/** What a room puts on another room's page of a record; the page gives the record's id. */
export interface FieldPart {
  /** Whose page: `enterprise`. */
  at: string;
  key: string;
  order: number;
  needs: string;
  part: () => Promise<ComponentType<{ id: string }>>;
}

let offered: readonly FieldPart[] = [];

/** The assembled rooms tell their parts once, at the start. */
export const offerParts = (parts: readonly FieldPart[]): void => {
  offered = [...parts].sort((a, b) => a.order - b.order);
};

/** The parts for one kind of page, in their order. */
export const partsAt = (at: string): readonly FieldPart[] => offered.filter(p => p.at === at);
