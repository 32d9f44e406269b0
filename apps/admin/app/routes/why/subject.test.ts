import { describe, expect, it } from '@jest/globals';
import { subjectIn } from './subject.ts';

describe('what an address is about', () => {
  it.each([
    ['/partnerships/pts_01h455vb4pex5vsknk084sn02q', 'pts_01h455vb4pex5vsknk084sn02q', 'partnerships'],
    ['https://x.example/partnerships/pts_1/plan/pln_2?unit=org_9', 'org_9', 'organizations'],
    ['/files/evi_7/large', 'evi_7', 'activities'],
    ['  nom_01h455vb4pex5vsknk084sn02q ', 'nom_01h455vb4pex5vsknk084sn02q', 'recognition'],
  ])('%s', (text, id, service) => expect(subjectIn(text)).toMatchObject({ id, service }));

  it.each(['', '/overview', 'xyz_1', 'abc_org_', '/recognition/round-1'])('is nothing in %p', (text) =>
    expect(subjectIn(text)).toBeUndefined(),
  );
});
