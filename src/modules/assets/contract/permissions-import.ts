const staff = { officer: 'region', stationLead: 'region', manager: 'region' } as const;

/** Rows of the permission matrix: import of official exports. Steps of the worker belong to nobody. */
export const assetImportGrants = {
  'assets.import.start': staff,
  'assets.import.paste': staff,
  'assets.import.get': staff,
  'assets.import.list': staff,
  'assets.import.rows': staff,
  'assets.import.remap': staff,
  'assets.import.fix': staff,
  'assets.import.skip': staff,
  'assets.import.confirm': staff,
  'assets.import.undo': staff,
  'assets.import.abandon': staff,
  'assets.import.stage': {},
  'assets.import.write': {},
  'assets.import.revert': {},
  'assets.import.fail': {},
} as const;
