import { assetsField } from '#modules/assets/web/field.ts';
import { enterprisesField } from '#modules/enterprises/web/field.ts';
import { surveysField } from '#modules/surveys/web/field.ts';
import type { FieldRoom } from '#platform/web/field/room.ts';

/** The rooms that have pages for the phone. */
export const fieldRooms: readonly FieldRoom[] = [enterprisesField, assetsField, surveysField];
