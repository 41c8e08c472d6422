/** Pages of the room that hang on the list; a part adds its own line. Phrases lie in `i18n/shell.*`. */
export const registerLinks: readonly { href: string; phrase: string; needs: string }[] = [
  { href: '/assets/imports', phrase: 'assets.nav.imports', needs: 'assets.import.list' },
  { href: '/assets/risk', phrase: 'assets.nav.risk', needs: 'assets.risk.district' },
  { href: '/assets/growth', phrase: 'assets.nav.growth', needs: 'assets.growth.get' },
];
