/** What stands where the name of somebody was who asked to have their data erased. */
export const ERASED_NAME = 'Người đã yêu cầu xoá dữ liệu';
