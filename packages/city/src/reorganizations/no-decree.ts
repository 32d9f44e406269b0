import { inferred } from '../provenance.ts';

/** The papers of the movement cite no resolution by its symbol, so none is claimed. */
export const noDecree = inferred('decree', 'Các văn bản của phong trào không nêu số, ký hiệu nghị quyết; để trống.');
