const KIND = /^(Quận|Huyện|Thị xã|Phường|Xã|Thị trấn) /;

/** `Thanh Oai` of `Huyện Thanh Oai`. */
export const bare = (fullName: string): string => fullName.replace(KIND, '');

/** As offices write it inside a sentence: `xã Dân Hòa`. */
export const inSentence = (fullName: string): string => fullName.charAt(0).toLowerCase() + fullName.slice(1);
