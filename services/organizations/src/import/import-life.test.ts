import { describe, expect, it } from '@jest/globals';
import { confirmImport, discardImport, NotChecked, NothingToSave } from './confirm-import.ts';
import { importingOffice, officesWithSheets } from './import.policy.ts';
import { mapColumns, RequiredColumnMissing } from './map-columns.ts';
import type { ImportState, SheetImport } from './sheet-import.ts';
import { startImport } from './start-import.ts';
import { ChangedSince, NotSaved, TooLateToUndo, undoImport } from './undo-import.ts';

const now = new Date('2025-07-02T00:00:00Z');
const sheet = (state: ImportState, more: Partial<SheetImport> = {}): SheetImport => ({
  ...startImport({ id: 'imp_1', kind: 'ORGANIZATIONS', fileName: 'a.csv', office: 'org_1', accountId: 'acc_1' }, now),
  state,
  ...more,
});

describe('the life of an import', () => {
  it('saves only what was checked, and only when there is something', () => {
    expect(confirmImport(sheet('CHECKED'), 3, now)).toMatchObject({
      state: 'SAVING',
      total: 3,
      done: 0,
      confirmedAt: now,
    });
    expect(() => confirmImport(sheet('CHECKED'), 0, now)).toThrow(NothingToSave);
    expect(() => confirmImport(sheet('SAVING'), 3, now)).toThrow(NotChecked);
    expect(() => discardImport(sheet('SAVED'), now)).toThrow(NotChecked);
  });

  it('is undone within a day, while nobody has built on it', () => {
    const counts = { NEW: 2, CHANGED: 0, SAME: 0, ERROR: 0, DUPLICATE: 0, saved: 2 };
    const saved = sheet('SAVED', { finishedAt: new Date('2025-07-01T00:00:00Z'), counts });
    expect(undoImport(saved, [], now)).toMatchObject({ state: 'UNDOING', total: 2, done: 0 });
    expect(() => undoImport(saved, ['Trường A'], now)).toThrow(ChangedSince);
    expect(() => undoImport(saved, [], new Date('2025-07-02T00:00:01Z'))).toThrow(TooLateToUndo);
    expect(() => undoImport(sheet('UNDONE'), [], now)).toThrow(NotSaved);
  });

  it('is checked anew when its columns are named otherwise, once every required one has a column', () => {
    const headers = ['a', 'b', 'c', 'd', 'e'];
    const waiting = sheet('MAPPING', { headers });
    const columns = ['code', 'name', 'kind', 'from', null].map((field, index) => ({ header: headers[index]!, field }));
    expect(mapColumns(waiting, columns)).toMatchObject({ state: 'CHECKING', mapping: { a: 'code', d: 'from' } });
    expect(() => mapColumns(waiting, columns.slice(1))).toThrow(RequiredColumnMissing);
    expect(() => mapColumns(waiting, [{ header: 'z', field: 'code' }])).toThrow(/no column "z"/);
    expect(() => mapColumns(sheet('SAVED', { headers }), columns)).toThrow(NotChecked);
  });

  it('is for the department, and for offices as far as people go', () => {
    const actor = (role: 'DEPARTMENT_OFFICER' | 'DISTRICT_OFFICER' | 'SCHOOL_HEAD') => ({
      accountId: 'acc_1',
      personId: null,
      name: null,
      memberships: [{ role, organizationId: 'org_1', from: '2020-01-01', to: null }],
      day: '2025-07-02',
    });
    expect(importingOffice(actor('DEPARTMENT_OFFICER'), 'ORGANIZATIONS')).toBe('org_1');
    expect(importingOffice(actor('DISTRICT_OFFICER'), 'APPOINTMENTS')).toBe('org_1');
    expect(importingOffice(actor('DISTRICT_OFFICER'), 'ORGANIZATIONS')).toBeNull();
    expect(officesWithSheets(actor('DISTRICT_OFFICER'))).toEqual(['org_1']);
    expect(officesWithSheets({ ...actor('DISTRICT_OFFICER'), scopes: ['ORGANIZATIONS_READ'] })).toEqual([]);
    expect(importingOffice(actor('SCHOOL_HEAD'), 'PEOPLE')).toBeNull();
  });
});
