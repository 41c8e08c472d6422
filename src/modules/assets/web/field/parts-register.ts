import type { FieldRoom } from '#platform/web/field/room.ts';

/** What the register puts on pages of other rooms. */
export const registerFieldParts: NonNullable<FieldRoom['parts']> = [
  {
    at: 'enterprise',
    key: 'assets',
    order: 10,
    needs: 'assets.asset.cards',
    part: () => import('./AssetsPart.tsx').then(m => m.AssetsPart),
  },
];
