import { assetsField } from '#modules/assets/web/field.ts';
import { campaignsField } from '#modules/campaigns/web/field.ts';
import { enterprisesField } from '#modules/enterprises/web/field.ts';
import { papersField } from '#modules/papers/web/field.ts';
import { questionnairesField } from '#modules/questionnaires/web/field.ts';
import { selffillField } from '#modules/selffill/web/field.ts';
import { visitsField } from '#modules/visits/web/field.ts';
import type { FieldRoom } from '#platform/web/field/room.ts';

/** The rooms that have pages for the phone. */
export const fieldRooms: readonly FieldRoom[] = [
  enterprisesField,
  assetsField,
  questionnairesField,
  campaignsField,
  visitsField,
  selffillField,
  papersField,
];
