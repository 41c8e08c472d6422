/**
 * Characters that GBK of its day kept at private places of Unicode (U+E815 … U+E864, bytes FE50 … FEA0), in that order, as GB 18030—2022 and
 * Unicode write them today: 䶮 stood at U+E863. Old systems still write the private places, which no font shows and nobody finds.
 */
const since = 0xe815;
const today = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
];

/** A text with the characters of today; a private character that is none of these stays. */
export const currentCharacters = (text: string): string => text.replace(/[\ue815-\ue864]/g, c => today[c.charCodeAt(0) - since] ?? c);
