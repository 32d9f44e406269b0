import type { Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { fold } from '@twinning/domain/fold';
import { emailOf, phoneOf } from '../invitation/contact.ts';
import type { RowReader } from './row-reader.ts';
import { notADay, writtenDay } from './written-day.ts';

/** Somebody to be invited, as a row names them. */
export type AccountDraft = {
  organization: string;
  name: string;
  role: Role;
  email: string | null;
  phone: string | null;
  /** Null where the row states none: from the day on which it is saved. */
  from: Day | null;
};

/** How sheets call the roles that offices grant; a headmaster is one under each of his titles. */
const called: Readonly<Record<string, Role>> = {
  'hieu truong': 'SCHOOL_HEAD',
  'nguoi dung dau': 'SCHOOL_HEAD',
  'giam doc': 'SCHOOL_HEAD',
  'can bo nha truong': 'SCHOOL_STAFF',
  'giao vien': 'SCHOOL_STAFF',
  'can bo': 'SCHOOL_STAFF',
  'chuyen vien phong': 'DISTRICT_OFFICER',
  'chuyen vien phong gd&dt': 'DISTRICT_OFFICER',
  'chuyen vien xa, phuong': 'COMMUNE_OFFICER',
  'can bo xa, phuong': 'COMMUNE_OFFICER',
  'dieu phoi cum': 'CLUSTER_COORDINATOR',
  'dieu phoi cum chuyen mon': 'CLUSTER_COORDINATOR',
  'chuyen vien so': 'DEPARTMENT_OFFICER',
  'kiem tra vien': 'AUDITOR',
};

const words = new Map(Object.entries(called).map(([text, role]) => [fold(text), role]));

function contact(row: RowReader, field: 'email' | 'phone', read: (typed: string) => string | null): string | null {
  const said = row.text(field);
  const known = said === '' ? null : read(said);
  if (said !== '' && known === null)
    row.issue(
      field,
      field === 'email'
        ? { vi: 'Không phải một địa chỉ thư điện tử.', en: 'This is no e-mail address.' }
        : {
            vi: 'Không phải một số điện thoại, ví dụ 0912 345 678.',
            en: 'This is no telephone number, e.g. 0912 345 678.',
          },
    );
  return known;
}

export function readAccountRow(row: RowReader): AccountDraft | null {
  const organization = row.needed('organization', 1, 200);
  const name = row.needed('name', 2, 100);
  const said = row.needed('role', 2, 100);
  const role = words.get(fold(said));
  if (said !== '' && !role)
    row.issue('role', {
      vi: 'Vai trò là một trong: Hiệu trưởng, Cán bộ nhà trường, Chuyên viên Phòng, Chuyên viên xã, phường, Điều phối cụm, Chuyên viên Sở, Kiểm tra viên.',
      en: 'A role is one of those that the template names.',
    });
  const email = contact(row, 'email', emailOf);
  const phone = contact(row, 'phone', phoneOf);
  const day = row.text('from');
  const from = day === '' ? null : writtenDay(day);
  if (day !== '' && (!from || from.precision !== null)) row.issue('from', notADay);
  if (row.issues.length > 0 || !role) return null;
  return { organization, name, role, email, phone, from: from?.day ?? null };
}

export const accountKey = ({ organization, role, email, phone, name }: AccountDraft): string =>
  [fold(organization), role, email ?? phone ?? fold(name)].join('|');
