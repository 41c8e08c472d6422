import { assetsDesk } from '#modules/assets/web/index.ts';
import { campaignsDesk } from '#modules/campaigns/web/index.ts';
import { catalogueDesk } from '#modules/catalogue/web/index.ts';
import { demandsDesk } from '#modules/demands/web/index.ts';
import { enterprisesDesk } from '#modules/enterprises/web/index.ts';
import { papersDesk } from '#modules/papers/web/index.ts';
import { peopleDesk } from '#modules/people/web/index.ts';
import { questionnairesDesk } from '#modules/questionnaires/web/index.ts';
import { referenceDesk } from '#modules/reference/web/index.ts';
import { reportsDesk } from '#modules/reports/web/index.ts';
import { selffillDesk } from '#modules/selffill/web/index.ts';
import { stationsDesk } from '#modules/stations/web/index.ts';
import { visitsDesk } from '#modules/visits/web/index.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';
import { deliveriesDesk } from './web/desk/deliveries-desk.ts';

/** The rooms of the desk, in the order of the standard; the same order as `modules.ts`. */
export const deskRooms: readonly DeskRoom[] = [
  referenceDesk,
  peopleDesk,
  enterprisesDesk,
  stationsDesk,
  catalogueDesk,
  demandsDesk,
  assetsDesk,
  questionnairesDesk,
  campaignsDesk,
  visitsDesk,
  selffillDesk,
  papersDesk,
  reportsDesk,
  deliveriesDesk,
];
