import { picked } from '../seeded.ts';

export type Question = { who: string | null; query: string; variables: object };

export const SCHOOL = `query ($code: String!) { organizationByCode(scheme: LOCAL, code: $code) {
  id name kind levels zone codes { scheme value } parent { id name } } }`;
const SEARCH = `query ($text: String!) { organizations(filter: { search: $text, kinds: [SCHOOL] }, first: 20) {
  totalCount edges { node { id name parent { id name } } } } }`;
const PARTNERSHIPS = `query ($code: String!) { organizationByCode(scheme: LOCAL, code: $code) { id name
  partnerships(first: 10) { edges { node { id status level parties { organization { id name } } } } }
  activities(first: 5, orderBy: { field: HELD_ON, direction: DESC }) { edges { node { id kind theme status } } } } }`;
const VIEWER = '{ viewer { id name } movements { id name } }';

const codes = ['mn-cao-duong', 'mn-dan-hoa', 'mn-thuy-phuong'];
const texts = ['cao duong', 'dan hoa', 'thuy phuong', 'tieu hoc', 'trung hoc co so', 'thanh oai'];

/** What people ask all day: a school, a search, the partnerships and activities of a school, who one is. */
export function ordinary(random: () => number): Question {
  const code = picked(codes, random);
  return picked<Question>(
    [
      { who: null, query: SCHOOL, variables: { code } },
      { who: null, query: SEARCH, variables: { text: picked(texts, random) } },
      { who: 'school', query: PARTNERSHIPS, variables: { code } },
      { who: 'school', query: VIEWER, variables: {} },
    ],
    random,
  );
}
