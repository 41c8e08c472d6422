/** The districts of Hangzhou (GB/T 2260): over these the benches spread their rows. */
export const districts = [
  '330102',
  '330105',
  '330106',
  '330108',
  '330109',
  '330110',
  '330111',
  '330112',
  '330113',
  '330114',
  '330122',
  '330127',
  '330182',
];
