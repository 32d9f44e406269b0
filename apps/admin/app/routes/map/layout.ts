/** Where a district lies on the map of thirty, and its communes since the reform, west to east and north to south. */
type Home = { district: string; column: number; row: number; communes: readonly (readonly string[])[] };

const home = (district: string, column: number, row: number, ...communes: string[]): Home => ({
  district: `pgd-${district}`,
  column,
  row,
  communes: communes.map((line) => line.split(' ')),
});

/** Hanoi by hand: a district is a cell, and its communes stand within it in at most three rows of three. */
export const homes: readonly Home[] = [
  home('soc-son', 4, 0, 'xa-trung-gia xa-da-phuc xa-kim-anh', 'xa-noi-bai xa-soc-son'),
  home('ba-vi', 0, 1, 'xa-minh-chau xa-co-do xa-quang-oai', 'xa-bat-bat xa-vat-lai xa-suoi-hai', 'xa-ba-vi xa-yen-bai'),
  home('son-tay', 1, 1, 'phuong-son-tay phuong-tung-thien', 'xa-doai-phuong'),
  home('phuc-tho', 2, 1, 'xa-phuc-loc xa-phuc-tho', 'xa-hat-mon'),
  home('me-linh', 3, 1, 'xa-yen-lang xa-tien-thang', 'xa-me-linh xa-quang-minh'),
  home('dong-anh', 4, 1, 'xa-phuc-thinh xa-thu-lam', 'xa-thien-loc xa-dong-anh xa-vinh-thanh'),
  home('thach-that', 1, 2, 'xa-yen-xuan xa-thach-that', 'xa-ha-bang xa-tay-phuong', 'xa-hoa-lac'),
  home('dan-phuong', 2, 2, 'xa-lien-minh xa-o-dien', 'xa-dan-phuong'),
  home('bac-tu-liem', 3, 2, 'phuong-thuong-cat phuong-dong-ngac phuong-xuan-dinh', 'phuong-tay-tuu phuong-phu-dien'),
  home('tay-ho', 4, 2, 'phuong-phu-thuong phuong-hong-ha', 'phuong-tay-ho'),
  home('long-bien', 5, 2, 'phuong-viet-hung phuong-phuc-loi', 'phuong-bo-de phuong-long-bien'),
  home('gia-lam', 6, 2, 'xa-phu-dong xa-thuan-an', 'xa-gia-lam xa-bat-trang'),
  home('quoc-oai', 1, 3, 'xa-kieu-phu xa-quoc-oai', 'xa-phu-cat xa-hung-dao'),
  home('hoai-duc', 2, 3, 'xa-hoai-duc xa-son-dong', 'xa-duong-hoa xa-an-khanh'),
  home('nam-tu-liem', 3, 3, 'phuong-xuan-phuong phuong-tu-liem', 'phuong-tay-mo phuong-dai-mo'),
  home('cau-giay', 4, 3, 'phuong-nghia-do phuong-cau-giay', 'phuong-yen-hoa'),
  home('ba-dinh', 5, 3, 'phuong-ngoc-ha phuong-ba-dinh', 'phuong-giang-vo'),
  home('hoan-kiem', 6, 3, 'phuong-hoan-kiem', 'phuong-cua-nam'),
  home('ha-dong', 2, 4, 'phuong-duong-noi phuong-ha-dong', 'phuong-yen-nghia phuong-kien-hung', 'phuong-phu-luong'),
  home('thanh-xuan', 3, 4, 'phuong-thanh-xuan phuong-khuong-dinh', 'phuong-phuong-liet'),
  home('dong-da', 4, 4, 'phuong-lang phuong-o-cho-dua phuong-van-mieu-quoc-tu-giam', 'phuong-dong-da phuong-kim-lien'),
  home('hai-ba-trung', 5, 4, 'phuong-hai-ba-trung phuong-bach-mai', 'phuong-vinh-tuy'),
  home('chuong-my', 1, 5, 'xa-xuan-mai xa-phu-nghia phuong-chuong-my', 'xa-tran-phu xa-hoa-phu xa-quang-bi'),
  home('thanh-oai', 2, 5, 'xa-binh-minh xa-thanh-oai', 'xa-dan-hoa xa-tam-hung'),
  home('thanh-tri', 4, 5, 'phuong-thanh-liet xa-thanh-tri', 'xa-dai-thanh xa-nam-phu', 'xa-ngoc-hoi'),
  home(
    'hoang-mai',
    5,
    5,
    'phuong-dinh-cong phuong-tuong-mai phuong-vinh-hung',
    'phuong-hoang-liet phuong-hoang-mai phuong-linh-nam',
    'phuong-yen-so',
  ),
  home('my-duc', 1, 6, 'xa-phuc-son xa-my-duc', 'xa-hong-son xa-huong-son'),
  home('ung-hoa', 2, 6, 'xa-hoa-xa xa-van-dinh', 'xa-ung-hoa xa-ung-thien'),
  home('thuong-tin', 4, 6, 'xa-thuong-tin xa-hong-van', 'xa-thuong-phuc xa-chuong-duong'),
  home('phu-xuyen', 4, 7, 'xa-phuong-duc xa-phu-xuyen', 'xa-chuyen-my xa-dai-xuyen'),
];

export type Spot = { column: number; row: number };
export const COLUMNS = 7;
export const ROWS = 8;
/** How many communes stand beside one another within a district, at most. */
export const WITHIN = 3;

export const districtSpots: ReadonlyMap<string, Spot> = new Map(
  homes.map(({ district, column, row }) => [district, { column, row }]),
);

/** On a grid three times as fine, in the middle of the cell of their district. */
export const communeSpots: ReadonlyMap<string, Spot> = new Map(
  homes.flatMap(({ column, row, communes }) => {
    const left = column * WITHIN + (WITHIN - Math.max(...communes.map((line) => line.length))) / 2;
    const top = row * WITHIN + (WITHIN - communes.length) / 2;
    return communes.flatMap((line, down) =>
      line.map((commune, along): [string, Spot] => [commune, { column: left + along, row: top + down }]),
    );
  }),
);
