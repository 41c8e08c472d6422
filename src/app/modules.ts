import { assetsModule } from '#modules/assets/index.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { peopleModule } from '#modules/people/index.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { surveysModule } from '#modules/surveys/index.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { platformModule } from './platform-module.ts';

/** The rooms in their order: a room may call rooms above it in this list, never below. */
export const modules: readonly ServerModule[] = [
  platformModule,
  peopleModule,
  enterprisesModule,
  stationsModule,
  catalogueModule,
  demandsModule,
  assetsModule,
  surveysModule,
];
