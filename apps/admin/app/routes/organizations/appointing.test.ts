import { describe, expect, it } from '@jest/globals';
import { postsFor } from './appointing.ts';

const right = (role: 'SCHOOL_HEAD' | 'SCHOOL_STAFF' | 'COMMUNE_OFFICER' | 'DEPARTMENT_OFFICER', id: string) => ({
  role,
  organization: { id },
});

describe('which positions somebody fills', () => {
  it('all of a unit under an office, and of every unit for the department', () => {
    expect(postsFor([right('COMMUNE_OFFICER', 'org_office')], 'org_school')).toEqual(['HEAD', 'OTHER']);
    expect(postsFor([right('DEPARTMENT_OFFICER', 'org_department')], 'org_department')).toEqual(['HEAD', 'OTHER']);
  });

  it('those of the staff at the unit that one leads', () => {
    expect(postsFor([right('SCHOOL_HEAD', 'org_school')], 'org_school')).toEqual(['OTHER']);
    expect(postsFor([right('COMMUNE_OFFICER', 'org_office')], 'org_office')).toEqual(['OTHER']);
  });

  it('none elsewhere, and none for staff', () => {
    expect(postsFor([right('SCHOOL_HEAD', 'org_school')], 'org_other')).toEqual([]);
    expect(postsFor([right('SCHOOL_STAFF', 'org_school')], 'org_school')).toEqual([]);
  });
});
