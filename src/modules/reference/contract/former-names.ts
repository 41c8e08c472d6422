import type { FormerNames } from '#platform/contract/former-names.ts';

/** Divisions were of people, the working calendar of assets, until 0.3. */
export const formerly: FormerNames = {
  names: {
    'people.region': 'reference.division',
    'people.regions': 'reference.divisions',
    'assets.holiday': 'reference.holiday',
    'assets.holiday_notices': 'reference.holiday_notices',
    'assets.holidays': 'reference.holidays',
  },
};
