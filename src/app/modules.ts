import { assetsModule } from '#modules/assets/index.ts';
import { campaignsModule } from '#modules/campaigns/index.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { papersModule } from '#modules/papers/index.ts';
import { peopleModule } from '#modules/people/index.ts';
import { questionnairesModule } from '#modules/questionnaires/index.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { reportsModule } from '#modules/reports/index.ts';
import { selffillModule } from '#modules/selffill/index.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { visitsModule } from '#modules/visits/index.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { platformModule } from './platform-module.ts';

/** The rooms in their order: a room may call rooms above it in this list, never below. */
export const modules: readonly ServerModule[] = [
  platformModule,
  referenceModule,
  peopleModule,
  enterprisesModule,
  stationsModule,
  catalogueModule,
  demandsModule,
  assetsModule,
  questionnairesModule,
  campaignsModule,
  visitsModule,
  selffillModule,
  papersModule,
  reportsModule,
];
