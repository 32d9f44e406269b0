import { fold } from '@twinning/domain/fold';

/** A readable local code: `Mầm non Cao Dương` is `mam-non-cao-duong`. */
export const slug = (text: string): string => fold(text).replaceAll(' ', '-');
