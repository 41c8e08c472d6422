/** Which rules a certificate lives by: quality management systems, other management systems and services, CCC; the rest names its own days. */
export type CertificateScheme = 'quality' | 'system' | 'ccc' | 'other';

/** Systems with a word of 质量管理体系 or a 9-number in them, but rules of their own. */
const ownQuality = /13485|16949|(?<!\d)9100(?!\d)|医疗器械|汽车|航空|测量管理|测量体系/;
const quality = /(?<!\d)(?:I?SO)?9001(?!\d)|(?<!\d)19001(?!\d)|(?<!\d)50430(?!\d)|质量管理体系|质量体系|QMS/;
const system =
  /管理体系|体系认证|服务认证|(?<!\d)(?:14001|24001|45001|22000|50001|23331|27001|22080|20000|22301|30146|37001|37301|27922|29490|18001|28001)(?!\d)|HACCP|OHSAS|FSSC|EMS|OHSMS|FSMS|ENMS|ISMS/;
const ccc = /CCC|(?<![A-Z0-9])3C(?![A-Z0-9])|强制性产品认证|强制认证|中国强制/;

/**
 * The scheme by the words of a certificate and the standard that it certifies.
 * @param scheme `ISO 9001`, `质量管理体系认证`, `3C认证`
 * @param standard `GB/T 19001-2016`; may be empty
 */
export const schemeOf = (scheme: string, standard: string): CertificateScheme => {
  const text = `${scheme} ${standard}`.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ');
  if (ccc.test(text)) return 'ccc';
  if (quality.test(text) && !ownQuality.test(text)) return 'quality';
  return system.test(text) || ownQuality.test(text) ? 'system' : 'other';
};
