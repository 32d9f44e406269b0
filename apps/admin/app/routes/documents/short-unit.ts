const OFFICE = /^(Phòng (GD&ĐT|GD-ĐT|Giáo dục và Đào tạo)|UBND|Ủy ban nhân dân)\s+/i;

/** "Phòng GD&ĐT huyện Thanh Oai" is "huyện Thanh Oai" on a tile, "UBND xã Dân Hòa" is "xã Dân Hòa". */
export const shortUnit = (name: string): string => name.replace(OFFICE, '');
